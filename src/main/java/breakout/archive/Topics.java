package breakout.archive;

import java.util.Set;

import breakout.archive.Charter.Topic;
import breakout.session.Coinage;
import breakout.session.Subject;
import breakout.technology.Technology;
import breakout.technology.Vocabulary;

/** What a session discusses, in a file and here. */
final class Topics {

    private static final Set<String> RESERVED = Set.of(Technology.OTHER, "general");
    private static final String CODE = "[a-z0-9][a-z0-9-]{0,39}";

    private Topics() {
    }

    static Topic of(Subject subject) {
        Coinage coinage = subject.coinage();
        return coinage == null ? new Topic(subject.code(), subject.dealtWithBefore(), null, null, null)
                : new Topic(subject.code(), subject.dealtWithBefore(), coinage.english(), coinage.french(), coinage.lines());
    }

    /** The words are those that this version of the product can look for, and a code means what it means here. */
    static Topic checked(Spot spot, Topic topic, Vocabulary vocabulary) {
        Spot code = spot.at("code");
        code.demand(topic.code().matches(CODE) && !RESERVED.contains(topic.code()), "wrong_value");
        boolean known = vocabulary.technologies().stream().anyMatch(each -> each.code().equals(topic.code()));
        if (topic.english() == null) {
            code.demand(known, "archive_technology_unknown");
            return new Topic(topic.code(), topic.dealtWithBefore(), null, null, null);
        }
        String words = String.join("\n", spot.at("words").each(topic.words(), Coinage.MOST_LINES, (at, line) -> line));
        Coinage read = spot.as(() -> Coinage.read(topic.english(), topic.french(), words));
        return new Topic(topic.code(), topic.dealtWithBefore(), read.english(), read.french(), read.lines());
    }

    static Subject subject(Topic topic) {
        return new Subject(topic.code(), topic.dealtWithBefore(), topic.english() == null ? null
                : new Coinage(topic.english(), topic.french(), String.join("\n", topic.words())));
    }
}
