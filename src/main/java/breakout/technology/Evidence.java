package breakout.technology;

/** Words of an answer that speak of a technology: where they stand in the original text, and as written there. */
public record Evidence(int start, int end, String words) {

    boolean overlaps(Evidence other) {
        return start < other.end && other.start < end;
    }
}
