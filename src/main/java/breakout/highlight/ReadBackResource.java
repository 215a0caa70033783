package breakout.highlight;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import breakout.access.Asker;
import breakout.access.Seated;
import breakout.kernel.Arrival;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;

/** A group is asked whether this is what it said, and its seats answer. */
@Path("/api/sessions/{code}/groups/{group}/readback")
@Produces(MediaType.APPLICATION_JSON)
class ReadBackResource {

    /** Until when the group is asked. */
    record Asked(int group, Instant closesAt, long remainingSeconds) {
    }

    /** What a seat says of a highlight; the text is for corrections and reservations. */
    record Judged(String highlight, String verdict, String text, String language) {
    }

    /** What a seat is asked; {@code remainingSeconds} is 0 where it is not being asked. */
    record Question(int group, long remainingSeconds, List<Line> highlights) {
    }

    /** {@code verdict} and {@code said} are the seat's own; null where it has said nothing. */
    record Line(UUID id, int round, int question, String text, String language, String verdict, Wording said) {

        static Line of(Highlight highlight, String ownerHash) {
            var own = highlight.verdicts().by(ownerHash);
            return new Line(highlight.id(), highlight.heading().roundNumber(), highlight.heading().question(),
                    highlight.text(), highlight.language(), own.map(verdict -> verdict.opinion().code()).orElse(null),
                    own.flatMap(Verdict::wording).orElse(null));
        }
    }

    private final Asker asker;
    private final ReadingBack readingBack;
    private final Arrival arrival;
    private final Clock clock;

    ReadBackResource(Asker asker, ReadingBack readingBack, Arrival arrival, Clock clock) {
        this.asker = asker;
        this.readingBack = readingBack;
        this.arrival = arrival;
        this.clock = clock;
    }

    @POST
    public Asked open(String code, String group) {
        return asked(readingBack.open(code, number(code, group)));
    }

    @POST
    @Path("closing")
    public Asked close(String code, String group) {
        return asked(readingBack.close(code, number(code, group)));
    }

    /** As a seat of the group sees it. */
    @GET
    @Transactional
    public Question read(String code, String group) {
        Seated seated = seated(code, group);
        Instant now = clock.instant();
        int number = seated.seat().groupNumber();
        return new Question(number,
                ReadBack.open(seated.session(), number, now).map(open -> open.remainingSeconds(now)).orElse(0L),
                Highlights.asked(seated.session(), number, now).stream()
                        .map(highlight -> Line.of(highlight, seated.ownerHash())).toList());
    }

    @PUT
    @Path("verdict")
    public void judge(String code, String group, Judged judged) {
        readingBack.judge(seated(code, group), Typed.uuid("highlight", judged.highlight()), Opinion.of(judged.verdict()),
                judged.text(), judged.language(), arrival.instant());
    }

    private Seated seated(String code, String group) {
        Seated seated = asker.seat(code);
        if (seated.seat().groupNumber() != number(code, group)) {
            throw Refusal.forbidden("highlight_of_another_group");
        }
        return seated;
    }

    private int number(String code, String typed) {
        int number = Typed.ordinal(typed, "group_unknown");
        return asker.session(code).group(number).orElseThrow(() -> Refusal.notFound("group_unknown")).number();
    }

    private Asked asked(ReadBack readBack) {
        Instant now = clock.instant();
        return new Asked(readBack.groupNumber(), readBack.closesAt(), readBack.remainingSeconds(now));
    }
}
