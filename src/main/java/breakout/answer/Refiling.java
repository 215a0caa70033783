package breakout.answer;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

import breakout.technology.Vocabulary;

/** After an administrator has edited the vocabulary, what it filed before is filed afresh; what people filed stays. */
@Singleton
class Refiling {

    private static final Logger LOG = Logger.getLogger(Refiling.class);

    @Transactional
    void afresh(@Observes StartupEvent start, Vocabulary vocabulary, Clerk clerk) {
        var outdated = Answers.filedByAnotherThan(vocabulary.version());
        outdated.forEach(clerk::refile);
        if (!outdated.isEmpty()) {
            LOG.infof("The vocabulary has changed: %d answers were filed afresh", outdated.size());
        }
    }
}
