package breakout.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

import breakout.technology.Repeats;

/**
 * What groups say alike, each in its own words: one point for the plenary.
 *
 * @param highlights by their groups; never empty
 */
public record Chorus(List<Highlight> highlights) {

    private static final Comparator<Chorus> ORDER = Comparator
            .<Chorus> comparingInt(chorus -> chorus.first().heading().question())
            .thenComparingInt(chorus -> -chorus.groups()).thenComparingInt(chorus -> -chorus.highlights().size());

    public Chorus {
        highlights = List.copyOf(highlights);
    }

    /**
     * Brings together what somebody said to be alike, and of the rest what the words say again. By their questions; what most
     * groups say comes first.
     */
    static List<Chorus> of(List<Highlight> all, Repeats repeats) {
        List<Highlight> byWords = all.stream().filter(each -> each.grounds().alike().isEmpty()).toList();
        List<OptionalInt> earlier = repeats.among(byWords.stream().map(Chorus::said).toList());
        Map<UUID, UUID> leads = new HashMap<>();
        all.forEach(each -> each.grounds().alike().ifPresent(other -> leads.put(each.id(), other)));
        for (int at = 0; at < byWords.size(); at++) {
            UUID follower = byWords.get(at).id();
            earlier.get(at).ifPresent(leader -> leads.put(follower, byWords.get(leader).id()));
        }
        var together = new LinkedHashMap<UUID, List<Highlight>>();
        all.forEach(each -> together.computeIfAbsent(leader(each.id(), leads), first -> new ArrayList<>()).add(each));
        return together.values().stream().map(Chorus::new).sorted(ORDER).toList();
    }

    private static UUID leader(UUID follower, Map<UUID, UUID> leads) {
        var passed = new HashSet<UUID>();
        UUID at = follower;
        while (passed.add(at) && leads.containsKey(at)) {
            at = leads.get(at);
        }
        return at;
    }

    private static Repeats.Said said(Highlight highlight) {
        return new Repeats.Said(highlight.heading().question(), highlight.text(), highlight.language(),
                highlight.grounds().kind(),
                highlight.grounds().technologies());
    }

    /** As which the point is worded where there is room for one wording. */
    public Highlight first() {
        return highlights.get(0);
    }

    public boolean holds(Highlight highlight) {
        return highlights.contains(highlight);
    }

    /** How many groups say it. */
    public int groups() {
        return (int) highlights.stream().map(each -> each.heading().groupNumber()).distinct().count();
    }
}
