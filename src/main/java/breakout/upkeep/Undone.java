package breakout.upkeep;

/** Why something was not done, in a sentence for the administrator. */
final class Undone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Undone(String sentence) {
        super(sentence);
    }

    Undone(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
