package breakout.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import breakout.delegation.Seat;
import breakout.kernel.Language;
import breakout.kernel.Refusal;
import breakout.session.Attribution;
import breakout.session.HeadLines;
import breakout.session.Heading;
import breakout.session.Question;
import breakout.session.Session;
import breakout.session.Switch;
import breakout.session.Switches;

/**
 * What a facilitator may switch in a session, and what is still missing in it.
 *
 * @param rules how much may still be told of authors; only the session's own where it cannot be less
 * @param heads how the head of the report reads in the languages that are not the session's
 */
record Settings(List<Standing> switches, List<Attribution> rules, List<Lack> missing, List<Head> heads) {

    /** The lines that the head has, in this language. */
    record Head(Language language, List<Line> lines, boolean worded) {
    }

    /** @param original in the session's language */
    record Line(String name, String original, String text) {
    }

    /** A switch as it stands. */
    record Standing(String mark, boolean on) {
    }

    /** A question that nobody has worded in this language. */
    record Lack(int question, Language language) {
    }

    static Settings of(Session session) {
        Switches now = session.switches();
        return new Settings(Stream.of(Switch.values()).map(each -> new Standing(mark(each), now.isOn(each))).toList(),
                rules(session), session.questions().stream()
                        .flatMap(question -> Stream.of(Language.values()).filter(language -> !worded(question, language))
                                .map(language -> new Lack(question.number(), language)))
                        .toList(),
                heads(session));
    }

    private static List<Head> heads(Session session) {
        Map<String, HeadLines> headings = Heading.of(session);
        return Language.besides(session.language()).stream()
                .map(language -> head(session, language, headings.get(language.tag()))).toList();
    }

    private static Head head(Session session, Language language, HeadLines worded) {
        Map<String, String> lines = worded == null ? Map.of() : worded.byName();
        return new Head(language,
                session.header().lines().byName().entrySet().stream().filter(line -> !line.getValue().isEmpty())
                        .map(line -> new Line(line.getKey(), line.getValue(), lines.getOrDefault(line.getKey(), ""))).toList(),
                worded != null);
    }

    private static List<Attribution> rules(Session session) {
        boolean promised = Seat.counted(session) > 0;
        return Stream.of(Attribution.values()).filter(rule -> !promised || rule.compareTo(session.attribution()) <= 0).toList();
    }

    /** @throws Refusal 404 if there is no such switch */
    static Switch named(String mark) {
        return Stream.of(Switch.values()).filter(each -> mark(each).equals(mark)).findFirst()
                .orElseThrow(() -> Refusal.notFound("not_found"));
    }

    private static boolean worded(Question question, Language language) {
        return question.in(language.tag()).language().equals(language.tag());
    }

    /** How addresses and messages call it. */
    static String mark(Switch which) {
        return which.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
