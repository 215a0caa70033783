package breakout.access;

import io.nayuki.qrcodegen.QrCode.Ecc;
import io.nayuki.qrcodegen.QrSegment;

/**
 * A square code that a telephone reads, drawn.
 *
 * @param size in modules, with the quiet zone around it
 * @param path of the dark modules, for an SVG of that size
 */
public record QrCode(int size, String path) {

    /** The standard's; without it, readers miss the edge of the code on a busy wall. */
    private static final int QUIET_ZONE = 4;

    /** Drawn so that a quarter of it may be hidden by a head in the hall. */
    public static QrCode of(String text) {
        return drawn(io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.QUARTILE));
    }

    /** Drawn for paper that is held in a hand, and so quickly that hundreds fit one page: the first pattern serves as well. */
    public static QrCode printed(String text) {
        return drawn(io.nayuki.qrcodegen.QrCode.encodeSegments(QrSegment.makeSegments(text), Ecc.MEDIUM,
                io.nayuki.qrcodegen.QrCode.MIN_VERSION, io.nayuki.qrcodegen.QrCode.MAX_VERSION, 0, false));
    }

    private static QrCode drawn(io.nayuki.qrcodegen.QrCode code) {
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0, end; x < code.size; x = end + 1) {
                end = x;
                while (code.getModule(end, y)) {
                    end++;
                }
                if (end > x) {
                    path.append('M').append(x + QUIET_ZONE).append(' ').append(y + QUIET_ZONE).append('h').append(end - x)
                            .append("v1h-").append(end - x).append('z');
                }
            }
        }
        return new QrCode(code.size + 2 * QUIET_ZONE, path.toString());
    }
}
