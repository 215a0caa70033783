package breakout.answer;

import java.util.List;

import breakout.access.Seated;

/** Somebody takes away what they wrote at their seat: whoever keeps more of it than answers adds that. */
public record TakingAway(Seated seated, List<Remark> remarks) {

    /** What was said of the words of somebody else: a correction, a reservation. */
    public record Remark(String of, String kind, String text, String language) {
    }
}
