package breakout.page;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.qute.TemplateData;

/**
 * What a program is told when something is not done (RFC 9457).
 *
 * @param type {@code urn:breakout:} and the key of the sentence
 * @param title the name of the status
 * @param detail the sentence, in the reader's language
 * @param instance names a failure in the server's log; null for what the client can mend
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(String type, String title, int status, String detail, String instance, List<Violation> violations) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** One field of the input that cannot be taken; no field, if it is the whole that cannot. */
    @TemplateData
    record Violation(String field, String message) {
    }
}
