package breakout.delegate;

import java.util.UUID;

import breakout.kernel.Refusal;
import breakout.technology.Kind;

/**
 * What a delegate tried to send, and why it was not taken.
 *
 * @param revised the answer that was to be written anew; null for a new one
 * @param question null if that was no number; likewise {@code kind}, if it was no kind
 */
record Attempt(UUID revised, Integer question, Kind kind, String text, String language, boolean consent,
        Refusal refusal) {

    boolean at(Box box) {
        return box.revises() ? box.answer().equals(revised)
                : question != null && question == box.question() && kind == box.kind();
    }
}
