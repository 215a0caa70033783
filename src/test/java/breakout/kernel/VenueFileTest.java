package breakout.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class VenueFileTest {

    record Crate(String label, int bottles) {
        Crate {
            if (bottles > 12) {
                throw new IllegalArgumentException("bottles: 12 at most");
            }
        }
    }

    record Cellar(List<Crate> crates) {
    }

    @Test
    void namesFileAndLineOfAnUnknownKey() {
        String why = broken("crates:\n  - label: red\n    bottels: 6\n");
        assertTrue(why.startsWith("config/cellar.yaml, line 3: "), why);
        assertTrue(why.contains("bottels"), why);
    }

    @Test
    void namesTheLineOfWhatTheRecordRefuses() {
        String why = broken("crates:\n  - label: red\n    bottles: 6\n  - label: white\n    bottles: 13\n");
        assertTrue(why.matches("config/cellar.yaml, line [456]: bottles: 12 at most"), why);
    }

    @Test
    void namesTheLineWhereTheYamlBreaks() {
        String why = broken("crates:\n  - label: \"red\n    bottles: 6\n");
        assertTrue(why.startsWith("config/cellar.yaml, line "), why);
    }

    @Test
    void knowsItsVersionByWhatItSays() {
        assertEquals(VenueFile.saying("a", "x: 1").version(), VenueFile.saying("b", "x: 1").version());
    }

    private static String broken(String yaml) {
        return assertThrows(VenueFile.Broken.class, () -> VenueFile.saying("config/cellar.yaml", yaml).as(Cellar.class))
                .getMessage();
    }
}
