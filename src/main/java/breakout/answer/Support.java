package breakout.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.session.Session;

/** "Also true for us", said of an answer by a delegation other than its author's; each is counted once. */
@Entity
public class Support extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Session session;

    @ManyToOne(fetch = FetchType.LAZY)
    private Answer answer;

    private String voice;

    protected Support() {
    }

    /** A delegation joins in. Said of its own answer, or said again, it changes nothing. */
    static void say(Answer answer, String voice) {
        if (!answer.origin().voice().equals(voice) && count("answer = ?1 and voice = ?2", answer, voice) == 0) {
            var support = new Support();
            support.session = answer.session();
            support.answer = answer;
            support.voice = voice;
            support.persist();
        }
    }

    /** A delegation takes it back. */
    static void takeBack(Answer answer, String voice) {
        delete("answer = ?1 and voice = ?2", answer, voice);
    }

    /** How many delegations support each answer, besides its author's; answers without support are left out. */
    public static Map<UUID, Integer> counted(Session session) {
        Map<UUID, Integer> counted = new HashMap<>();
        getEntityManager().createQuery("select s.answer.id, count(*) from Support s where s.session = ?1 group by s.answer.id",
                Object[].class).setParameter(1, session).getResultList()
                .forEach(each -> counted.put((UUID) each[0], ((Long) each[1]).intValue()));
        return counted;
    }

    /** A voice in support of an answer. */
    record Said(UUID answer, String voice) {
    }

    /** All that is supported in this session, and by whom. */
    static List<Said> of(Session session) {
        return getEntityManager().createQuery("select s.answer.id, s.voice from Support s where s.session = ?1", Object[].class)
                .setParameter(1, session).getResultStream().map(each -> new Said((UUID) each[0], (String) each[1])).toList();
    }

    /** What this delegation supports. */
    public static Set<UUID> by(Session session, String voice) {
        return getEntityManager()
                .createQuery("select s.answer.id from Support s where s.session = ?1 and s.voice = ?2", UUID.class)
                .setParameter(1, session).setParameter(2, voice).getResultStream().collect(Collectors.toSet());
    }
}
