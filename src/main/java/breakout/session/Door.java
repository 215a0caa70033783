package breakout.session;

import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import io.quarkus.hibernate.orm.panache.Panache;

import breakout.kernel.Secret;

/**
 * How one comes into a session: by a code that people type, or by a link that a QR code holds. Both can be made anew, and the
 * door be shut; whoever sits in the session does not come through it any more.
 */
@Embeddable
public class Door {

    private String entrance;
    private String link;
    private String screenKey;
    private boolean shut;
    @Column(name = "door_turns")
    private int turns;

    protected Door() {
    }

    Door(String code) {
        entrance = code;
        link = Secret.token();
        screenKey = Secret.token();
    }

    /** What people type. */
    public String code() {
        return entrance;
    }

    /** The code as the screen shows it. */
    public String shownCode() {
        return JoinCode.shown(entrance);
    }

    /** 128 bits that stand for the code in a QR code. */
    public String link() {
        return link;
    }

    /** By this the screens of the hall that staff opened are known, also when code and link are made anew. */
    public String screenKey() {
        return screenKey;
    }

    /** Whether nobody new may join. */
    public boolean isShut() {
        return shut;
    }

    /** Another number whenever it is shut, opened, or given a new code. */
    public int turns() {
        return turns;
    }

    /** Whether this code, however it was typed, or this link leads in. */
    public boolean opensTo(String typed) {
        return hasLink(typed) || entrance.equals(JoinCode.read(typed));
    }

    public boolean hasLink(String typed) {
        return link.equals(typed);
    }

    /** The way by which somebody goes on who came by this: the link if it was the link, else the code. */
    public String way(String typed) {
        return hasLink(typed) ? link : entrance;
    }

    /** The caller has its session alone. @return whether it stood otherwise before */
    public boolean shut(boolean now) {
        boolean turned = shut != now;
        shut = now;
        turns += turned ? 1 : 0;
        return turned;
    }

    /** Code and link let nobody in any more, and others do. The caller has the session, whose door this is, alone. */
    public void renew(Session session) {
        new FormerCode(link, session).persist();
        if (!entrance.equals(session.code())) {
            new FormerCode(entrance, session).persist();
        }
        entrance = Stream.generate(JoinCode::fresh).filter(fresh -> Session.withCode(fresh).isEmpty()).findFirst()
                .orElseThrow();
        link = Secret.token();
        turns++;
    }

    /** The address of the session into which this code or link leads, or led. */
    static Optional<String> address(String typed) {
        return Panache.getEntityManager()
                .createQuery("select code from Session where door.entrance = ?1 or door.link = ?2"
                        + " or id in (select session.id from FormerCode where code in (?1, ?2))", String.class)
                .setParameter(1, JoinCode.read(typed)).setParameter(2, typed == null ? "" : typed).getResultStream()
                .findFirst();
    }
}
