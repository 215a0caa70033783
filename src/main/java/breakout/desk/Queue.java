package breakout.desk;

import java.util.Optional;
import java.util.stream.Stream;

import breakout.access.Speaker;
import breakout.answer.Answer;
import breakout.answer.Translations;
import breakout.technology.Confidence;

/** What waits for somebody to look at it, a list each. */
enum Queue {
    UNREAD("unread", "true") {
        @Override
        boolean holds(Answer answer, Translations translations) {
            return answer.unread();
        }
    },
    /** What is filed by words that are often wrong. */
    DOUBTFUL("confidence", Confidence.LOW.code()) {
        @Override
        boolean holds(Answer answer, Translations translations) {
            return answer.filing().isDoubtful();
        }
    },
    /** What those who work in the session's language could not read. */
    UNTRANSLATED("translation", "missing") {
        @Override
        boolean holds(Answer answer, Translations translations) {
            return translations.isMissing(answer);
        }
    };

    private final String name;
    private final String value;

    Queue(String name, String value) {
        this.name = name;
        this.value = value;
    }

    abstract boolean holds(Answer answer, Translations translations);

    /** The one that an address asks for. */
    static Optional<Queue> in(Shown shown) {
        return Stream.of(values()).filter(queue -> queue.value.equals(switch (queue) {
            case UNREAD -> shown.unread;
            case DOUBTFUL -> shown.confidence;
            case UNTRANSLATED -> shown.translation;
        })).findFirst();
    }

    /** Whether it waits for whoever speaks so. What is kept out of the report waits for nobody. */
    boolean waits(Answer answer, Speaker speaker, Translations translations) {
        return holds(answer, translations) && answer.hiddenBecause().isEmpty()
                && speaker.speaksFor(answer.origin().groupNumber());
    }

    /** How an address asks for it. */
    String query() {
        return name + "=" + value;
    }
}
