package breakout.report;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import breakout.board.Ring;

/**
 * A drawing in dots, for Word, which does not read SVG everywhere. The same drawing is the same bytes, and nothing else is told
 * in them.
 *
 * @param told what it shows, for those who do not see it
 * @param width in twentieths of a point; {@code height} likewise
 */
record Picture(byte[] png, String told, int width, int height) {

    /** Twice the sheet is some 320 to an inch where it is printed. */
    private static final int DOTS = 2;
    /** As wide as in print. */
    private static final int WIDTH = 7_110;
    private static final int BAR_HEIGHT = 120;
    private static final int BAR_DOTS = 8;
    private static final int BAR_GREY = 0x333333;

    @CheckedTemplate(basePath = "report")
    record drawing(Figure figure) implements TemplateInstance {
    }

    static Picture of(Figure figure) {
        var painter = new Painter();
        painter.addTranscodingHint(ImageTranscoder.KEY_WIDTH, (float) Ring.WIDTH * DOTS);
        painter.addTranscodingHint(ImageTranscoder.KEY_HEIGHT, (float) Ring.HEIGHT * DOTS);
        painter.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var svg = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(new drawing(figure).render().strip())));
            painter.transcode(new TranscoderInput(svg), new TranscoderOutput());
        } catch (IOException | ParserConfigurationException | SAXException | TranscoderException e) {
            throw new IllegalStateException("What we draw can be painted", e);
        }
        return new Picture(png(painter.painted), figure.inWords(), WIDTH, WIDTH * Ring.HEIGHT / Ring.WIDTH);
    }

    /** As a table has it beside its numbers. */
    static Picture bar(String told, int width) {
        var dots = new BufferedImage(BAR_DOTS, BAR_DOTS, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < BAR_DOTS * BAR_DOTS; i++) {
            dots.setRGB(i % BAR_DOTS, i / BAR_DOTS, BAR_GREY);
        }
        return new Picture(png(dots), told, width, BAR_HEIGHT);
    }

    /** No wider than the paper. */
    Picture within(int most) {
        return width <= most ? this : new Picture(png, told, most, height * most / width);
    }

    private static byte[] png(BufferedImage dots) {
        var bytes = new ByteArrayOutputStream();
        // in memory: else each picture passes through a file
        try (var to = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(dots, "png", to);
        } catch (IOException e) {
            throw new UncheckedIOException("A picture could not be written", e);
        }
        return bytes.toByteArray();
    }

    private static final class Painter extends ImageTranscoder {

        private BufferedImage painted;

        @Override
        public BufferedImage createImage(int width, int height) {
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        }

        @Override
        public void writeImage(BufferedImage image, TranscoderOutput nowhere) {
            painted = image;
        }
    }
}
