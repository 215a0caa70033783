package breakout.report;

import java.util.ArrayList;
import java.util.List;

import breakout.answer.Bylines;
import breakout.report.Reading.Attendance;
import breakout.report.Reading.Attended;

/** Writes how much was contributed by whom, in numbers: group by group where groups are told, and in all. */
record Headcount(PlenaryReport report, Wording wording) {

    private static final String UNTOLD = "–";

    boolean isByGroup() {
        return report.participation() != null && !report.participation().isEmpty();
    }

    /** Empty where it was not counted. */
    Attendance told() {
        if (report.participation() == null) {
            return Attendance.NONE;
        }
        var groups = new GroupworkWording(report, wording, new Grounding(report, wording));
        List<Attended> rows = new ArrayList<>(report.participation().stream().map(each -> new Attended(
                groups.name(each.group()), each.contributions(),
                each.delegations() == null ? UNTOLD : String.valueOf(each.delegations()))).toList());
        boolean all = report.participation().stream().allMatch(each -> each.delegations() != null);
        String note = rows.isEmpty() ? ""
                : wording.say("report:attendanceNote")
                        + (all ? "" : " " + wording.say("report:attendanceUntold", Bylines.FEWEST));
        rows.add(new Attended(wording.say("report:attendanceTotal"), report.basis().contributions(),
                String.valueOf(report.basis().contributors())));
        return new Attendance(rows, note);
    }
}
