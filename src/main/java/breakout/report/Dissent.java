package breakout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import breakout.report.Groupwork.Voiced;
import breakout.report.Reading.Section;

/**
 * Tells where views differed: which paragraphs have below them what was reserved when highlights were read back, and in plenary
 * about former revisions. The words stand there, and once.
 */
record Dissent(PlenaryReport report, Wording wording) {

    static final String PART = "differed";

    /** How many paragraphs it takes to tell it; 0 where nothing was reserved. */
    int paragraphs() {
        int reserved = voiced().size() + former().size();
        return !report.tellsReadBacks() || reserved == 0 ? 0 : report.edition().isOfFirstSetting() ? reserved : 1;
    }

    /**
     * @param heard in which paragraph each highlight is told, if it is not in the annex
     * @param all parts of the report; of this one, only how many paragraphs it has
     */
    List<List<Cited>> told(Map<Voiced, Reference> heard, List<Section> all) {
        var plenary = new Reservations(report, wording, Selection.ofAllSaid(report));
        List<Reference> inGroups = voiced().stream()
                .map(each -> heard.getOrDefault(each, Reference.annex(wording, GroupworkWording.PART))).toList();
        List<Reference> inPlenary = former().stream().map(each -> plenary.where(each, all)).toList();
        if (report.edition().isOfFirstSetting()) {
            return Stream.concat(inGroups.stream().map(each -> List.of(groups(List.of(each)))),
                    inPlenary.stream().map(each -> List.of(plenary(List.of(each))))).toList();
        }
        List<Cited> told = new ArrayList<>();
        if (!inGroups.isEmpty()) {
            told.add(groups(inGroups));
        }
        if (!inPlenary.isEmpty()) {
            told.add(plenary(inPlenary));
        }
        return List.of(told);
    }

    private Cited groups(List<Reference> where) {
        return new Cited(wording.say("report:differedInGroups", where.size()), where.stream().distinct().toList());
    }

    private Cited plenary(List<Reference> where) {
        return new Cited(wording.say("report:differedInPlenary", where.size()), where.stream().distinct().toList());
    }

    /** One for each of its reservations. */
    private List<Voiced> voiced() {
        return report.groupwork().heard().stream().flatMap(heard -> heard.voiced().stream())
                .flatMap(each -> each.reservations().stream().map(reserved -> each)).toList();
    }

    /** What is reserved about this very revision moves none of its paragraphs while the plenary looks at them. */
    private List<Reserved> former() {
        return report.reservations().stream().filter(each -> each.isOfFormer(report.edition())).toList();
    }
}
