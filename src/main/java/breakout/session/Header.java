package breakout.session;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/**
 * What stands at the head of the paper and of the report.
 *
 * @param agendaItem with its sub-items
 * @param purpose what the committee is invited to: to take note, for discussion
 * @param startsOn null if the organiser has set no day; likewise {@code endsOn}
 */
@Embeddable
public record Header(String organisation, String meeting, String title, String document, String agendaItem, String purpose,
        String venue, LocalDate startsOn, LocalDate endsOn) {
}
