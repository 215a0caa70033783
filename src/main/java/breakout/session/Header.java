package breakout.session;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What stands at the head of the paper and of the report.
 *
 * @param agendaItem with its sub-items
 * @param purpose what the committee is invited to: to take note, for discussion
 * @param facilitators whom the report names as those who ran the session; empty where it names nobody
 * @param startsOn null if the organiser has set no day; likewise {@code endsOn}
 */
@Embeddable
public record Header(String organisation, String meeting, String title, String document, String agendaItem, String purpose,
        String venue, LocalDate startsOn, LocalDate endsOn,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String facilitators) {

    /** In code points. */
    public static final int LONGEST_FACILITATORS = 200;

    public Header {
        // what was final before it could name any names none
        facilitators = facilitators == null ? "" : facilitators;
    }

    /** One that names no facilitators. */
    public Header(String organisation, String meeting, String title, String document, String agendaItem, String purpose,
            String venue, LocalDate startsOn, LocalDate endsOn) {
        this(organisation, meeting, title, document, agendaItem, purpose, venue, startsOn, endsOn, "");
    }

    /** What of it is words of a language. */
    public HeadLines lines() {
        return new HeadLines(organisation, meeting, title, agendaItem, purpose, venue);
    }

    /** The same in these words. */
    public Header worded(HeadLines lines) {
        return new Header(lines.organisation(), lines.meeting(), lines.title(), document, lines.agendaItem(), lines.purpose(),
                lines.venue(), startsOn, endsOn, facilitators);
    }

    Header facilitatedBy(String names) {
        return new Header(organisation, meeting, title, document, agendaItem, purpose, venue, startsOn, endsOn, names);
    }
}
