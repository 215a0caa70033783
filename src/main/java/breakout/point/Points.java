package breakout.point;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import breakout.answer.Gathered;

/** Distils points from answers: until a rapporteur words their own, what was said again is one point. */
public final class Points {

    private Points() {
    }

    /** The points of a session in the order they were first made. Hidden answers make none and support none. */
    public static List<Point> of(Gathered gathered) {
        List<Source> shown = gathered.all().stream().filter(answer -> answer.hiddenBecause().isEmpty())
                .map(answer -> Source.of(answer, gathered.backing().voices(answer),
                        gathered.bylines().of(answer).orElse(null), gathered.proposed(answer)))
                .toList();
        return of(shown, gathered.repetitions().earliest());
    }

    /** @param repeats the earliest answer that an answer says again; it need not be among these */
    static List<Point> of(List<Source> shown, Map<UUID, UUID> repeats) {
        var merged = new LinkedHashMap<UUID, List<Source>>();
        shown.stream().sorted(Comparator.comparingInt(Source::number)).forEach(source -> merged
                .computeIfAbsent(repeats.getOrDefault(source.id(), source.id()), first -> new ArrayList<>()).add(source));
        return merged.values().stream().map(Point::new).toList();
    }
}
