package breakout.desk;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import breakout.answer.Gathered;
import breakout.session.Session;
import breakout.technology.Kind;

/**
 * Which answers lie on the desk. What is no technology or kind of the session filters nothing.
 *
 * @param technology its code, or {@code general} for answers without one; null for any
 * @param kind null for any
 */
record Filter(String code, String technology, Kind kind) {

    static Filter of(Session session, String technology, String kind) {
        boolean known = technology != null && (Gathered.Wanted.GENERAL.equals(technology) || session.discusses(technology));
        return new Filter(session.code(), known ? technology : null, Optional.ofNullable(kind).flatMap(Kind::of).orElse(null));
    }

    Gathered.Wanted wanted() {
        return new Gathered.Wanted(technology, kind, null, null, null);
    }

    public Filter ofAnyTechnology() {
        return about(null);
    }

    public Filter ofAnyKind() {
        return as(null);
    }

    /** The same kind, of another technology; null for any. */
    public Filter about(String other) {
        return new Filter(code, other, kind);
    }

    /** The same technology, of another kind; null for any. */
    public Filter as(Kind other) {
        return new Filter(code, technology, other);
    }

    public boolean isAbout(String other) {
        return other.equals(technology);
    }

    public boolean isAs(Kind other) {
        return other == kind;
    }

    /** What stands behind the question mark of every address on the desk. */
    public String query() {
        String about = technology == null ? "" : "technology=" + URLEncoder.encode(technology, StandardCharsets.UTF_8);
        String as = kind == null ? "" : "kind=" + kind.code();
        return about + (about.isEmpty() || as.isEmpty() ? "" : "&") + as;
    }

    public String address() {
        return "/desk/" + code + (query().isEmpty() ? "" : "?" + query());
    }

    public URI at(int number) {
        return URI.create(address() + "#answer-" + number);
    }
}
