package breakout.desk;

import java.util.List;
import java.util.stream.IntStream;

import breakout.kernel.Refusal;
import breakout.report.Editing;
import breakout.report.Opening;
import breakout.report.Report;
import breakout.report.Stand;
import breakout.report.State;
import breakout.session.Session;

/**
 * The part of the report that the rapporteur writes, as it lies on the desk.
 *
 * @param language the session's, in which the messages are written
 * @param opening as it was saved; as it was typed, where it was refused
 * @param refusal why the messages were not taken; null if they were
 */
record Manuscript(String language, Stand report, Opening opening, Refusal refusal) {

    /** What is heard in a plenary. */
    private static final int FEWEST = 3;

    /** One line to write a message in; {@code others}: how it reads, or is to read, in other languages. */
    record Line(int number, String text, List<Leaf.Other> others) {
    }

    static Manuscript of(Session session, Stand report, Opening typed, Refusal refusal) {
        return new Manuscript(session.language(), report, typed == null ? saved(report) : typed, refusal);
    }

    public boolean isFinal() {
        return report.state() == State.FINAL;
    }

    /** Whether whoever writes it has to look before it is saved. */
    public boolean isHeld() {
        return refusal != null && refusal.status() == Refusal.Status.CONFLICT;
    }

    /** What somebody else has written meanwhile; empty where nobody has. */
    public List<Line> theirs() {
        return isHeld() && refusal.key().equals(Editing.CHANGED_MEANWHILE) ? lines(saved(report), report.messages().size())
                : List.of();
    }

    /** Those that are written, one more to write, and three at least. */
    public List<Line> lines() {
        int written = opening.messages().size();
        return lines(opening, Math.max(written, Math.min(Report.MOST_MESSAGES, Math.max(FEWEST, written + 1))));
    }

    private List<Line> lines(Opening said, int count) {
        return IntStream.range(0, count).mapToObj(i -> new Line(i + 1, i < said.messages().size() ? said.messages().get(i) : "",
                Leaf.Other.than(language, said.wordings(i)))).toList();
    }

    private static Opening saved(Stand report) {
        return new Opening(report.messages(), report.wordings());
    }

    public int longest() {
        return Report.LONGEST_MESSAGE;
    }
}
