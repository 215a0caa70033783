package breakout.answer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import breakout.delegation.Category;
import breakout.delegation.Delegation;
import breakout.delegation.Region;
import breakout.session.Attribution;
import breakout.session.Session;

/**
 * Decides who may see an author: the one place that does. Every face that shows an answer asks here what it may say of whoever
 * wrote it, and says no more.
 */
public final class Bylines {

    /** Below this, a category, region or group would tell which administration it was. */
    public static final int FEWEST = 3;

    /**
     * What may be told of an author: one of the three, and the others null.
     *
     * @param delegation who agreed to be named with this answer
     */
    public record Told(Category category, Region region, Delegation delegation) {

        /** For programs: a code, or a name as the delegation is found by. */
        public String text() {
            return category != null ? category.code() : region != null ? region.name() : delegation.name();
        }
    }

    private final Session session;
    private final Set<Category> categories;
    private final Set<Region> regions;
    private final Map<Long, Delegation> named = new HashMap<>();

    private Bylines(Session session, Set<Category> categories, Set<Region> regions) {
        this.session = session;
        this.categories = categories;
        this.regions = regions;
    }

    /** As things stand now: whoever has taken a seat counts. */
    public static Bylines of(Session session) {
        return switch (session.attribution()) {
            case UNATTRIBUTED, NAMED -> new Bylines(session, Set.of(), Set.of());
            case CATEGORY ->
                new Bylines(session, large(Delegation.inTheRoom(session), d -> Optional.of(d.category())), Set.of());
            case REGION -> new Bylines(session, Set.of(), large(Delegation.inTheRoom(session), Byline::region));
        };
    }

    /** As {@link #of}, to be asked of many answers: who agreed to be named is looked up once, and not one by one. */
    static Bylines ofAll(Session session) {
        Bylines bylines = of(session);
        if (session.attribution() == Attribution.NAMED) {
            Delegation.of(session).forEach(each -> bylines.named.put(each.id(), each));
        }
        return bylines;
    }

    /** What may be told of whoever wrote this; empty where nothing may. */
    public Optional<Told> of(Answer answer) {
        Byline kept = answer.origin().byline();
        // what was kept as the rest was forgotten was told then
        boolean forgotten = answer.origin().forgotten();
        return switch (session.attribution()) {
            case UNATTRIBUTED -> Optional.empty();
            case CATEGORY -> Optional.ofNullable(kept.category()).filter(each -> forgotten || categories.contains(each))
                    .map(category -> new Told(category, null, null));
            case REGION -> Optional.ofNullable(kept.region()).filter(each -> forgotten || regions.contains(each))
                    .map(region -> new Told(null, region, null));
            case NAMED -> Optional.ofNullable(kept.delegation())
                    .map(id -> named.computeIfAbsent(id, each -> Delegation.findById(each))).filter(Objects::nonNull)
                    .map(delegation -> new Told(null, null, delegation));
        };
    }

    /**
     * Those with enough administrations to be told. Where what remains untold could be told by subtraction, since it is one
     * only or too few, the smallest of the told remains untold as well.
     *
     * @param key empty for those of which nothing can be told anyway
     */
    static <D, K extends Comparable<K>> Set<K> large(List<D> delegations, Function<D, Optional<K>> key) {
        Map<K, Long> counted = delegations.stream().map(key).flatMap(Optional::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Set<K> told = new HashSet<>(counted.keySet());
        told.removeIf(each -> counted.get(each) < FEWEST);
        boolean someTellNothing = delegations.size() > counted.values().stream().mapToLong(Long::longValue).sum();
        while (!told.isEmpty() && tellable(counted, told, someTellNothing)) {
            told.remove(told.stream().min(Comparator.<K, Long> comparing(counted::get).thenComparing(Comparator.naturalOrder()))
                    .orElseThrow());
        }
        return told;
    }

    private static <K> boolean tellable(Map<K, Long> counted, Set<K> told, boolean someTellNothing) {
        List<Long> untold = counted.entrySet().stream().filter(each -> !told.contains(each.getKey())).map(Map.Entry::getValue)
                .toList();
        return !untold.isEmpty()
                && (untold.size() == 1 && !someTellNothing || untold.stream().mapToLong(Long::longValue).sum() < FEWEST);
    }
}
