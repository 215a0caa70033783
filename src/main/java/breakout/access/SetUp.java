package breakout.access;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.kernel.PlainText;
import breakout.kernel.Refusal;
import breakout.kernel.Secret;

/** The one-time code by which whoever reads the server's log makes the first account. */
@Entity
@Table(name = "set_up")
public class SetUp extends PanacheEntityBase {

    private static final int ONLY = 1;
    private static final int CODE_LENGTH = 12;
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 72;

    @Id
    private int id = ONLY;

    private String codeHash;

    protected SetUp() {
    }

    /** A fresh code; the one before is worth nothing any more. */
    static String begin() {
        String code = Secret.code(CODE_LENGTH);
        SetUp setUp = SetUp.<SetUp> findByIdOptional(ONLY).orElseGet(SetUp::new);
        setUp.codeHash = Secret.hash(code);
        setUp.persist();
        return code;
    }

    /** Whether an account is still to be made. */
    public static boolean awaited() {
        return Staff.count() == 0;
    }

    /**
     * Makes the facilitator's account.
     *
     * @throws Refusal 400 for a wrong or used code or a password too short or too long to be hashed whole
     */
    static Staff complete(String typedCode, String password) {
        String meant = PlainText.optional("code", typedCode, 100).replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        Optional<SetUp> setUp = findByIdOptional(ONLY);
        if (!awaited() || setUp.filter(s -> s.codeHash.equals(Secret.hash(meant))).isEmpty()) {
            throw Refusal.badInput("code", "set_up_code_wrong");
        }
        int length = password == null ? 0 : password.getBytes(StandardCharsets.UTF_8).length;
        if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
            throw Refusal.badInput("password", "password_length", SHORTEST_PASSWORD, LONGEST_PASSWORD);
        }
        setUp.get().delete();
        return Staff.withPassword(Staff.FACILITATOR, password);
    }
}
