package breakout.highlight;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import breakout.answer.Forgetting.Forgotten;
import breakout.kernel.Secret;

/** With its answers, a session forgets who said what of its highlights. */
@Singleton
class Unvoicing {

    void forget(@Observes Forgotten forgotten) {
        Map<String, String> labels = new HashMap<>(forgotten.labels());
        Verdict.of(forgotten.session()).forEach(verdict -> verdict
                .forget(labels.computeIfAbsent(verdict.voice(), unknown -> Secret.hash(Secret.token()))));
    }
}
