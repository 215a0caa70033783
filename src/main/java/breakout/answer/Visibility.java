package breakout.answer;

import java.util.Optional;

import jakarta.persistence.Embeddable;

import breakout.kernel.PlainText;
import breakout.kernel.Refusal;

/**
 * Who reads an answer: those who curate, once they have; nobody else until it is released; and not even the report, while it is
 * hidden.
 */
@Embeddable
class Visibility {

    static final int LONGEST_REASON = 200;

    private String hiddenBecause;
    private boolean released;
    private boolean unread = true;

    void hide(String reason) {
        hiddenBecause = PlainText.line("reason", reason, LONGEST_REASON);
        released = false;
    }

    void show() {
        hiddenBecause = null;
    }

    void look() {
        unread = false;
    }

    /** Its author words it anew: whoever read and released it, read other words. */
    void afresh() {
        released = false;
        unread = true;
    }

    void back(Stance as) {
        hiddenBecause = as.hidden();
        released = as.released();
        unread = as.unread();
    }

    void release(boolean toAll) {
        Refusal.unless(!toAll || hiddenBecause == null, "answer_hidden");
        released = toAll;
    }

    boolean released() {
        return released;
    }

    boolean unread() {
        return unread;
    }

    Optional<String> hiddenBecause() {
        return Optional.ofNullable(hiddenBecause);
    }
}
