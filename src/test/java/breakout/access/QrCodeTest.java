package breakout.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;

class QrCodeTest {

    private static final String ADDRESS = "https://sessions.example.int/j/0123456789abcdef0123456789abcdef";
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");
    private static final int QUIET = 4;

    @Test
    void isReadAsWhatItHolds() throws Exception {
        for (QrCode code : List.of(QrCode.of(ADDRESS), QrCode.printed(ADDRESS))) {
            var inside = new BitMatrix(code.size() - 2 * QUIET);
            RUN.matcher(code.path()).results()
                    .forEach(run -> inside.setRegion(at(run.group(1)), at(run.group(2)), Integer.parseInt(run.group(3)), 1));
            assertEquals(ADDRESS, new Decoder().decode(inside).getText());
        }
    }

    @Test
    void isNothingButItsRuns() {
        assertEquals("", RUN.matcher(QrCode.of(ADDRESS).path()).replaceAll(""));
    }

    private static int at(String coordinate) {
        return Integer.parseInt(coordinate) - QUIET;
    }
}
