package breakout.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import breakout.report.Groupwork.Heard;
import breakout.report.Groupwork.Voiced;

/** What groups report back, in the order in which a place is found for it. */
record Voices(PlenaryReport report, Wording wording) {

    /**
     * @param room in lines, with its heading
     * @param first whether its group is heard by it
     */
    record Voice(Heard heard, Voiced voiced, double room, boolean first) {

        /** Where the group is not told, what is said alike stands for one. */
        private Object group() {
            return voiced.group() == null ? heard : voiced.group();
        }

        private Voice beingFirst() {
            return new Voice(heard, voiced, room, true);
        }
    }

    /** One of each group, then the others; what somebody holds otherwise before what nobody does, else as it is printed. */
    List<Voice> inTurn() {
        List<Voice> all = Stream.of(true, false)
                .flatMap(contested -> all().stream().filter(each -> isContested(each.voiced()) == contested)).toList();
        Set<Object> told = new HashSet<>();
        List<Voice> others = new ArrayList<>();
        List<Voice> order = new ArrayList<>();
        for (Voice each : all) {
            if (told.add(each.group())) {
                order.add(each.beingFirst());
            } else {
                others.add(each);
            }
        }
        order.addAll(others);
        return order;
    }

    private List<Voice> all() {
        var writer = new GroupworkWording(report, wording, new Grounding(report, wording));
        return report.groupwork().heard().stream().flatMap(heard -> heard.voiced().stream()
                .map(voiced -> new Voice(heard, voiced, Extent.of(writer.paragraph("", heard, List.of(voiced))), false)))
                .toList();
    }

    /** What is reserved about this very revision moves nothing while the plenary looks at it. */
    private boolean isContested(Voiced voiced) {
        return !voiced.reservations().isEmpty() || report.reservations().stream()
                .filter(each -> each.isOfFormer(report.edition())).map(Reserved::placement)
                .anyMatch(about -> about.part().equals(GroupworkWording.PART) && about.point() != null
                        && voiced.answers().contains(about.point()));
    }
}
