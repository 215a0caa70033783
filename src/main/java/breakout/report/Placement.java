package breakout.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;

import breakout.report.Reading.Paragraph;
import breakout.report.Reading.Section;

/**
 * A paragraph of a final revision, so told that it is found again in the next ones, whatever number it has there.
 *
 * @param paragraph its number as it was printed in the session's language
 * @param part the part of the report it stands in, and {@code place} which of its paragraphs it was, from 1
 * @param point the number of the first point it tells, or of the first answer that a group rests it on; null where there is
 *        none
 */
@Embeddable
public record Placement(int revision, int paragraph, String part, int place, Integer point) {

    /** Of the paragraph with this number; empty if the revision has none. */
    static Optional<Placement> of(int paragraph, Reading reading, int revision) {
        String number = String.valueOf(paragraph);
        return Stream.concat(reading.messages().stream(), reading.sections().stream()).flatMap(section -> {
            List<String> numbers = section.paragraphs().stream().map(Paragraph::number).toList();
            int at = numbers.indexOf(number);
            return at < 0 ? Stream.empty()
                    : Stream.of(new Placement(revision, paragraph, section.id(), at + 1,
                            section.id().equals(GroupworkWording.PART) ? rest(section.paragraphs().get(at))
                                    : point(section.paragraphs().get(at))));
        }).findFirst();
    }

    /** The same, where answers are called by other numbers. */
    Placement renamed(Map<Integer, Integer> numbers) {
        return point == null ? this
                : new Placement(revision, paragraph, part, place, numbers.getOrDefault(point, point));
    }

    /** Whether this is the paragraph: it tells the same point, or stands where it stood and tells none. */
    boolean isAt(Section section, int index) {
        Paragraph there = section.paragraphs().get(index);
        return section.id().equals(part) && (point == null ? point(there) == null && index + 1 == place
                : there.lines().stream().anyMatch(line -> line.reference().equals(String.valueOf(point)))
                        || part.equals(GroupworkWording.PART) && point.equals(rest(there)));
    }

    /** By which a highlight is found again, which stands elsewhere once others do: the first answer that it rests on. */
    private static Integer rest(Paragraph paragraph) {
        return paragraph.lines().stream().flatMap(line -> line.rests().stream()).map(Reference::number)
                .flatMap(Optional::stream).findFirst().orElse(null);
    }

    private static Integer point(Paragraph paragraph) {
        return paragraph.lines().stream().map(Reading.Line::reference).filter(reference -> !reference.isEmpty()).findFirst()
                .map(Integer::valueOf).orElse(null);
    }
}
