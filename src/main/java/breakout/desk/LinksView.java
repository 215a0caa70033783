package breakout.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import breakout.answer.Answer;
import breakout.board.Board;
import breakout.session.Session;
import breakout.technology.Evidence;
import breakout.technology.Filing;
import breakout.technology.Technology;

/**
 * The technologies that are named together.
 *
 * @param rows a technology each, by which it is numbered, and a cell for every technology
 * @param pairs the most frequent first, and so the triples
 */
record LinksView(Session session, List<Row> rows, List<Link> pairs, List<Link> triples) {

    /** So many examples show what links two technologies. */
    private static final int EXAMPLES = 3;
    /** What is farther apart is not linked by the words between. */
    private static final int FARTHEST = 160;

    /** A technology; the cell where it meets itself is its own. */
    record Row(int number, String name, List<Cell> cells) {
    }

    /** @param address where its answers lie; null where there are none */
    record Cell(int answers, String address) {
    }

    /** @param words of its answers that reach from one technology to the other, as far as that can be told */
    record Link(List<String> names, int answers, String address, List<Words> words) {
    }

    /** A stretch of an answer. */
    record Words(int number, String language, String text) {
    }

    static LinksView of(Session session, Board board, List<Answer> all, Function<Answer, Filing> read) {
        Map<String, String> names = board.technologies().stream().filter(row -> !row.code().equals(Technology.OTHER))
                .collect(Collectors.toMap(Board.Row::code, Board.Row::name, (one, other) -> one, LinkedHashMap::new));
        List<Answer> shown = all.stream().filter(answer -> answer.hiddenBecause().isEmpty()).toList();
        List<String> codes = List.copyOf(names.keySet());
        List<Row> rows = IntStream.range(0, codes.size()).mapToObj(i -> new Row(i + 1, names.get(codes.get(i)),
                codes.stream().map(other -> cell(session, shown, Stream.of(codes.get(i), other).distinct().toList())).toList()))
                .toList();
        Function<List<String>, Link> link = together -> {
            List<Answer> of = naming(shown, together);
            return new Link(together.stream().map(names::get).toList(), of.size(), address(session, together),
                    of.stream().flatMap(answer -> between(answer, read.apply(answer), together).stream()).limit(EXAMPLES)
                            .toList());
        };
        return new LinksView(session, rows,
                board.interlinkages().stream().map(pair -> link.apply(List.of(pair.a(), pair.b()))).toList(),
                board.triples().stream().map(each -> link.apply(List.of(each.a(), each.b(), each.c()))).toList());
    }

    private static List<Answer> naming(List<Answer> answers, List<String> codes) {
        return answers.stream().filter(answer -> answer.technologies().containsAll(codes)).toList();
    }

    private static Cell cell(Session session, List<Answer> answers, List<String> codes) {
        int count = naming(answers, codes).size();
        return new Cell(count, count == 0 ? null : address(session, codes));
    }

    private static String address(Session session, List<String> codes) {
        return new Filter(session.code(), codes.get(0), codes.subList(1, codes.size()), null, null, null).address();
    }

    /** The shortest stretch that speaks of all of them; empty where one is not named by words, or far away. */
    static Optional<Words> between(Answer answer, Filing filing, List<String> codes) {
        List<List<Evidence>> found = codes.stream().map(code -> filing.namings().stream()
                .filter(naming -> naming.technology().equals(code)).flatMap(naming -> naming.evidence().stream()).toList())
                .toList();
        List<int[]> stretches = List.of(new int[] { Integer.MAX_VALUE, 0 });
        for (List<Evidence> each : found) {
            List<int[]> longer = new ArrayList<>();
            stretches.forEach(stretch -> each.forEach(evidence -> longer
                    .add(new int[] { Math.min(stretch[0], evidence.start()), Math.max(stretch[1], evidence.end()) })));
            stretches = longer;
        }
        return stretches.stream().min(Comparator.comparingInt(stretch -> stretch[1] - stretch[0]))
                .filter(stretch -> stretch[1] - stretch[0] <= FARTHEST)
                .map(stretch -> new Words(answer.number(), answer.language(), answer.text().substring(stretch[0], stretch[1])));
    }
}
