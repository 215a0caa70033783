package breakout.desk;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import breakout.access.Speaker;
import breakout.answer.Answer;
import breakout.answer.Gathered;
import breakout.answer.Translations;
import breakout.session.Session;
import breakout.technology.Kind;

/**
 * Which answers lie on the desk. What is no technology or kind of the session filters nothing.
 *
 * @param technology its code, or {@code general} for answers without one; null for any
 * @param with other technologies that they name besides
 * @param kind null for any
 * @param queue what waits for somebody, which then lies there alone; null for all
 * @param near the number of an answer, where more were asked for than lie there at once: it is among them; else null
 */
record Filter(String code, String technology, List<String> with, Kind kind, Queue queue, Integer near) {

    static Filter of(Session session, Shown shown) {
        String technology = shown.technology;
        boolean known = technology != null && (Gathered.Wanted.GENERAL.equals(technology) || session.discusses(technology));
        List<String> with = shown.with == null ? List.of() : shown.with.stream().filter(session::discusses).distinct().toList();
        return new Filter(session.code(), known ? technology : null, known ? with : List.of(),
                Optional.ofNullable(shown.kind).flatMap(Kind::of).orElse(null),
                Queue.in(shown).orElse(null), number(shown.near));
    }

    private static Integer number(String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Integer.valueOf(typed) : null;
    }

    static Filter none(Session session) {
        return new Filter(session.code(), null, List.of(), null, null, null);
    }

    boolean includes(Answer answer, Speaker speaker, Translations translations) {
        return (queue == null || queue.waits(answer, speaker, translations))
                && new Gathered.Wanted(technology, kind, null, null, null).includes(answer)
                && answer.technologies().containsAll(with);
    }

    public Filter ofAnyTechnology() {
        return about(null);
    }

    public Filter ofAnyKind() {
        return as(null);
    }

    /** All that is filed doubtfully. */
    public Filter ofDoubt() {
        return new Filter(code, null, List.of(), null, Queue.DOUBTFUL, null);
    }

    /** All that somebody should translate. */
    public Filter ofUntranslated() {
        return new Filter(code, null, List.of(), null, Queue.UNTRANSLATED, null);
    }

    /** All that nobody has read. */
    public Filter ofUnread() {
        return new Filter(code, null, List.of(), null, Queue.UNREAD, null);
    }

    /** The same kind, of another technology; null for any. */
    public Filter about(String other) {
        return new Filter(code, other, List.of(), kind, null, null);
    }

    /** The same technology, of another kind; null for any. */
    public Filter as(Kind other) {
        return new Filter(code, technology, with, other, queue, null);
    }

    /** Whether nothing is filtered but, perhaps, a kind. */
    public boolean isOfAll() {
        return technology == null && queue == null;
    }

    public boolean isDoubtful() {
        return queue == Queue.DOUBTFUL;
    }

    public boolean isUntranslated() {
        return queue == Queue.UNTRANSLATED;
    }

    public boolean isUnread() {
        return queue == Queue.UNREAD;
    }

    /** Whether what somebody has looked at leaves the list. */
    public boolean isQueue() {
        return queue != null;
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
        if (queue != null) {
            parts.add(queue.query());
        }
        if (near != null) {
            parts.add("near=" + near);
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
        return isQueue() ? URI.create(address()) : at(number);
    }

    URI at(int number) {
        return URI.create(address() + "#answer-" + number);
    }

    /** Where the answer of this number lies, with those beside it. */
    public String toward(int number) {
        return new Filter(code, technology, with, kind, queue, number).at(number).toString();
    }
}
