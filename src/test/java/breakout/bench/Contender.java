package breakout.bench;

import java.net.URI;
import java.util.Set;

/** A server in a process of its own, that takes answers and tells of them. */
interface Contender extends AutoCloseable {

    URI home();

    long pid();

    /** From the start of its process until it could be reached. */
    long startMillis();

    /** Opens a session for so many that takes answers, and returns its code. */
    String open(int delegates);

    /** The header by which somebody is known who is told at once. */
    String staff();

    /** The ids of the answers it has, as it says to staff. */
    Set<String> answers(String code);

    @Override
    void close();
}
