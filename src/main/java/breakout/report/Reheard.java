package breakout.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import breakout.report.Groupwork.Group;
import breakout.report.Groupwork.Reserved;
import breakout.report.Groupwork.Voiced;

/**
 * What groups report back otherwise than in a former revision. A highlight is the same one as long as it is of the same group,
 * round and question and reads the same, or an answer is left that it rests on; where its answers are not told, one that reads
 * otherwise is another.
 *
 * @param reserved what delegations of a group hold otherwise than its highlight, and did not; {@code unreserved} likewise
 */
record Reheard(List<Voice> added, List<Voice> gone, List<Reworded> reworded, List<Voice> reserved, List<Voice> unreserved) {

    /**
     * @param group null where groups are not told
     * @param text and {@code language} are null for those who may not read what is printed no more
     */
    record Voice(Group group, int round, int question, String language, String text) {

        private Voice without(boolean words) {
            return words ? this : new Voice(group, round, question, null, null);
        }
    }

    record Reworded(Voice before, Voice now) {
    }

    /** @param grounds the words of the answers it rests on: while a round runs, their numbers may yet be dealt anew */
    private record Sung(int question, Voiced voiced, Set<String> grounds) {

        Voice voice() {
            return voice(voiced.language(), voiced.text());
        }

        Voice voice(String language, String text) {
            return new Voice(voiced.group(), voiced.round(), question, language, text);
        }

        boolean reads(Sung other) {
            return voiced.text().equals(other.voiced.text());
        }

        /** How much speaks for the other being the same; nought where it is not. */
        int isLike(Sung other) {
            boolean beside = question == other.question && voiced.round() == other.voiced.round()
                    && Objects.equals(voiced.group(), other.voiced.group());
            return !beside ? 0
                    : reads(other) ? Integer.MAX_VALUE : (int) grounds.stream().filter(other.grounds::contains).count();
        }

        /** What is held otherwise here, and not there. */
        Stream<Voice> reservedUnlike(Sung other) {
            List<Reserved> there = other.voiced.reservations();
            return voiced.reservations().stream().filter(each -> !there.contains(each))
                    .map(each -> voice(each.language(), each.text()));
        }
    }

    private record Pair(Sung before, Sung now) {
    }

    static Reheard of(PlenaryReport before, PlenaryReport now, boolean words) {
        List<Sung> former = all(before);
        List<Sung> all = all(now);
        Map<Sung, Sung> same = same(former, all);
        Set<Sung> left = new HashSet<>(same.values());
        return new Reheard(all.stream().filter(each -> !same.containsKey(each)).map(Sung::voice).toList(),
                former.stream().filter(each -> !left.contains(each)).map(each -> each.voice().without(words)).toList(),
                same.entrySet().stream().filter(each -> !each.getKey().reads(each.getValue()))
                        .map(each -> new Reworded(each.getValue().voice().without(words), each.getKey().voice())).toList(),
                same.entrySet().stream().flatMap(each -> each.getKey().reservedUnlike(each.getValue())).toList(),
                same.entrySet().stream().flatMap(each -> each.getValue().reservedUnlike(each.getKey()))
                        .map(each -> each.without(words)).toList());
    }

    private static List<Sung> all(PlenaryReport report) {
        Map<Integer, String> texts = new HashMap<>();
        report.points().forEach(point -> point.said().forEach(said -> texts.put(said.number(), said.text())));
        return report.groupwork().heard().stream().flatMap(heard -> heard.voiced().stream().map(voiced -> new Sung(
                heard.question(), voiced,
                voiced.answers().stream().map(texts::get).filter(Objects::nonNull).collect(Collectors.toSet())))).toList();
    }

    /** By what is printed now, in its order: each with the one that is most like it, the latter once. */
    private static Map<Sung, Sung> same(List<Sung> former, List<Sung> all) {
        List<Pair> pairs = new ArrayList<>();
        all.forEach(now -> former.stream().filter(before -> now.isLike(before) > 0)
                .forEach(before -> pairs.add(new Pair(before, now))));
        pairs.sort(Comparator.comparingInt((Pair each) -> each.now.isLike(each.before)).reversed());
        Map<Sung, Sung> found = new HashMap<>();
        Set<Sung> taken = new HashSet<>();
        pairs.stream().filter(each -> !taken.contains(each.before) && !found.containsKey(each.now)).forEach(each -> {
            taken.add(each.before);
            found.put(each.now, each.before);
        });
        Map<Sung, Sung> inOrder = new LinkedHashMap<>();
        all.stream().filter(found::containsKey).forEach(each -> inOrder.put(each, found.get(each)));
        return inOrder;
    }
}
