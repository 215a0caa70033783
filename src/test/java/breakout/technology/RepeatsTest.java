package breakout.technology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import org.junit.jupiter.api.Test;

class RepeatsTest {

    private static final String FIRST = "Delete the face templates of all passengers after 24 hours.";

    @Test
    void findsTheSamePointInOtherOrderAndFigures() {
        assertEquals(OptionalInt.of(0), repeats("After 24h delete face templates of all the passengers!"));
    }

    @Test
    void keepsApartWhatDeniesLimitsOrCountsDifferently() {
        assertEquals(OptionalInt.empty(), repeats("Do not delete the face templates of all passengers after 24 hours."));
        assertEquals(OptionalInt.empty(),
                repeats("Delete the face templates of all passengers after 24 hours unless a judge objects."));
        assertEquals(OptionalInt.empty(), repeats("Delete the face templates of all passengers after 48 hours."));
        assertEquals(OptionalInt.empty(), repeats("Delete the face templates of all drivers after 24 hours."));
    }

    private static OptionalInt repeats(String second) {
        return new Repeats(Shelves.READER).among(List.of(said(FIRST), said(second))).get(1);
    }

    private static Repeats.Said said(String text) {
        return new Repeats.Said(2, text, "en", null, Set.of("biometrics"));
    }
}
