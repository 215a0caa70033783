package breakout.desk;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jboss.resteasy.reactive.RestForm;

import breakout.kernel.Typed;
import breakout.technology.Kind;

/** The form of what is done at once with all answers that are ticked. */
class Ticked {

    /** Between an answer and how it was shown, in {@code seen}. */
    private static final String PARTS = ":";

    @RestForm
    List<String> answers;

    /** Of every answer that could be ticked, how it was shown. */
    @RestForm
    List<String> seen;

    @RestForm
    List<String> technologies;

    /** The code of a kind. */
    @RestForm("as")
    String as;

    @RestForm
    String reason;

    /** All that lay on the desk when it was asked, ticked or not. */
    @RestForm("shown")
    List<String> lying;

    Bundle bundle() {
        return bundle(answers);
    }

    /** With what lay on the desk besides. */
    Bundle ofAll() {
        return bundle(Stream.concat(answers.stream(), lying.stream()).toList());
    }

    /** @throws breakout.kernel.Refusal 400, field {@code answers} or {@code seen}, for what is no answer */
    private Bundle bundle(List<String> ids) {
        Map<UUID, String> shown = new HashMap<>();
        for (String each : seen) {
            String[] parts = each.split(PARTS, 2);
            shown.put(Typed.uuid("seen", parts[0]), parts.length == 2 ? parts[1] : "");
        }
        return new Bundle(Typed.uuids("answers", ids), shown,
                new LinkedHashSet<>(technologies), Kind.of(as == null ? "" : as).orElse(null), reason == null ? "" : reason);
    }
}
