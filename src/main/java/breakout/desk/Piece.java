package breakout.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import breakout.technology.Evidence;
import breakout.technology.Filing;

/** A stretch of an answer; {@code matched} if a filing rests on it. */
record Piece(String text, boolean matched) {

    /** The whole text, cut where the words that a filing rests on begin and end. */
    static List<Piece> cut(String text, Filing filing) {
        List<Evidence> found = filing.namings().stream().flatMap(naming -> naming.evidence().stream())
                .sorted(Comparator.comparingInt(Evidence::start).thenComparing(Evidence::end)).toList();
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Evidence evidence : found) {
            if (evidence.end() > at) {
                int start = Math.max(at, evidence.start());
                add(pieces, text.substring(at, start), false);
                add(pieces, text.substring(start, evidence.end()), true);
                at = evidence.end();
            }
        }
        add(pieces, text.substring(at), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean matched) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, matched));
        }
    }
}
