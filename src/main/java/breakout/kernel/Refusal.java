package breakout.kernel;

import java.util.List;

/**
 * What a client asked for is not done, and why. The sentence is a key of the bundle {@code messages/refusal}, so that it
 * reads the same on a page and in a problem document, in the reader's language. Arguments never hold what a person typed.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The HTTP status a refusal is told with. */
    public enum Status {
        BAD_REQUEST(400),
        UNAUTHORIZED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_LARGE(413),
        TOO_MANY(429);

        public final int code;

        Status(int code) {
            this.code = code;
        }
    }

    /** One field of the input that cannot be taken; {@code key} and {@code arguments} word the sentence. */
    public record Violation(String field, String key, List<Object> arguments) {
    }

    private final transient Status status;
    private final String key;
    private final transient List<Object> arguments;
    private final transient List<Violation> violations;

    private Refusal(Status status, String key, List<Object> arguments, List<Violation> violations) {
        super(key, null, false, false);
        this.status = status;
        this.key = key;
        this.arguments = arguments;
        this.violations = violations;
    }

    /** The input cannot be taken because of one field. */
    public static Refusal badInput(String field, String key, Object... arguments) {
        return new Refusal(Status.BAD_REQUEST, key, List.of(arguments), List.of(new Violation(field, key, List.of(arguments))));
    }

    /** The input cannot be taken because of several fields; {@code key} words the whole. */
    public static Refusal badInput(String key, List<Violation> violations) {
        return new Refusal(Status.BAD_REQUEST, key, List.of(), List.copyOf(violations));
    }

    /** The asker is not known, or not for this. */
    public static Refusal unauthorized(String key) {
        return new Refusal(Status.UNAUTHORIZED, key, List.of(), List.of());
    }

    /** The asker is known, and may not. */
    public static Refusal forbidden(String key) {
        return new Refusal(Status.FORBIDDEN, key, List.of(), List.of());
    }

    /** There is no such thing for this asker. */
    public static Refusal notFound(String key) {
        return new Refusal(Status.NOT_FOUND, key, List.of(), List.of());
    }

    /** It is larger than what is read of it at all. */
    public static Refusal tooLarge(String key, Object... arguments) {
        return new Refusal(Status.TOO_LARGE, key, List.of(arguments), List.of());
    }

    /** Too much of it within a short time. @param seconds after which it may be tried again, which the sentence is given */
    public static Refusal tooMany(String key, long seconds) {
        return new Refusal(Status.TOO_MANY, key, List.of(seconds), List.of());
    }

    /** The state of things forbids it. */
    public static Refusal conflict(String key, Object... arguments) {
        return new Refusal(Status.CONFLICT, key, List.of(arguments), List.of());
    }

    /** @throws Refusal 409 unless this is so */
    public static void unless(boolean met, String otherwise, Object... arguments) {
        if (!met) {
            throw conflict(otherwise, arguments);
        }
    }

    public Status status() {
        return status;
    }

    /** After how many seconds it may be tried again; null where waiting helps nobody. */
    public Long retryAfter() {
        return status == Status.TOO_MANY ? (Long) arguments.get(0) : null;
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Violation> violations() {
        return violations;
    }
}
