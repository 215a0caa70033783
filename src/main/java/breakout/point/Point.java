package breakout.point;

import java.util.List;
import java.util.Set;

import breakout.answer.Backing;
import breakout.technology.Kind;

/**
 * Something that was said, once or several times. It is worded, and filed, as the first who said it; so a rapporteur who
 * files the first answer by hand files the point.
 *
 * @param sources the answers that say it, the earliest first; never empty
 */
public record Point(List<Source> sources) {

    public Point {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a point rests on an answer");
        }
    }

    public Source first() {
        return sources.get(0);
    }

    /** The number of its first answer, by which the room calls it. */
    public int number() {
        return first().number();
    }

    public int question() {
        return first().question();
    }

    public Kind kind() {
        return first().kind();
    }

    public Set<String> technologies() {
        return first().technologies();
    }

    /** How many delegations said it, or that it is true for them too; each counted once. */
    public int contributors() {
        return Backing.counted(sources.stream().map(Source::voices));
    }

    /** In how many break-out groups it was said. */
    public int groups() {
        return (int) sources.stream().map(Source::group).distinct().count();
    }
}
