package breakout.archive;

import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;

import breakout.kernel.Refusal;
import breakout.kernel.Unreadable;
import breakout.technology.Vocabulary;

/** Opens a file that somebody hands in: what comes out of it is whole, in order, and of a size that a session can have. */
@ApplicationScoped
class Opened {

    /**
     * In bytes; what is larger is no session of {@value Archive#MOST_ANSWERS} answers. The server reads no more of anything.
     */
    static final int LARGEST = 32 * 1024 * 1024;
    /** Names and values in the whole file: a hundred an answer. More small things than that fill the memory, not a report. */
    static final int MOST_TOKENS = 100 * Archive.MOST_ANSWERS;
    /** What clocks of servers may differ by. */
    private static final Duration ADRIFT = Duration.ofMinutes(5);

    private final ObjectMapper json;
    private final Signature signature;
    private final Vocabulary vocabulary;
    private final Clock clock;

    Opened(ObjectMapper json, Signature signature, Vocabulary vocabulary, Clock clock) {
        this.json = json;
        this.signature = signature;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /**
     * @return the file with its scope
     * @throws Refusal 400 naming the field that cannot be taken, 413 for a file that is too large
     */
    Contents read(InputStream file) {
        try {
            byte[] all = file.readNBytes(LARGEST + 1);
            if (all.length > LARGEST) {
                throw Refusal.tooLarge("archive_too_large", LARGEST / (1024 * 1024));
            }
            count(all);
            Archive archive = json.readValue(all, Archive.class);
            if (archive == null) {
                throw Refusal.badInput("", "unreadable_json");
            }
            return checked(archive);
        } catch (JsonProcessingException unreadable) {
            throw Unreadable.refusal(unreadable);
        } catch (CharConversionException noText) {
            throw Refusal.badInput("", "unreadable_json");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /**
     * What a file holds, and what its parts may speak of.
     *
     * @param unchanged whether it is as it was taken away from here
     */
    record Contents(Archive archive, Scope scope, boolean unchanged) {
    }

    /** Before anything is made of it: many small things take more room than their bytes. */
    private void count(byte[] all) throws IOException {
        try (JsonParser parser = json.createParser(new ByteArrayInputStream(all))) {
            int tokens = 0;
            boolean answers = false;
            int depth = 0;
            int counted = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                tokens++;
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth == 1 && token == JsonToken.FIELD_NAME) {
                    answers = "answers".equals(parser.currentName());
                }
                counted += answers && depth == 3 && token == JsonToken.START_OBJECT ? 1 : 0;
                if (counted > Archive.MOST_ANSWERS) {
                    throw Refusal.badInput("answers", "archive_too_many", Archive.MOST_ANSWERS);
                }
                if (tokens > MOST_TOKENS) {
                    throw Refusal.badInput("", "archive_too_much");
                }
            }
        }
    }

    private Contents checked(Archive given) {
        var top = Spot.TOP;
        top.at("format").demand(Archive.FORMAT.equals(given.format()), "archive_format", Archive.FORMAT);
        top.at("version").demand(given.version() == Archive.VERSION, "archive_version", Archive.VERSION);
        Instant latest = clock.instant().plus(ADRIFT);
        top.at("exportedAt").past(top.at("exportedAt").given(given.exportedAt()), latest);
        top.at("sealedBy").given(given.sealedBy());
        Charter charter = top.at("session").given(given.session()).checked(top.at("session"), vocabulary);
        Book book = given.report() == null ? Book.EMPTY
                : given.report().checked(top.at("report"), charter.language(), given.exportedAt());
        var known = given.with(charter, book);
        var scope = new Scope(known);
        return new Contents(known.checked(scope), scope, signature.holdsFor(given));
    }
}
