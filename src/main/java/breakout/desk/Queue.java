package breakout.desk;

import java.util.Optional;
import java.util.stream.Stream;

import breakout.access.Speaker;
import breakout.answer.Answer;
import breakout.technology.Confidence;

/** What waits for somebody to look at it, a list each. */
enum Queue {
    UNREAD("unread", "true") {
        @Override
        boolean holds(Answer answer) {
            return answer.unread();
        }
    },
    /** What is filed by words that are often wrong. */
    DOUBTFUL("confidence", Confidence.LOW.code()) {
        @Override
        boolean holds(Answer answer) {
            return answer.filing().isDoubtful();
        }
    };

    private final String name;
    private final String value;

    Queue(String name, String value) {
        this.name = name;
        this.value = value;
    }

    abstract boolean holds(Answer answer);

    /** The one that an address asks for. */
    static Optional<Queue> in(Shown shown) {
        return Stream.of(values()).filter(queue -> queue.value.equals(queue == UNREAD ? shown.unread : shown.confidence))
                .findFirst();
    }

    /** Whether it waits for whoever speaks so. What is kept out of the report waits for nobody. */
    boolean waits(Answer answer, Speaker speaker) {
        return holds(answer) && answer.hiddenBecause().isEmpty() && speaker.speaksFor(answer.origin().groupNumber());
    }

    /** How an address asks for it. */
    String query() {
        return name + "=" + value;
    }
}
