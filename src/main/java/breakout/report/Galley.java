package breakout.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import breakout.kernel.Language;
import breakout.point.Point;
import breakout.point.Worded;

/**
 * The pages of the report as they would be printed now, for those who write them.
 *
 * @param filled how full they are in each language, that of the reader first
 * @param left how many points are in Annex A only
 * @param ungrounded which of the messages name no answer that they rest on, from 1
 */
public record Galley(List<Filled> filled, int left, List<Part> parts, List<Integer> ungrounded) {

    /** As many as a plenary reads. */
    public static final int PAGES = 2;
    /** On as many pages. */
    public static final int MOST_WORDS = 900;
    /** Less than this is the reckoning's. */
    private static final double OVERRUN = 0.05;
    /** Of a page: nobody is told less. */
    private static final int TENTHS = 10;

    /**
     * How full the pages are for those who read the report in a language.
     *
     * @param pages how many are filled before the annexes, of {@link #PAGES}
     * @param words that a plenary reads on them, of {@link #MOST_WORDS}
     */
    public record Filled(Language language, double pages, int words) {

        private long tenths() {
            return Math.round(pages * TENTHS);
        }
    }

    /**
     * A part of the report.
     *
     * @param questions which are asked above it
     * @param left its points that are in Annex A only
     */
    public record Part(String id, List<String> questions, String title, List<Block> blocks, List<Item> left) {
    }

    /** Points under one heading; the heading and the number of its paragraph are empty where each point has one of its own. */
    public record Block(String number, String heading, List<Item> items) {

        private List<UUID> worded() {
            return items.stream().flatMap(item -> item.id().stream()).toList();
        }

        private boolean isBelowUnworded(UUID id) {
            return IntStream.range(1, items.size()).anyMatch(
                    i -> items.get(i).id().equals(Optional.of(id)) && items.get(i - 1).id().isEmpty());
        }
    }

    /**
     * A point.
     *
     * @param number of the paragraph that it is alone; empty where it shares one
     * @param text what is printed of it
     * @param support who stands behind it, in words
     * @param rises whether it can be put further up in its block; {@code sinks} likewise
     */
    public record Item(Point point, String number, String language, String text, String support, boolean rises,
            boolean sinks) {

        /** Empty where nobody has worded it. */
        public Optional<UUID> id() {
            return point.worded().map(Worded::id);
        }
    }

    /** In the language in which they are fullest. */
    public double pages() {
        return filled.stream().mapToDouble(Filled::pages).max().orElse(0);
    }

    /** In the language in which they are most. */
    public int words() {
        return filled.stream().mapToInt(Filled::words).max().orElse(0);
    }

    /** Whether one sees that it is not as full in one language as in another. */
    public boolean isUneven() {
        return filled.stream().map(Filled::tenths).distinct().count() > 1;
    }

    public int most() {
        return PAGES;
    }

    public int mostWords() {
        return MOST_WORDS;
    }

    public boolean isWordy() {
        return words() > MOST_WORDS;
    }

    /** Whether more is worded than two pages hold. */
    public boolean isOver() {
        return pages() > PAGES + OVERRUN;
    }

    /**
     * The worded points of the block of this one, in the order they are in once it has gone up by one, or down.
     *
     * @param up past all of those right above it that nobody has worded, since those are in no order
     */
    public List<UUID> moved(UUID id, boolean up) {
        Optional<Block> found = parts.stream().flatMap(part -> part.blocks().stream())
                .filter(block -> block.worded().contains(id)).findFirst();
        List<UUID> order = new ArrayList<>(found.map(Block::worded).orElse(List.of()));
        int at = order.indexOf(id);
        int to = up ? at - 1 : at + 1;
        if (at >= 0 && to >= 0 && to < order.size() && !(up && found.orElseThrow().isBelowUnworded(id))) {
            Collections.swap(order, at, to);
        }
        return order;
    }
}
