package breakout.highlight;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import breakout.answer.Forgetting.Forgotten;
import breakout.answer.TakingAway;
import breakout.answer.TakingAway.Remark;
import breakout.kernel.Secret;

/** What becomes of what seats said of highlights: each can take its own away, until the session forgets who said what. */
@Singleton
class Testimony {

    void giveAway(@Observes TakingAway taking) {
        Verdict.by(taking.seated().session(), taking.seated().ownerHash())
                .forEach(verdict -> verdict.wording()
                        .ifPresent(words -> taking.remarks().add(new Remark(verdict.highlight().text(),
                                verdict.opinion().code(), words.text(), words.language()))));
    }

    void forget(@Observes Forgotten forgotten) {
        Map<String, String> labels = new HashMap<>(forgotten.labels());
        Verdict.of(forgotten.session()).forEach(verdict -> verdict
                .forget(labels.computeIfAbsent(verdict.voice(), unknown -> Secret.label())));
    }
}
