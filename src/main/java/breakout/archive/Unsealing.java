package breakout.archive;

import java.util.HashMap;
import java.util.Map;

import breakout.delegation.Seals;
import breakout.kernel.Secret;

/**
 * Opens the voices of a file. Each delegation has a label that stands for nobody; where nothing can be opened, since another
 * installation sealed it, all are counted as one, so that there are never more than there may be.
 */
final class Unsealing {

    private final Seals seals;
    private final String context;
    private final boolean ours;
    private final Map<String, String> labels = new HashMap<>();
    private final String together = Secret.label();

    Unsealing(Seals seals, Archive archive) {
        this.seals = seals;
        this.context = Sealing.context(archive.exportedAt());
        this.ours = seals.mark().equals(archive.sealedBy());
    }

    /** Whether delegations can be told apart. */
    boolean isOurs() {
        return ours;
    }

    /** @throws breakout.kernel.Refusal 400 for what was changed since it was sealed here */
    String label(Spot spot, String sealed) {
        return ours ? labels.computeIfAbsent(seals.open(spot.given(sealed), context)
                .orElseThrow(() -> spot.wrong("archive_seal")), first -> Secret.label()) : together;
    }
}
