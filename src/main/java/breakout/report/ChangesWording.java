package breakout.report;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import breakout.report.Changes.Change;
import breakout.report.Changes.Point;
import breakout.report.Changes.Quotation;
import breakout.report.Reading.Quoted;
import breakout.report.Reheard.Voice;
import breakout.report.Rephrased.Phrase;

/** Puts into words what has changed in a report. */
record ChangesWording(Changes found, Wording wording) {

    /** Changes of one sort; none of them has a part that is empty. */
    record Part(String title, List<Item> items) {
    }

    /**
     * @param reference the number of the point; empty for what has none
     * @param now null where it is printed no more, {@code before} where it was not printed or the reader may not read it
     * @param note what has changed, or of which kind and technology it is; may be empty
     */
    record Item(String reference, Quoted now, Quoted before, String note) {
    }

    String basis() {
        return wording.say("report:changedBasis", found.before().contributions(), found.now().contributions(),
                found.before().points(), found.now().points(), found.before().contributors(), found.now().contributors());
    }

    List<Part> parts() {
        return Stream.of(
                part("report:headChanged", found.head().stream().map(this::headed).toList()),
                part("report:messagesAdded",
                        found.messagesAdded().stream().map(text -> new Item("", own(text), null, "")).toList()),
                part("report:messagesGone",
                        found.messagesGone().stream().map(text -> new Item("", null, own(text), "")).toList()),
                part("report:messagesRephrased", found.rephrased().messages().stream()
                        .map(each -> rephrased("", each, wording.say("report:changedMessage", each.number()) + ", ")).toList()),
                part("report:highlightsAdded", found.highlights().added().stream().map(this::added).toList()),
                part("report:highlightsGone", found.highlights().gone().stream().map(this::gone).toList()),
                part("report:highlightsReworded", found.highlights().reworded().stream()
                        .map(each -> new Item("", quoted(each.now()), quoted(each.before()), where(each.now()))).toList()),
                part("report:highlightsReserved", found.highlights().reserved().stream().map(this::added).toList()),
                part("report:highlightsUnreserved", found.highlights().unreserved().stream().map(this::gone).toList()),
                part("report:pointsAdded", found.added().stream()
                        .map(point -> new Item(number(point), quoted(point), null, filed(point))).toList()),
                part("report:pointsGone", found.gone().stream()
                        .map(point -> new Item(number(point), null, quoted(point), filed(point))).toList()),
                part("report:pointsReworded", changed(found.reworded(), true, (before, now) -> "")),
                part("report:pointsRephrased", found.rephrased().points().stream()
                        .map(each -> rephrased(String.valueOf(each.number()), each, "")).toList()),
                part("report:pointsRefiled", changed(found.refiled(), false,
                        (before, now) -> wording.say("report:changedFiling", filed(before), filed(now)))),
                part("report:pointsRecounted", changed(found.recounted(), false,
                        (before, now) -> wording.say("report:changedCount", before.contributions(), now.contributions(),
                                before.contributors(), now.contributors()))),
                part("report:quotationsAdded",
                        found.quoted().stream().map(each -> new Item(number(each), quoted(each), null, "")).toList()),
                part("report:quotationsGone",
                        found.unquoted().stream().map(each -> new Item(number(each), null, quoted(each), "")).toList()),
                part("report:quotationsRephrased", found.rephrased().quotations().stream()
                        .map(each -> rephrased(String.valueOf(each.number()), each, "")).toList()),
                part("report:reservationsAdded", found.reserved().stream().map(each -> new Item("",
                        Quoted.of(each.language(), each.text()), null, wording.say("report:paragraphOf",
                                each.placement().paragraph(), each.placement().revision())))
                        .toList()))
                .filter(part -> !part.items().isEmpty()).toList();
    }

    private Part part(String key, List<Item> items) {
        return new Part(wording.say(key, items.size()), items);
    }

    private static List<Item> changed(List<Change> changes, boolean words, BiFunction<Point, Point, String> note) {
        return changes.stream().map(each -> new Item(number(each.now()), quoted(each.now()),
                words ? quoted(each.before()) : null, note.apply(each.before(), each.now()))).toList();
    }

    private static String number(Point point) {
        return String.valueOf(point.number());
    }

    private static String number(Quotation quotation) {
        return String.valueOf(quotation.number());
    }

    private static Quoted quoted(Quotation quotation) {
        return words(quotation.language(), quotation.text());
    }

    private Item added(Voice voice) {
        return new Item("", quoted(voice), null, where(voice));
    }

    private Item gone(Voice voice) {
        return new Item("", null, quoted(voice), where(voice));
    }

    private static Quoted quoted(Voice voice) {
        return words(voice.language(), voice.text());
    }

    /** "Group 2, round 1, question 1" */
    private String where(Voice voice) {
        return new GroupworkWording(wording.report(), wording, null).where(voice.group(), voice.round(), voice.question());
    }

    private Item headed(Reheaded line) {
        String gone = line.now() == null ? ", " + wording.say("report:changedAway") : "";
        return new Item("", words(line.language(), line.now()), words(line.language(), line.before()),
                wording.say("report:changedLanguage", wording.language().called(line.language())) + gone);
    }

    /** "in French, translation not checked" */
    private Item rephrased(String reference, Phrase phrase, String before) {
        boolean same = Objects.equals(phrase.before(), phrase.now());
        String note = before + wording.say("report:changedLanguage", wording.language().called(phrase.language()));
        String checked = phrase.now() == null ? "report:changedAway"
                : phrase.checked() == null ? null : phrase.checked() ? "report:checkedTranslation" : "report:unchecked";
        return new Item(reference, words(phrase.language(), phrase.now()),
                same ? null : words(phrase.language(), phrase.before()),
                checked == null ? note : note + ", " + wording.say(checked));
    }

    private static Quoted words(String language, String text) {
        return text == null ? null : Quoted.of(language, text);
    }

    private Quoted own(String message) {
        return Quoted.of(wording.report().language(), message);
    }

    private static Quoted quoted(Point point) {
        return words(point.language(), point.text());
    }

    /** "risk, drones and robotics" */
    private String filed(Point point) {
        String technologies = point.technologies().isEmpty() ? wording.name(PlenaryReport.GENERAL)
                : wording.names(point.technologies());
        return wording.kind(point.kind()) + " · " + technologies;
    }
}
