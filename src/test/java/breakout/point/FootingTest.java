package breakout.point;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import breakout.kernel.Refusal;

/** What a point rests on, and what of it is quoted. */
class FootingTest {

    private final UUID coast = UUID.randomUUID();
    private final UUID lake = UUID.randomUUID();
    private final UUID port = UUID.randomUUID();
    private final Footing footing = new Footing();

    @BeforeEach
    void stand() {
        footing.stand(List.of(coast, lake, port), List.of());
    }

    @Test
    void quotesTwoOfItsAnswersAtMost() {
        footing.mark(List.of(port, coast));
        assertEquals(List.of(coast, port), footing.quoted());
        Refusal many = assertThrows(Refusal.class, () -> footing.mark(List.of(coast, lake, port)));
        assertEquals("quotations_too_many", many.key());
        assertEquals(Refusal.Status.CONFLICT, many.status());
        assertEquals(List.of(coast, port), footing.quoted());
        footing.mark(List.of());
        assertEquals(List.of(), footing.quoted());
    }

    @Test
    void quotesNothingThatItDoesNotRestOn() {
        Refusal other = assertThrows(Refusal.class, () -> footing.mark(List.of(UUID.randomUUID())));
        assertEquals("quoted", other.violations().get(0).field());
    }

    @Test
    void quotesNoMoreWhatItLetsGo() {
        footing.mark(List.of(lake));
        footing.letGo(lake);
        assertEquals(List.of(coast, port), footing.sources());
        assertEquals(List.of(), footing.quoted());
        footing.stand(List.of(coast, lake), List.of(lake, port));
        assertEquals(List.of(lake), footing.quoted());
    }
}
