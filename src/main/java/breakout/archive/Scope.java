package breakout.archive;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import breakout.session.Attribution;
import breakout.technology.Technology;

/** What there is in a file, and what its parts may speak of: each thing once, and nothing that is not there. */
final class Scope {

    private final Archive archive;
    private final Attribution rule;
    private final Set<Integer> questions = new HashSet<>();
    private final Set<Integer> groups = new HashSet<>();
    private final Set<String> technologies = new HashSet<>(Set.of(Technology.OTHER));
    private final Set<Integer> rounds = new HashSet<>();
    private final Set<Set<Integer>> rulings = new HashSet<>();
    private final Map<Integer, UUID> answers = new HashMap<>();
    private final Map<Integer, UUID> highlights = new HashMap<>();

    /** @param archive whose {@link Charter} is checked already */
    Scope(Archive archive) {
        this.archive = archive;
        this.rule = Attribution.of(archive.session().attribution());
        archive.session().questions().forEach(question -> questions.add(question.number()));
        archive.session().groups().forEach(group -> groups.add(group.number()));
        archive.session().technologies().forEach(topic -> technologies.add(topic.code()));
    }

    Attribution rule() {
        return rule;
    }

    /** Nothing in the file is later. */
    Instant latest() {
        return archive.exportedAt();
    }

    /** One of those that are known: they stand in the order of their numbers. */
    Run round(int number) {
        return archive.rounds().get(number - 1);
    }

    void knowRound(Spot spot, int number) {
        spot.demand(rounds.add(number), "archive_twice");
    }

    /** Here it is called by another id, in whatever other session it may be as well. */
    void knowAnswer(Spot spot, int number) {
        spot.demand(answers.putIfAbsent(number, UUID.randomUUID()) == null, "archive_twice");
    }

    void knowHighlight(Spot spot, int number) {
        spot.demand(highlights.putIfAbsent(number, UUID.randomUUID()) == null, "archive_twice");
    }

    /** @param spot of a ruling on two answers, whichever of them is told first */
    void knowRuling(Spot spot, int one, int other) {
        spot.demand(rulings.add(Set.of(one, other)), "archive_twice");
    }

    /** How many highlights there are. */
    int highlights() {
        return archive.highlights() == null ? 0 : archive.highlights().size();
    }

    int question(Spot spot, int number) {
        spot.demand(questions.contains(number), "question_unknown");
        return number;
    }

    int group(Spot spot, int number) {
        spot.demand(groups.contains(number), "archive_dangling");
        return number;
    }

    int ranRound(Spot spot, int number) {
        spot.demand(rounds.contains(number), "archive_dangling");
        return number;
    }

    int answer(Spot spot, int number) {
        spot.demand(answers.containsKey(number), "archive_dangling");
        return number;
    }

    /** By the number it is called in the file. */
    UUID answer(int number) {
        return answers.get(number);
    }

    /** Null for null. */
    UUID highlight(Integer number) {
        return highlights.get(number);
    }

    /** In one order, each once. */
    List<String> technologies(Spot spot, List<String> codes) {
        return List.copyOf(new TreeSet<>(spot.each(codes, technologies.size(), (at, code) -> {
            at.demand(technologies.contains(code), "technology_unknown");
            return code;
        })));
    }

    /** Those it rests on, one at least. */
    List<Integer> sources(Spot spot, List<Integer> numbers) {
        List<Integer> sources = spot.each(numbers, Archive.MOST_ANSWERS, (at, number) -> answer(at, number));
        spot.demand(!sources.isEmpty(), "sources_missing");
        spot.demand(new HashSet<>(sources).size() == sources.size(), "archive_twice");
        return sources;
    }
}
