package breakout.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import breakout.kernel.Language;
import breakout.point.Point;
import breakout.point.Worded;
import breakout.report.Galley;
import breakout.technology.Kind;

/**
 * What somebody else has saved of a point while it was worded here: whatever differs from what stood in the form, so that
 * nothing of it is saved over unseen.
 *
 * @param item as it is now
 * @param typed what stood in the form; null for what was not in it
 */
record Crossing(Galley.Item item, Composition.Typed typed) {

    /** How it reads now in another language, with what differs from what was typed marked. */
    record Reworded(Leaf.Other as, List<Piece> pieces) {
    }

    public boolean isThere() {
        return !words().isEmpty() || !reworded().isEmpty() || isFiledOtherwise() || isAddressedOtherwise();
    }

    /** The wording, with what differs marked; empty where nothing does. */
    public List<Piece> words() {
        return typed.text() == null || typed.text().strip().equals(item.text()) ? List.of()
                : Difference.of(typed.text(), item.text()).other();
    }

    /** In other languages, those that differ. */
    public List<Reworded> reworded() {
        Map<String, String> now = saved().map(as -> as.wordings().all()).findFirst().orElse(Map.of());
        return Stream.of(Language.values()).filter(each -> typed.wordings() != null && typed.wordings().containsKey(each.tag()))
                .filter(each -> !each.is(item.language()))
                .map(each -> new Leaf.Other(each.tag(), each.ownName, now.getOrDefault(each.tag(), "")))
                .filter(each -> !each.text().equals(typed.wordings().get(each.tag()).strip()))
                .map(each -> new Reworded(each, Difference.of(typed.wordings().get(each.tag()), each.text()).other())).toList();
    }

    public boolean isFiledOtherwise() {
        return typed.as() != null && (!typed.as().equals(point().kind() == null ? "" : point().kind().code())
                || typed.question() != null && !typed.question().equals(String.valueOf(point().question()))
                || !Set.copyOf(typed.technologies()).equals(point().technologies()));
    }

    public boolean isAddressedOtherwise() {
        return Kind.RECOMMENDATION.code().equals(typed.as()) && typed.addressee() != null
                && !typed.addressee().strip().equals(addressee());
    }

    public Point point() {
        return item.point();
    }

    /** To whom it is addressed now; empty for nobody. */
    public String addressee() {
        return saved().map(Worded::addressee).findFirst().filter(each -> each != null).orElse("");
    }

    private Stream<Worded> saved() {
        return point().worded().stream();
    }
}
