package breakout.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class RepetitionsTest {

    private final UUID a = UUID.randomUUID();
    private final UUID b = UUID.randomUUID();
    private final UUID c = UUID.randomUUID();
    private final UUID d = UUID.randomUUID();

    /** As the bell may have dealt the numbers. */
    private final List<List<UUID>> orders = List.of(List.of(a, b, c), List.of(a, c, b), List.of(b, a, c), List.of(b, c, a),
            List.of(c, a, b), List.of(c, b, a));

    @Test
    void proposesNoMoreWhatDiffersFromTheEarliestThatItWouldLeadTo() {
        var chain = List.of(ruled(b, a, true));
        assertEquals(Map.of(b, a, c, a), Repetitions.of(List.of(a, b, c), Map.of(c, b), chain).earliest());
        var told = List.of(ruled(b, a, true), ruled(c, a, false));
        assertEquals(Map.of(b, a), Repetitions.of(List.of(a, b, c), Map.of(c, b), told).earliest());
    }

    @Test
    void keepsWhatWasAcceptedInWhateverOrderTheBellDeals() {
        for (List<UUID> order : orders) {
            var held = Repetitions.of(order, alike(order), List.of(ruled(b, a, true), ruled(c, a, true)));
            assertEquals(alike(order), held.accepted());
            assertEquals(alike(order), held.earliest());
            assertEquals(0, held.rejected());
        }
    }

    @Test
    void keepsApartWhatWasToldApartInWhateverOrderTheBellDeals() {
        for (List<UUID> order : orders) {
            var held = Repetitions.of(order, alike(order),
                    List.of(ruled(b, a, false), ruled(c, a, false), ruled(c, b, false)));
            assertEquals(Map.of(), held.earliest());
            assertEquals(3, held.rejected());
            assertTrue(held.areAlike(b, c), "it would be proposed if nobody had ruled");
        }
    }

    @Test
    void holdsARejectionForAllThatPeopleBroughtTogether() {
        var held = Repetitions.of(List.of(a, b, c, d), Map.of(b, a, c, a, d, a),
                List.of(ruled(b, a, true), ruled(d, c, true), ruled(d, b, false)));
        assertEquals(Map.of(b, a, d, c), held.earliest());
    }

    @Test
    void findsWhatPeopleBroughtTogetherThoughItIsProposedToRepeatMore() {
        var held = Repetitions.of(List.of(a, b, c), Map.of(b, a), List.of(ruled(c, b, true)));
        assertEquals(Map.of(b, a, c, a), held.earliest());
        assertEquals(Set.of(a), held.settledWith(Set.of(a)));
        assertEquals(Set.of(b, c), held.settledWith(Set.of(c)));
        assertTrue(held.areSettled(b, c));
        assertFalse(held.areSettled(a, c));
    }

    /** All repeat the first. */
    private static Map<UUID, UUID> alike(List<UUID> order) {
        Map<UUID, UUID> alike = new HashMap<>();
        order.stream().skip(1).forEach(each -> alike.put(each, order.get(0)));
        return alike;
    }

    private static Settlement.Ruling ruled(UUID answer, UUID earlier, boolean accepted) {
        return new Settlement.Ruling(answer, earlier, accepted, "as it was said");
    }
}
