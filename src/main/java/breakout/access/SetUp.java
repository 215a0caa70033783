package breakout.access;

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

    /** Whether this is the code, however it was typed, and an account is still to be made. */
    static boolean opensWith(String typedCode) {
        String meant = PlainText.optional("code", typedCode, 100).replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        Optional<SetUp> setUp = findByIdOptional(ONLY);
        return awaited() && setUp.filter(s -> s.codeHash.equals(Secret.hash(meant))).isPresent();
    }

    /**
     * Makes the facilitator's account; the code has been used up then.
     *
     * @throws Refusal 400 for a wrong or used code or a password too short or too long to be hashed whole
     */
    static Staff complete(String typedCode, String password) {
        if (!opensWith(typedCode)) {
            throw Refusal.badInput("code", "set_up_code_wrong");
        }
        Password.chosen(password);
        deleteById(ONLY);
        return Staff.first(password);
    }
}
