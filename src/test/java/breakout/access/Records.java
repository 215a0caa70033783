package breakout.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Takes the real bytes of a face apart into what belongs together: a row, a line, an item of a list, an object. */
final class Records {

    /** What a page lists; what stands in one, and in no other within it, belongs together. */
    private static final Pattern ITEM = Pattern.compile("<(/?)(li|tr|option|article|figure|blockquote)\\b[^>]*>");
    /** What one person wrote, to the end of the sentence or quotation, and what is remarked on it in brackets. */
    private static final Pattern WRITTEN = Pattern.compile("wex\\w+[^.]*\\.(?:\\s|<[^>]*>|[”»]|\\[\\d+])*(?:\\([^)]*\\))?");
    private static final Pattern PARAGRAPH = Pattern.compile("(?s)<w:p[ >].*?</w:p>");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Records() {
    }

    static List<String> of(String type, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return type.contains("pdf") ? pdf(bytes)
                : type.contains("wordprocessingml") ? word(bytes)
                        : type.contains("json") ? json(text) : type.contains("html") ? html(text) : text.lines().toList();
    }

    /** An object with all that it holds, but for the objects it lists. */
    static List<String> json(String text) {
        try {
            List<String> records = new ArrayList<>();
            records.add(flat(JSON.readTree(text), records));
            return records;
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private static String flat(JsonNode node, List<String> records) {
        if (node.isValueNode()) {
            return node.asText();
        }
        var flat = new StringBuilder();
        node.properties().forEach(each -> flat.append(each.getKey()).append(": ").append(flat(each.getValue(), records))
                .append("; "));
        node.elements().forEachRemaining(each -> {
            if (node.isArray() && each.isObject()) {
                records.add(flat(each, records));
            } else if (node.isArray()) {
                flat.append(flat(each, records)).append(", ");
            }
        });
        return flat.toString();
    }

    private static List<String> html(String text) {
        List<String> records = new ArrayList<>();
        Deque<StringBuilder> open = new ArrayDeque<>(List.of(new StringBuilder()));
        Matcher tags = ITEM.matcher(text);
        int from = 0;
        while (tags.find()) {
            open.peek().append(text, from, tags.start());
            from = tags.start();
            if (tags.group(1).isEmpty()) {
                open.push(new StringBuilder());
            } else {
                records.add(open.pop().toString());
            }
        }
        if (open.size() != 1) {
            throw new AssertionError("What is listed ends nowhere in " + text);
        }
        records.addAll(prose(open.pop().append(text.substring(from)).toString()));
        return records;
    }

    /** What nothing parts: what each wrote, with the remark on it, and what is between. */
    private static List<String> prose(String text) {
        List<String> records = new ArrayList<>();
        Matcher written = WRITTEN.matcher(text);
        int from = 0;
        while (written.find()) {
            records.add(text.substring(from, written.start()));
            records.add(written.group());
            from = written.end();
        }
        records.add(text.substring(from));
        return records;
    }

    /** Every paragraph of every part, and each part as it is, that is without what was said in its paragraphs. */
    private static List<String> word(byte[] bytes) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            List<String> records = new ArrayList<>();
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                String xml = part.getName() + " " + new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                PARAGRAPH.matcher(xml).results().forEach(each -> records.add(each.group().replaceAll("<[^>]*>", "")));
                records.add(PARAGRAPH.matcher(xml).replaceAll(""));
            }
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> pdf(byte[] bytes) {
        try (var pdf = Loader.loadPDF(bytes)) {
            List<String> records = new ArrayList<>();
            records.add(pdf.getDocumentInformation().getCOSObject().toString());
            if (pdf.getDocumentCatalog().getMetadata() != null) {
                records.add(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8));
            }
            String text = Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC).replaceAll("\\s+",
                    " ");
            records.addAll(prose(text));
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
