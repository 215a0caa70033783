package breakout.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.Startup;

import breakout.kernel.Venue;
import breakout.kernel.VenueFile;

/**
 * On what reports are written for Word: the styles, the paper and the margins of {@code config/report.docx}. Nothing else that
 * stands in that file is taken, so nobody who edited it is told of by a report. It is read once, at the start, and a broken
 * one stops the application there and then.
 */
@Startup
@ApplicationScoped
class Stationery {

    /** Below the folder {@code config}. */
    static final String FILE = "report.docx";
    /** In bytes, of one part of it when unpacked: styles are text, of some hundred thousand at most. */
    private static final int LARGEST_PART = 5_000_000;
    private static final String STYLES = "word/styles.xml";
    private static final String BODY = "word/document.xml";
    private static final String THEME = "word/theme/theme1.xml";
    /** What every document consists of besides, by the name it has there. */
    private static final Map<String, String> OURS = Map.of("[Content_Types].xml", "types.xml", "_rels/.rels", "package.xml",
            "word/_rels/document.xml.rels", "parts.xml", "word/numbering.xml", "numbering.xml", "word/settings.xml",
            "settings.xml");

    private final byte[] blank;
    private final Map<Style, String> ids = new EnumMap<>(Style.class);

    @Inject
    Stationery(Venue venue) {
        this(VenueFile.bytes(venue.config(), FILE));
    }

    /** @throws VenueFile.Broken if nothing can be written on it */
    Stationery(byte[] file) {
        Map<String, byte[]> edited = unpacked(file);
        if (!edited.containsKey(STYLES) || !edited.containsKey(BODY)) {
            throw VenueFile.unfit(FILE, "this is not a Word document (.docx)");
        }
        var styles = WordPart.of(STYLES, edited.get(STYLES));
        Map<String, String> named = styles.styles();
        for (Style style : Style.values()) {
            ids.put(style, style.in(named).orElseThrow(() -> VenueFile.unfit(FILE,
                    "the style \"" + style.called + "\" is missing; use it once, and save the document")));
        }
        Map<String, byte[]> taken = new LinkedHashMap<>();
        OURS.forEach((part, own) -> taken.put(part, ours(own, edited.containsKey(THEME))));
        taken.put(STYLES, styles.forgettingEditors());
        taken.put(BODY, WordPart.of(BODY, edited.get(BODY)).emptyOfText());
        if (edited.containsKey(THEME)) {
            taken.put(THEME, edited.get(THEME));
        }
        blank = packed(taken);
    }

    /** A document of no pages. */
    InputStream blank() {
        return new ByteArrayInputStream(blank);
    }

    /** By what the document calls this style. */
    String id(Style style) {
        return ids.get(style);
    }

    private static Map<String, byte[]> unpacked(byte[] file) {
        Map<String, byte[]> parts = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(LARGEST_PART + 1);
                if (content.length > LARGEST_PART) {
                    throw VenueFile.unfit(FILE, part.getName() + " in it is larger than " + LARGEST_PART + " bytes");
                }
                parts.put(part.getName(), content);
            }
            return parts;
        } catch (IOException e) {
            throw VenueFile.unfit(FILE, "this is not a Word document (.docx), or it is damaged: " + e.getMessage());
        }
    }

    private static byte[] packed(Map<String, byte[]> parts) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return file.toByteArray();
    }

    /** @param themed whether the styles take their fonts from a theme, which is then a part of the document */
    private static byte[] ours(String file, boolean themed) {
        try (InputStream part = Stationery.class.getResourceAsStream("/report/docx/" + file)) {
            return new String(part.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> themed || !line.contains("theme1.xml")).collect(Collectors.joining("\n"))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
