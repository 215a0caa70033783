package breakout.board;

import java.util.ArrayList;
import java.util.List;

/** Breaks a name into lines of a drawing, which does not break lines by itself. */
final class Lettering {

    /** In characters: what a label's column holds in its type. */
    static final int LONGEST_LINE = 19;
    /** Six labels of two lines stand under each other on one side of the ring. */
    private static final int MOST_LINES = 2;

    private Lettering() {
    }

    static List<String> lines(String name) {
        List<String> lines = new ArrayList<>(List.of(""));
        for (String word : name.strip().split("\\s+")) {
            String line = lines.get(lines.size() - 1);
            if (line.isEmpty() || line.length() + 1 + word.length() <= LONGEST_LINE) {
                lines.set(lines.size() - 1, (line + " " + word).strip());
            } else {
                lines.add(word);
            }
        }
        boolean all = lines.size() <= MOST_LINES;
        String last = all ? lines.get(lines.size() - 1) : String.join(" ", lines.subList(MOST_LINES - 1, lines.size()));
        List<String> fitting = new ArrayList<>(lines.subList(0, Math.min(lines.size(), MOST_LINES) - 1));
        fitting.add(last);
        return fitting.stream().map(Lettering::shortened).toList();
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_LINE ? line
                : line.substring(0,
                        line.offsetByCodePoints(0, Math.min(LONGEST_LINE - 1, line.codePointCount(0, line.length()))))
                        + "…";
    }
}
