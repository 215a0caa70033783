package breakout.report;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;

import com.ibm.icu.text.Bidi;

import breakout.board.Ring;

/** Draws what is written in a picture, letter by letter, as the path of an SVG: the same on every machine. */
final class Outlines {

    private static final double NAMES = 25;
    private static final double COUNTS = 23;
    /** How far the foot of a digit is below its middle, in parts of its type. */
    private static final double BELOW_MIDDLE = 0.37;

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final StringBuilder path = new StringBuilder();

    private Outlines(TrueTypeFont font) throws IOException {
        this.font = font;
        this.letters = font.getUnicodeCmapLookup();
    }

    static String of(Ring ring) {
        try (TrueTypeFont font = Typeface.cut(Typeface.REGULAR)) {
            var outlines = new Outlines(font);
            for (Ring.Node node : ring.nodes()) {
                int y = node.label().y();
                for (String line : node.label().lines()) {
                    outlines.write(line, node.label().x(), y, NAMES, node.onTheRight() ? 0 : 1);
                    y += Ring.LINE_HEIGHT;
                }
            }
            for (Ring.Line line : ring.lines()) {
                outlines.write(String.valueOf(line.count()), line.atX(), line.atY() + COUNTS * BELOW_MIDDLE, COUNTS, 0.5);
            }
            return outlines.path.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(Typeface.REGULAR, e);
        }
    }

    /** @param before which part of it stands before this place */
    private void write(String said, double x, double y, double size, double before) throws IOException {
        String text = asDrawn(said);
        double scale = size / font.getUnitsPerEm();
        int[] glyphs = text.codePoints().map(letters::getGlyphId).toArray();
        double at = x;
        for (int glyph : glyphs) {
            at -= before * scale * font.getAdvanceWidth(glyph);
        }
        for (int glyph : glyphs) {
            GlyphData drawn = font.getGlyph().getGlyph(glyph);
            if (drawn != null) {
                draw(drawn.getPath().getPathIterator(new AffineTransform(scale, 0, 0, -scale, at, y)));
            }
            at += scale * font.getAdvanceWidth(glyph);
        }
    }

    /** From the left, and joined: what is written from the right is kept in the order in which it is read. */
    static String asDrawn(String text) {
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return text;
        }
        return new Bidi(new Shaping().shapeText(text), Bidi.LEVEL_DEFAULT_LTR)
                .writeReordered(Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
    }

    private void draw(PathIterator outline) {
        double[] points = new double[6];
        for (; !outline.isDone(); outline.next()) {
            switch (outline.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> go("M", points, 2);
                case PathIterator.SEG_LINETO -> go("L", points, 2);
                case PathIterator.SEG_QUADTO -> go("Q", points, 4);
                case PathIterator.SEG_CUBICTO -> go("C", points, 6);
                default -> path.append('Z');
            }
        }
    }

    private void go(String command, double[] points, int numbers) {
        path.append(command);
        for (int i = 0; i < numbers; i++) {
            path.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.1f", points[i]));
        }
    }
}
