package breakout.answer;

import java.util.Optional;

import jakarta.persistence.Embeddable;

import breakout.kernel.PlainText;
import breakout.kernel.Refusal;

/** Who reads an answer besides those who curate: nobody until it is released; and not even the report, while it is hidden. */
@Embeddable
class Visibility {

    static final int LONGEST_REASON = 200;

    private String hiddenBecause;
    private boolean released;

    void hide(String reason) {
        hiddenBecause = PlainText.line("reason", reason, LONGEST_REASON);
        released = false;
    }

    void show() {
        hiddenBecause = null;
    }

    void release(boolean toAll) {
        Refusal.unless(!toAll || hiddenBecause == null, "answer_hidden");
        released = toAll;
    }

    boolean released() {
        return released;
    }

    Optional<String> hiddenBecause() {
        return Optional.ofNullable(hiddenBecause);
    }
}
