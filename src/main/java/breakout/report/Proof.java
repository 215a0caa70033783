package breakout.report;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import breakout.kernel.Language;
import breakout.kernel.PlainText;
import breakout.kernel.Refusal;
import breakout.kernel.Words;

/**
 * Final revisions as others hand them on: whoever takes one in has it looked through and printed once, so that nobody keeps
 * as final what cannot be read.
 */
@ApplicationScoped
public class Proof {

    /** What may be missing from a report, for there is nothing to be told, or it was not told yet when it became final. */
    private static final Set<String> OPTIONAL = Set.of("startsOn", "endsOn", "finalisedAt", "trail", "worded", "addressee",
            "place", "author", "category", "region", "names", "checks", "unread", "dictated", "doubtful", "readBacks",
            "ungrounded", "group",
            "point", "delegations");
    /** In code points: twice the longest translation. */
    private static final int LONGEST_TEXT = 8000;
    /** Before and behind the point. */
    private static final int MOST_DIGITS = 30;
    /** Of a field, a kind, a language. */
    private static final String NAME = "[\\w-]{1,40}";

    private final ObjectMapper json;
    private final Reports reports;
    private final Typesetter typesetter;
    private final Words words;

    Proof(ObjectMapper json, Reports reports, Typesetter typesetter, Words words) {
        // numbers stay as they were written: 20.000 is no 2E+1
        this.json = json.copy().configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
        this.reports = reports;
        this.typesetter = typesetter;
        this.words = words;
    }

    /** A final revision as it is kept. */
    public PlenaryReport read(String document) {
        return reports.read(document);
    }

    /**
     * The document to be kept.
     *
     * @throws Refusal 400, with this field, for what is not this final revision, cannot be printed, or holds texts that nobody
     *         could have written
     */
    public String of(String field, PlenaryReport given, int revision) {
        var edition = given.edition();
        if (edition == null || edition.state() != State.FINAL || edition.revision() != revision
                || edition.finalisedAt() == null) {
            throw Refusal.badInput(field + ".edition", "archive_revision");
        }
        try {
            PlenaryReport report = json.treeToValue(plain(field, "", json.valueToTree(given)), PlenaryReport.class);
            report.headings().values().forEach(report.header().lines()::wordedBy);
            if (report.points().stream().anyMatch(point -> point.said().isEmpty())) {
                throw new IllegalStateException("A point rests on nothing");
            }
            for (Language language : Language.values()) {
                Reading reading = typesetter.set(report, language);
                new MarkdownFace(words, language).of(reading);
                new Deck(reading).cards();
                typesetter.brief(report, language);
            }
            CsvFace.of(report);
            return reports.written(report);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (JsonProcessingException | RuntimeException unprintable) {
            throw Refusal.badInput(field, "archive_unprintable");
        }
    }

    private static JsonNode plain(String field, String name, JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(PlainText.optional(field, node.textValue(), LONGEST_TEXT));
        }
        if (node.isNull() && !OPTIONAL.contains(name)) {
            throw Refusal.badInput(field, "archive_lacks");
        }
        if (node.isNumber() && isOutOfHand(node.decimalValue())) {
            throw Refusal.badInput(field, "wrong_value");
        }
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> entry : object.properties()) {
                if (!entry.getKey().matches(NAME)) {
                    throw Refusal.badInput(field, "wrong_value");
                }
                entry.setValue(plain(field + "." + entry.getKey(), entry.getKey(), entry.getValue()));
            }
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, plain(field + "." + i, "", array.get(i)));
            }
        }
        return node;
    }

    /** Written out, it would fill the memory. */
    private static boolean isOutOfHand(BigDecimal number) {
        return number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS;
    }
}
