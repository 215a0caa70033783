package breakout.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import breakout.access.Rapporteur;
import breakout.delegation.Delegation;
import breakout.delegation.Name;
import breakout.kernel.Refusal;
import breakout.point.Suggestion;
import breakout.report.Galley;
import breakout.session.Session;

/**
 * The points of the report, as they lie on the desk of whoever writes it.
 *
 * @param proposed to be made one
 * @param numbers by which the room calls the answers
 * @param edits how often each worded point had been changed
 * @param technologies what a point can be filed under
 * @param names of those who take part, which the pages do without
 * @param trouble an order for a point that was refused; null if none was
 */
record Composition(Galley galley, List<Suggestion> proposed, Map<UUID, Integer> numbers, Map<UUID, Integer> edits,
        List<Sheet.Label> technologies, Map<String, String> names, Trouble trouble) {

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

    /** Of the delegations, and of those who run the session and write its report. */
    static Map<String, String> names(Session session) {
        var delegations = Delegation.of(session).stream()
                .flatMap(each -> Stream.concat(Stream.of(each.name()), each.names().values().stream().map(Name::text)));
        var people = Stream.concat(Rapporteur.of(session).stream().map(Rapporteur::name),
                Stream.of(session.header().facilitators().split(",")).map(String::strip));
        return Tact.byName(Stream.concat(delegations, people));
    }

    public Leaf leaf(Galley.Item item) {
        UUID id = item.id().orElse(null);
        return new Leaf(item, edits.getOrDefault(id, 0), names,
                id != null && trouble != null && id.equals(trouble.point()) ? trouble
                        : null);
    }

    /** The words that were typed for a point that is not there any more; null if there are none. */
    public String stray() {
        boolean homeless = trouble != null && trouble.typed() != null
                && items().noneMatch(item -> item.id().filter(id -> id.equals(trouble.point())).isPresent());
        return homeless ? trouble.typed().text() : null;
    }

    private Stream<Galley.Item> items() {
        return galley.parts().stream().flatMap(part -> part.blocks().stream()).flatMap(block -> block.items().stream());
    }
}
