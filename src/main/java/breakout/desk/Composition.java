package breakout.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import breakout.kernel.Refusal;
import breakout.point.Suggestion;
import breakout.report.Galley;

/**
 * The points of the report, as they lie on the desk of whoever writes it.
 *
 * @param proposed to be made one
 * @param numbers by which the room calls the answers
 * @param edits how often each worded point had been changed
 * @param technologies what a point can be filed under
 * @param trouble an order for a point that was refused; null if none was
 */
record Composition(Galley galley, List<Suggestion> proposed, Map<UUID, Integer> numbers, Map<UUID, Integer> edits,
        List<Sheet.Label> technologies,
        Trouble trouble) {

    /** What stood in the form of a point. */
    record Typed(String text, String language, String question, String as, List<String> technologies, String addressee,
            Map<String, String> wordings) {
    }

    /** An order that was refused, and what was typed with it; null where nothing was. */
    record Trouble(UUID point, Typed typed, Refusal refusal) {
    }

    /** What is proposed, as it is looked at: word by word, so only for whoever does. */
    public List<Offer> suggestions() {
        return proposed.stream().map(each -> Offer.of(each, numbers)).toList();
    }

    public Leaf leaf(Galley.Item item) {
        UUID id = item.id().orElse(null);
        return new Leaf(item, edits.getOrDefault(id, 0), id != null && trouble != null && id.equals(trouble.point()) ? trouble
                : null);
    }

    /** The words that were typed for a point that is not there any more; null if there are none. */
    public String stray() {
        boolean homeless = trouble != null && trouble.typed() != null
                && items().noneMatch(item -> item.id().filter(id -> id.equals(trouble.point())).isPresent());
        return homeless ? trouble.typed().text() : null;
    }

    public int most() {
        return Galley.PAGES;
    }

    public int mostWords() {
        return Galley.MOST_WORDS;
    }

    private Stream<Galley.Item> items() {
        return galley.parts().stream().flatMap(part -> part.blocks().stream()).flatMap(block -> block.items().stream());
    }
}
