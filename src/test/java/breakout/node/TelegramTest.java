package breakout.node;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TelegramTest {

    @ParameterizedTest
    @EnumSource(Telegram.Kind.class)
    void isReadAsItWasWritten(Telegram.Kind kind) {
        var telegram = new Telegram(kind, "K7MQ4XPR", 7);
        assertEquals(telegram, Telegram.read(telegram.written()));
        assertEquals(Telegram.everywhere(kind), Telegram.read(Telegram.everywhere(kind).written()));
    }

    @Test
    void tellsOfARapporteurAtAPlace() {
        var telegram = new Telegram(Telegram.Kind.WORKS, "K7MQ4XPR", -7, "point-0190b3c2-7a51-7f6e-8a30-5b7d2f1c9e44");
        assertEquals(telegram, Telegram.read(telegram.written()));
    }
}
