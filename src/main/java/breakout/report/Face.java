package breakout.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MediaType;

/** The forms a report comes in; the first is given to those who take any. */
enum Face {
    JSON("application/json"),
    HTML("text/html;charset=UTF-8"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    MD("text/markdown;charset=UTF-8"),
    CSV("text/csv;charset=UTF-8;header=present");

    final MediaType mediaType;

    Face(String mediaType) {
        this.mediaType = MediaType.valueOf(mediaType);
    }

    /** The face with this file extension. */
    static Optional<Face> of(String extension) {
        return Stream.of(values()).filter(face -> face.extension().equals(extension)).findFirst();
    }

    /** The best of what is accepted, the most wanted first. */
    static Optional<Face> of(List<MediaType> accepted) {
        return accepted.stream()
                .flatMap(wanted -> Stream.of(values()).filter(face -> wanted.isCompatible(face.mediaType))).findFirst();
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
