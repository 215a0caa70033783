package breakout.delegation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import breakout.kernel.Secret;
import breakout.node.Telegram;
import breakout.node.Wire;
import breakout.session.JoinCode;
import breakout.session.Session;

/**
 * Counts delegations without knowing them: an answer keeps a keyed hash of its delegation, and the session's key lies
 * outside the database. "17 delegations" can be counted; which ones cannot be told from the database.
 */
@ApplicationScoped
public class Voices {

    private static final String ALGORITHM = "HmacSHA256";
    /** In hexadecimal: 128 bits. */
    private static final int TOKEN_LENGTH = 32;
    /** 46 bits: with a thousand seats and a thousand guesses a second, a year's guessing finds one with a chance of 1 in 3. */
    private static final int RESUME_CODE_LENGTH = 10;

    /** What proves a seat, and the code it is made from. */
    public record Token(String token, String resumeCode) {
    }

    private final Keys folder;
    private final Wire wire;
    private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();

    Voices(Keys folder, Wire wire) {
        this.folder = folder;
        this.wire = wire;
    }

    void forgotten(@Observes Telegram told) {
        if (told.kind() == Telegram.Kind.FORGOTTEN) {
            keys.remove(told.code());
        }
    }

    /** The same for every answer of the delegation in this session, and in no other session. */
    public String of(Delegation delegation) {
        return keyed(delegation.session(), delegation.id().toString());
    }

    /**
     * That of a delegation that is neither listed nor in the room.
     *
     * @param name null where nobody said whose it is: all such count as one, so that there are never more than there may be
     */
    public String unknown(Session session, String name) {
        return keyed(session, name == null ? "unsaid" : "name " + Name.same(name));
    }

    /** A token for a new seat, made from a code that its holder can copy to another device. */
    public Token token(Session session) {
        return token(session, Secret.code(RESUME_CODE_LENGTH));
    }

    /** The token that was made from this code, however it is typed; some other, if none was. */
    public Token token(Session session, String resumeCode) {
        String meant = JoinCode.read(resumeCode);
        return new Token(keyed(session, "resume " + meant).substring(0, TOKEN_LENGTH), meant);
    }

    /** Destroys the key: what was made with it is made by nobody any more, and no resume code opens a seat. */
    public void forget(Session session) {
        keys.remove(session.code());
        wire.tell(new Telegram(Telegram.Kind.FORGOTTEN, session.code(), 0));
        folder.destroy(session.code());
    }

    private String keyed(Session session, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(keys.computeIfAbsent(session.code(), this::key));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    private SecretKeySpec key(String sessionCode) {
        return new SecretKeySpec(folder.named(sessionCode), ALGORITHM);
    }
}
