package breakout.archive;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import breakout.answer.Draft;
import breakout.answer.FiledBy;
import breakout.answer.FiledUnder.Check;
import breakout.answer.Translation;
import breakout.delegation.Category;
import breakout.delegation.Delegation;
import breakout.delegation.Region;
import breakout.kernel.Language;
import breakout.session.Attribution;

/**
 * An answer as it is now; what it said before its author worded it anew is its author's alone. What the vocabulary filed is
 * told for whoever reads the file, and is filed afresh where it is handed in.
 *
 * @param kind the box its author wrote in, {@code filedKind} what a person said since; null where nobody did
 * @param suggestedKind what its words suggest
 * @param filedBy who said its technologies: vocabulary, author or rapporteur
 * @param checked confirmed or changed, by a person; null where nobody looked
 * @param hidden why it is kept out of the report; null where it is not
 * @param author what the session's rule lets be told; null where that is nothing
 * @param delegation who wrote it, sealed, and {@code supporters} who support it: what is of one delegation looks different
 *        each time
 */
record Contribution(int number, int question, int round, int group, String text, String language, String kind, String filedKind,
        String suggestedKind, List<String> technologies, String filedBy, String checked, boolean late, boolean dictated,
        boolean released, boolean unread, boolean pinned, String hidden, Author author, String delegation,
        List<String> supporters, List<Rendering> translations) {

    private static final int LARGEST_NUMBER = 10_000_000;
    private static final int LONGEST_REASON = 200;
    private static final int MOST_SUPPORTERS = 10_000;
    private static final int MOST_TRANSLATIONS = 10;

    /** A category, a region, or the name of a delegation with what it is called in languages; the others null. */
    record Author(String category, String region, String delegation, Map<String, String> names) {
    }

    /**
     * A translation; by whom is not told.
     *
     * @param state draft or checked
     * @param outdated whether the answer has other words by now
     */
    record Rendering(String language, String text, String state, boolean outdated, int edits) {
    }

    private enum State {
        DRAFT,
        CHECKED
    }

    Contribution checked(Spot spot, Scope scope) {
        scope.knowAnswer(spot.at("number"), spot.at("number").number(number, 1, LARGEST_NUMBER));
        scope.question(spot.at("question"), question);
        scope.ranRound(spot.at("round"), round);
        spot.at("round").demand(scope.round(round).question() == question && !scope.round(round).isPlanned(),
                "archive_dangling");
        scope.group(spot.at("group"), group);
        List.of("kind", "filedKind", "suggestedKind").forEach(field -> Kinds.read(spot.at(field),
                field.equals("kind") ? kind : field.equals("filedKind") ? filedKind : suggestedKind));
        spot.at("filedBy").given(spot.at("filedBy").constant(FiledBy.class, filedBy));
        spot.at("checked").constant(Check.class, checked);
        String reason = hidden == null ? null
                : spot.at("hidden").text(spot.at("hidden").line(hidden, LONGEST_REASON),
                        LONGEST_REASON);
        spot.at("released").demand(!released || reason == null, "answer_hidden");
        Set<String> languages = new HashSet<>();
        return new Contribution(number, question, round, group, spot.at("text").text(text, Draft.LONGEST_TEXT),
                spot.at("language").language(language), kind, filedKind, suggestedKind,
                scope.technologies(spot.at("technologies"), technologies), filedBy, checked, late, dictated, released, unread,
                pinned, reason, author == null ? null : checked(spot.at("author"), scope.rule()),
                delegation, spot.at("supporters").each(supporters, MOST_SUPPORTERS, (at, sealed) -> sealed),
                spot.at("translations").each(translations, MOST_TRANSLATIONS, (at, each) -> {
                    Rendering read = checked(at, each);
                    at.at("language").demand(languages.add(read.language()), "archive_twice");
                    return read;
                }));
    }

    private Author checked(Spot spot, Attribution rule) {
        String name = author.delegation();
        spot.demand((author.category() == null || rule == Attribution.CATEGORY)
                && (author.region() == null || rule == Attribution.REGION) && (name == null || rule == Attribution.NAMED)
                && (author.names() == null || name != null), "archive_author");
        spot.at("category").constant(Category.class, author.category());
        spot.at("region").demand(author.region() == null
                || Stream.of(Region.values()).anyMatch(each -> each.name().equals(author.region())),
                "region_unknown");
        if (name == null) {
            return author;
        }
        Map<String, String> names = new TreeMap<>();
        (author.names() == null ? Map.<String, String> of() : author.names()).forEach((tag, text) -> {
            spot.at("names").demand(Language.of(tag).filter(each -> each.tag().equals(tag)).isPresent(), "wording_language");
            names.put(tag, spot.as(() -> Delegation.name(text)));
        });
        return new Author(null, null, spot.as(() -> Delegation.name(name)), names);
    }

    private Rendering checked(Spot spot, Rendering each) {
        spot.at("state").given(spot.at("state").constant(State.class, each.state()));
        return new Rendering(spot.at("language").language(each.language()),
                spot.at("text").text(each.text(), Translation.LONGEST_TEXT), each.state(),
                each.outdated(), spot.at("edits").number(each.edits(), 0, LARGEST_NUMBER));
    }
}
