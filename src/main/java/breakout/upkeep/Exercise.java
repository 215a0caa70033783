package breakout.upkeep;

import java.util.List;

/**
 * Some work that is slow when it is done for the first time: done before that for nobody, it is quick for the first who asks.
 */
public interface Exercise {

    /**
     * Does a little of it, and keeps nothing. It is asked several times, on one thread, and takes a second or so.
     *
     * @param sentences as delegates write, in five languages
     */
    void practise(List<String> sentences);
}
