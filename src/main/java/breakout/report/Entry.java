package breakout.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import breakout.report.PlenaryReport.Said;
import breakout.report.PlenaryReport.Worded;

/** A point; its wording is the first of {@code said} where {@code worded} is null: nobody has worded it otherwise. */
public record Entry(int number, int question, String kind, List<String> technologies, int contributors, int groups,
        Worded worded, List<Said> said) {

    /** As a rapporteur has put them, then the most supported first. */
    static final Comparator<Entry> IN_ORDER = Comparator.comparingInt(Entry::place)
            .thenComparingInt(point -> -point.contributors()).thenComparingInt(point -> -point.said().size())
            .thenComparingInt(Entry::number);

    /** As the rapporteur words it, or as much of what was said first as a page has room for; in its own language. */
    Reading.Quoted words() {
        return worded == null ? Reading.Quoted.briefly(first().language(), first().text())
                : Reading.Quoted.of(worded.language(), worded.text());
    }

    /** Who is to do what it recommends; empty where nobody is named. */
    public Optional<String> addressee() {
        return Optional.ofNullable(worded).map(Worded::addressee);
    }

    /** In its part of the report: what somebody has put there stands before what nobody has. */
    int place() {
        return Optional.ofNullable(worded).map(Worded::place).orElse(Integer.MAX_VALUE);
    }

    public Said first() {
        return said.get(0);
    }

    public boolean concerns(String technology) {
        return PlenaryReport.GENERAL.equals(technology) ? technologies.isEmpty() : technologies.contains(technology);
    }

    /** Under which heading it is printed in full: the first of its technologies in the order of the paper. */
    public String heading() {
        return technologies.isEmpty() ? PlenaryReport.GENERAL : technologies.get(0);
    }
}
