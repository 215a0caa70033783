package breakout.point;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import breakout.answer.Answer;
import breakout.answer.Gathered;
import breakout.answer.Translations;

/** Distils points from answers: what a rapporteur words, and of the rest what was said again as one point. */
public final class Points {

    private static final Comparator<Source> AS_THEY_CAME = Comparator.comparingInt(Source::number);

    private Points() {
    }

    /**
     * The points of a session in the order they were first made. Hidden answers make none and support none; a point that rested
     * on such alone is none, and what still reads as one of them is not said in its words.
     */
    public static List<Point> of(Gathered gathered, Translations translations, List<WordedPoint> worded) {
        List<Source> shown = gathered.all().stream().filter(answer -> answer.hiddenBecause().isEmpty())
                .map(answer -> Source.of(answer, translations.current(answer), gathered.backing().voices(answer),
                        gathered.bylines().of(answer).orElse(null), gathered.proposed(answer)))
                .toList();
        Map<UUID, String> hidden = gathered.all().stream().filter(answer -> answer.hiddenBecause().isPresent())
                .collect(Collectors.toMap(Answer::id, Answer::text));
        Map<UUID, Source> byId = shown.stream().collect(Collectors.toMap(Source::id, Function.identity()));
        List<Point> points = new ArrayList<>();
        Set<UUID> used = new HashSet<>();
        for (WordedPoint each : worded) {
            Set<UUID> quoted = Set.copyOf(each.footing().quoted());
            List<Source> sources = each.sources().stream().map(byId::get).filter(Objects::nonNull)
                    .map(source -> source.held(quoted.contains(source.id()))).sorted(AS_THEY_CAME).toList();
            if (!sources.isEmpty()) {
                boolean tells = each.sources().stream().map(hidden::get).anyMatch(each.worded().text()::equals);
                points.add(new Point(sources, tells ? null : each.worded()));
                used.addAll(each.sources());
            }
        }
        points.addAll(
                of(shown.stream().filter(source -> !used.contains(source.id())).toList(), gathered.repetitions().earliest()));
        return points.stream().sorted(Comparator.comparing(Point::first, AS_THEY_CAME)).toList();
    }

    /** @param repeats the earliest answer that an answer says again; it need not be among these */
    static List<Point> of(List<Source> shown, Map<UUID, UUID> repeats) {
        var merged = new LinkedHashMap<UUID, List<Source>>();
        shown.stream().sorted(AS_THEY_CAME).forEach(source -> merged
                .computeIfAbsent(repeats.getOrDefault(source.id(), source.id()), first -> new ArrayList<>()).add(source));
        return merged.values().stream().map(Point::new).toList();
    }
}
