package breakout.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

import org.junit.jupiter.api.Test;

class StartTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void saysWhichCommandsThereAreToWhoeverTypesAnother() {
        assertEquals(Start.NOT_UNDERSTOOD, obey("bakcup", "a.zip"));
        assertTrue(said.toString().contains("backup FILE"));
    }

    @Test
    void wantsOneFile() {
        assertEquals(Start.NOT_UNDERSTOOD, obey("verify"));
        assertEquals(Start.NOT_UNDERSTOOD, obey("verify", "a.zip", "b.zip"));
    }

    private int obey(String... args) {
        return Start.obey(args, new PrintStream(said), new PrintStream(said));
    }
}
