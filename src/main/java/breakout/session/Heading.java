package breakout.session;

import java.util.Map;
import java.util.TreeMap;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.kernel.Language;
import breakout.kernel.Refusal;

/** How the head of a session reads in another language than its own: all of it, or it is told as the session was opened. */
@Entity
public class Heading extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Session session;

    private String language;

    @Embedded
    private HeadLines lines;

    protected Heading() {
    }

    private Heading(Session session, String language, HeadLines lines) {
        this.session = session;
        this.language = language;
        this.lines = lines;
    }

    /** By language. */
    public static Map<String, HeadLines> of(Session session) {
        Map<String, HeadLines> headings = new TreeMap<>();
        Heading.<Heading> list("session", session).forEach(each -> headings.put(each.language, each.lines));
        return headings;
    }

    /**
     * The caller has the session alone.
     *
     * @param typed where all of it is blank, the head is worded so no more
     * @return whether it read otherwise before
     * @throws Refusal 400 naming the line that the session has and these lack, 404 for a language that the pages do not speak
     *         or
     *         that is its own
     */
    public static boolean word(Session session, String language, HeadLines typed) {
        Language spoken = Language.of(language).filter(each -> !each.is(session.language()))
                .orElseThrow(() -> Refusal.notFound("not_found"));
        HeadLines before = of(session).get(spoken.tag());
        HeadLines lines = typed.isBlank() ? null : session.header().lines().wordedBy(typed);
        if (lines == null ? before == null : lines.equals(before)) {
            return false;
        }
        delete("session = ?1 and language = ?2", session, spoken.tag());
        if (lines != null) {
            new Heading(session, spoken.tag(), lines).persist();
        }
        return true;
    }
}
