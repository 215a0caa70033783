package breakout.desk;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import breakout.answer.Answer;
import breakout.answer.Gathered;
import breakout.session.Session;
import breakout.technology.Confidence;
import breakout.technology.Kind;

/**
 * Which answers lie on the desk. What is no technology or kind of the session filters nothing.
 *
 * @param technology its code, or {@code general} for answers without one; null for any
 * @param with other technologies that they name besides
 * @param kind null for any
 * @param doubtful whether only those lie there that somebody should look at
 * @param untranslated whether only those lie there that somebody should translate
 */
record Filter(String code, String technology, List<String> with, Kind kind, boolean doubtful, boolean untranslated) {

    /** As it stands in the address. */
    private static final String MISSING = "missing";

    static Filter of(Session session, Shown shown) {
        String technology = shown.technology;
        boolean known = technology != null && (Gathered.Wanted.GENERAL.equals(technology) || session.discusses(technology));
        List<String> with = shown.with == null ? List.of() : shown.with.stream().filter(session::discusses).distinct().toList();
        return new Filter(session.code(), known ? technology : null, known ? with : List.of(),
                Optional.ofNullable(shown.kind).flatMap(Kind::of).orElse(null),
                Confidence.LOW.code().equals(shown.confidence), MISSING.equals(shown.translation));
    }

    static Filter none(Session session) {
        return new Filter(session.code(), null, List.of(), null, false, false);
    }

    boolean includes(Answer answer) {
        return new Gathered.Wanted(technology, kind, null, null, null).includes(answer)
                && answer.technologies().containsAll(with);
    }

    public Filter ofAnyTechnology() {
        return about(null);
    }

    public Filter ofAnyKind() {
        return as(null);
    }

    /** All that somebody should look at. */
    public Filter ofDoubt() {
        return new Filter(code, null, List.of(), null, true, false);
    }

    /** All that somebody should translate. */
    public Filter ofUntranslated() {
        return new Filter(code, null, List.of(), null, false, true);
    }

    /** The same kind, of another technology; null for any. */
    public Filter about(String other) {
        return new Filter(code, other, List.of(), kind, false, false);
    }

    /** The same technology, of another kind; null for any. */
    public Filter as(Kind other) {
        return new Filter(code, technology, with, other, doubtful, untranslated);
    }

    /** Whether nothing is filtered but, perhaps, a kind. */
    public boolean isOfAll() {
        return technology == null && !doubtful && !untranslated;
    }

    public boolean isAbout(String other) {
        return other.equals(technology) && with.isEmpty();
    }

    public boolean isAs(Kind other) {
        return other == kind;
    }

    /** What stands behind the question mark of every address on the desk. */
    public String query() {
        List<String> parts = new ArrayList<>();
        if (technology != null) {
            parts.add("technology=" + URLEncoder.encode(technology, StandardCharsets.UTF_8));
        }
        with.forEach(other -> parts.add("with=" + URLEncoder.encode(other, StandardCharsets.UTF_8)));
        if (kind != null) {
            parts.add("kind=" + kind.code());
        }
        if (doubtful) {
            parts.add("confidence=" + Confidence.LOW.code());
        }
        if (untranslated) {
            parts.add("translation=" + MISSING);
        }
        return String.join("&", parts);
    }

    public String address() {
        return "/desk/" + code + (query().isEmpty() ? "" : "?" + query());
    }

    /**
     * Where one looks after something was done to an answer: at it, or, of those to be looked at or translated, at the next.
     */
    URI after(int number) {
        return doubtful || untranslated ? URI.create(address()) : at(number);
    }

    URI at(int number) {
        return URI.create(address() + "#answer-" + number);
    }
}
