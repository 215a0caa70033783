package breakout.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import breakout.kernel.Prose;
import breakout.report.Reading.Quoted;
import breakout.technology.Kind;

/**
 * Chooses what is said in five minutes: the messages, of each part what most delegates stand behind, where views differed, and
 * then of the parts in turn, until the time is up.
 */
final class Speech {

    /** More reservations are read, not said. */
    private static final int MOST_RESERVATIONS = 3;
    /** More of one part is a list. */
    private static final int MOST_OF_A_PART = 5;
    /** As the page has them. */
    private static final Map<String, List<Kind>> SPOKEN = new LinkedHashMap<>();
    static {
        SPOKEN.put("uses", List.of(Kind.BENEFIT, Kind.CURRENT_USE));
        SPOKEN.put("challenges", List.of(Kind.CHALLENGE));
        SPOKEN.put("future", List.of(Kind.FUTURE_USE));
        SPOKEN.put("recommendations", List.of(Kind.RECOMMENDATION));
        SPOKEN.put("risks", List.of(Kind.RISK));
    }

    private final PlenaryReport report;
    private final Wording wording;
    private final Body body;
    private final Interpreter interpreter;
    private int left = Brief.MOST_WORDS;

    private Speech(PlenaryReport report, Wording wording) {
        this.report = report;
        this.wording = wording;
        this.body = new Body(report, wording, new Selection());
        this.interpreter = new Interpreter(report, wording);
    }

    static Brief of(PlenaryReport report, Wording wording, String edition) {
        return new Speech(report, wording).brief(edition);
    }

    private Brief brief(String edition) {
        var title = Quoted.of(wording.headed(), wording.header().title());
        left -= Prose.words(title.text(), title.language());
        Brief.Part messages = messages();
        Map<Kind, List<Brief.Line>> chosen = new EnumMap<>(Kind.class);
        List<Deque<Entry>> parts = Digest.PARTS.stream()
                .map(kinds -> strongest(body.of(kinds.toArray(Kind[]::new)))).toList();
        parts.forEach(part -> say(part, chosen));
        Brief.Part reserved = reserved();
        while (parts.stream().anyMatch(part -> !part.isEmpty())) {
            parts.forEach(part -> say(part, chosen));
        }
        List<Brief.Part> all = new ArrayList<>(List.of(messages));
        SPOKEN.forEach((part, kinds) -> all.add(new Brief.Part(heading(part, kinds),
                kinds.stream().flatMap(kind -> chosen.getOrDefault(kind, List.of()).stream()).toList())));
        all.add(reserved);
        return new Brief(wording.language().tag(), title, edition, Brief.MOST_WORDS - left,
                all.stream().filter(part -> !part.lines().isEmpty()).toList());
    }

    private static Deque<Entry> strongest(List<Entry> about) {
        return Digest.inTurn(about).stream().limit(MOST_OF_A_PART).collect(Collectors.toCollection(ArrayDeque::new));
    }

    private Brief.Part messages() {
        List<Brief.Line> lines = new ArrayList<>();
        int count = report.messages().size();
        String title = count == 0 ? "" : wording.say("report:messages", count);
        left -= words(title);
        interpreter.messages().forEach(given -> say(new Brief.Line(given.words(), given.remark()), 0, lines));
        return new Brief.Part(title, lines);
    }

    private Brief.Part reserved() {
        List<Brief.Line> lines = new ArrayList<>();
        String title = wording.say("report:differed");
        report.groupwork().heard().stream().flatMap(heard -> heard.voiced().stream())
                .flatMap(voiced -> voiced.reservations().stream()).limit(MOST_RESERVATIONS)
                .map(each -> interpreter.said(Quoted.briefly(each.language(), each.text()), wording.say("report:reservation"),
                        List.of(), List.of()))
                .forEach(line -> say(new Brief.Line(line.said(), line.tail()), lines.isEmpty() ? words(title) : 0, lines));
        return new Brief.Part(title, lines);
    }

    /** The next of this part that there is time for. */
    private void say(Deque<Entry> part, Map<Kind, List<Brief.Line>> chosen) {
        if (part.isEmpty()) {
            return;
        }
        Entry point = part.poll();
        Kind kind = Kind.of(point.kind()).orElseThrow();
        String spoken = SPOKEN.keySet().stream().filter(each -> SPOKEN.get(each).contains(kind)).findFirst().orElseThrow();
        boolean begun = SPOKEN.get(spoken).stream().anyMatch(each -> !chosen.getOrDefault(each, List.of()).isEmpty());
        Interpreter.Given given = interpreter.point(point);
        say(new Brief.Line(given.words(), by(point, given.remark())),
                begun ? 0 : words(heading(spoken, SPOKEN.get(spoken))),
                chosen.computeIfAbsent(kind, k -> new ArrayList<>()));
    }

    private void say(Brief.Line line, int heading, List<Brief.Line> lines) {
        int needed = heading + Prose.words(line.said().text(), line.said().language()) + words(line.by());
        if (needed <= left) {
            left -= needed;
            lines.add(line);
        }
    }

    /** Of what the report says itself. */
    private int words(String text) {
        return Prose.words(text, wording.language().tag());
    }

    private String heading(String part, List<Kind> kinds) {
        return wording.say("report:" + part, body.of(kinds.toArray(Kind[]::new)).size());
    }

    /** "some delegates; addressed to policy leaders"; of one delegate alone only where the plenary is to act on it. */
    private String by(Entry point, String remark) {
        boolean told = point.contributors() > 1 || point.kind().equals(Kind.RECOMMENDATION.code());
        String who = told ? wording.words().of(wording.language(), "report:quantifier",
                Quantifier.of(point.contributors(), report.basis().contributors())) : "";
        return Stream.of(remark, who, point.addressee().map(to -> wording.say("report:addressee", to)).orElse(""))
                .filter(each -> !each.isEmpty()).collect(Collectors.joining("; "));
    }
}
