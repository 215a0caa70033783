package breakout.point;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import breakout.answer.Backing;
import breakout.technology.Kind;

/**
 * Something that was said, once or several times. Until a rapporteur words it, it is worded, and filed, as the first who said
 * it.
 *
 * @param sources the answers that say it, the earliest first; never empty
 * @param inOtherWords as a rapporteur words it; null as long as nobody did
 */
public record Point(List<Source> sources, Worded inOtherWords) {

    public Point {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a point rests on an answer");
        }
    }

    /** As it was first said. */
    public Point(List<Source> sources) {
        this(sources, null);
    }

    public Optional<Worded> worded() {
        return Optional.ofNullable(inOtherWords);
    }

    public Source first() {
        return sources.get(0);
    }

    /** The number of its first answer, by which the room calls it. */
    public int number() {
        return first().number();
    }

    public int question() {
        return worded().map(Worded::question).orElse(first().question());
    }

    public Kind kind() {
        return worded().map(Worded::kind).orElse(first().kind());
    }

    public Set<String> technologies() {
        return worded().map(Worded::technologies).orElse(first().technologies());
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
