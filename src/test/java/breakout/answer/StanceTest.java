package breakout.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import breakout.technology.Confidence;

class StanceTest {

    private final Stance.Filed filed = new Stance.Filed(Set.of("drones"), FiledBy.VOCABULARY, Confidence.HIGH, null);

    @Test
    void goesBackOnlyWithTheWordsItWasTakenFor() {
        assertEquals(Optional.of(released("these")), hidden("these", false).undone(released("these"), hidden("these", false)));
        assertEquals(Optional.empty(), hidden("these", false).undone(released("these"), hidden("others", false)));
    }

    @Test
    void goesBackWhereAStepTellsOfNoWordsUnlessNobodyHasReadIt() {
        assertEquals(Optional.of(released("others")), hidden(null, false).undone(released(null), hidden("others", false)));
        assertEquals(Optional.empty(), hidden(null, false).undone(released(null), hidden("others", true)));
    }

    private Stance released(String words) {
        return new Stance(filed, null, null, true, false, words);
    }

    private Stance hidden(String words, boolean unread) {
        return new Stance(filed, null, "Twice", false, unread, words);
    }
}
