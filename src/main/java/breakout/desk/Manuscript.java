package breakout.desk;

import java.util.ArrayList;
import java.util.List;

import breakout.kernel.Refusal;
import breakout.report.Report;
import breakout.report.Stand;
import breakout.report.State;

/**
 * The part of the report that the rapporteur writes, as it lies on the desk.
 *
 * @param messages as they were saved; as they were typed, where they were refused
 * @param refusal why the messages were not taken; null if they were
 */
record Manuscript(Stand report, List<String> messages, Refusal refusal) {

    /** What is heard in a plenary. */
    private static final int FEWEST = 3;

    /** One line to write a message in. */
    record Line(int number, String text) {
    }

    static Manuscript of(Stand report, List<String> typed, Refusal refusal) {
        return new Manuscript(report, typed == null ? report.messages() : typed, refusal);
    }

    public boolean isFinal() {
        return report.state() == State.FINAL;
    }

    /** What somebody else has written meanwhile; empty where nobody has. */
    public List<String> theirs() {
        return refusal == null || refusal.status() != Refusal.Status.CONFLICT ? List.of() : report.messages();
    }

    /** Those that are written, one more to write, and three at least. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(messages.size(),
                Math.min(Report.MOST_MESSAGES, Math.max(FEWEST, messages.size() + 1))); i++) {
            lines.add(new Line(i + 1, i < messages.size() ? messages.get(i) : ""));
        }
        return lines;
    }

    public int longest() {
        return Report.LONGEST_MESSAGE;
    }
}
