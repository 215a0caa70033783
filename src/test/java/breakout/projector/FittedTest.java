package breakout.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FittedTest {

    private static final int[] LENGTHS = { 10, 40 };

    @Test
    void setsShortTextsLarge() {
        assertEquals(new Fitted("Ten of ten", 0, false), Fitted.to("Ten of ten", LENGTHS));
        assertEquals(new Fitted("Ten and one", 1, false), Fitted.to("Ten and one", LENGTHS));
    }

    @Test
    void cutsAfterAWordAndSaysSo() {
        Fitted fitted = Fitted.to("The seals report every opening of the container by radio.", LENGTHS);
        assertEquals("The seals report every opening of the […]", fitted.text());
        assertTrue(fitted.cut());
    }

    @Test
    void cutsWhatIsNoWordWithoutTearingACharacter() {
        Fitted fitted = Fitted.to("\uD83D\uDEA2".repeat(60), LENGTHS);
        assertEquals("\uD83D\uDEA2".repeat(20) + " […]", fitted.text());
    }

    @Test
    void countsWideCharactersTwice() {
        assertEquals(1, Fitted.to("海关海关海关", LENGTHS).size());
    }

    @Test
    void setsManyLinesAsOne() {
        assertEquals("one two", Fitted.to(" one\n\n\n\ntwo ", LENGTHS).text());
        assertFalse(Fitted.to("\n".repeat(500) + "one", LENGTHS).cut());
    }
}
