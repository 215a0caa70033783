package breakout.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinCodeTest {

    @ParameterizedTest
    @ValueSource(strings = { "K7MQ4XPR", "k7mq-4xpr", " K7MQ 4XPR ", "k7mq–4xpr", "K7-MQ-4X-PR" })
    void readsACodeHoweverItIsTyped(String typed) {
        assertEquals("K7MQ4XPR", JoinCode.read(typed));
    }

    @Test
    void showsACodeInTwoHalves() {
        assertEquals("K7MQ-4XPR", JoinCode.shown("K7MQ4XPR"));
    }

    @Test
    void hasEightCharactersThatCannotBeMistaken() {
        for (int i = 0; i < 1000; i++) {
            assertTrue(JoinCode.fresh().matches("[2346789ACDFGHJKMNPRTUVWXY]{8}"));
        }
    }
}
