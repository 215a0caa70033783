package breakout.delegation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What the organiser's list says of a delegation.
 *
 * @param code what the list calls it by; null if it has none
 * @param region null if the list does not tell
 * @param seatsExpected more may come: nobody is turned away
 */
@Embeddable
public record Listing(String code, @Enumerated(EnumType.STRING) Region region, int seatsExpected) {
}
