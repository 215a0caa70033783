package breakout.archive;

import java.util.HashMap;
import java.util.Map;

import breakout.delegation.Seals;
import breakout.kernel.Secret;

/**
 * Opens the voices of a file. Each delegation has a label that stands for nobody; where nothing can be opened, since another
 * installation sealed it, or could be tried out, since the file was changed, all are counted as one: there are never more than
 * there may be.
 */
final class Unsealing {

    private final Seals seals;
    private final String context;
    private final boolean ours;
    private final boolean unchanged;
    private final Map<String, String> labels = new HashMap<>();
    private final String together = Secret.label();

    Unsealing(Seals seals, Archive archive, boolean unchanged) {
        this.seals = seals;
        this.context = Sealing.context(archive.exportedAt());
        this.ours = seals.mark().equals(archive.sealedBy());
        this.unchanged = unchanged;
    }

    /** Whether delegations can be told apart. */
    boolean tellsApart() {
        return ours && unchanged;
    }

    /** @throws breakout.kernel.Refusal 400 for what was changed since it was sealed here */
    String label(Spot spot, String sealed) {
        if (!ours) {
            return together;
        }
        String opened = seals.open(spot.given(sealed), context).orElseThrow(() -> spot.wrong("archive_seal"));
        return unchanged ? labels.computeIfAbsent(opened, first -> Secret.label()) : together;
    }
}
