package breakout.delegate;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import breakout.access.Asker.Seated;
import breakout.answer.Answer;
import breakout.answer.Answers;
import breakout.answer.Drafts;
import breakout.kernel.Refusal;
import breakout.kernel.Words;
import breakout.round.Clockface;
import breakout.round.Round;
import breakout.round.Rounds;
import breakout.round.State;
import breakout.session.Session;
import breakout.technology.Kind;

/** Puts together what a delegate sees at their seat. */
@ApplicationScoped
class SeatViews {

    private final Clock clock;
    private final Words words;

    SeatViews(Clock clock, Words words) {
        this.clock = clock;
        this.words = words;
    }

    /** @param sent the number of the answer that was just sent; may be null */
    SeatView of(Seated seated, Integer sent) {
        return view(seated, sent, null, null);
    }

    /** With the text that was not taken, in its box. */
    SeatView of(Seated seated, Attempt attempt) {
        return view(seated, null, attempt, attempt.refusal());
    }

    /** With an order that was not carried out. */
    SeatView of(Seated seated, Refusal refusal) {
        return view(seated, null, null, refusal);
    }

    private SeatView view(Seated seated, Integer sent, Attempt attempt, Refusal refusal) {
        Instant now = clock.instant();
        Session session = seated.session();
        var current = Clockface.of(Rounds.current(session, now), now);
        String key = session.code() + "-" + seated.seat().id();
        List<Sent> answers = Answers.by(session, seated.ownerHash()).stream()
                .map(answer -> sent(key, answer, now, sent, attempt)).toList();
        var question = session.question(current.question()).orElseThrow().in(words.reader().tag());
        return new SeatView(seated.seat(), key, session, now, current, next(session, current), question,
                boxes(seated, key, current, answers, attempt), answers, refusal);
    }

    private static Sent sent(String key, Answer answer, Instant now, Integer sent, Attempt attempt) {
        boolean open = Rounds.numbered(answer.session(), answer.origin().roundNumber()).state() == State.OPEN;
        Box box = Box.revising(key, answer);
        boolean tried = attempt != null && attempt.at(box);
        return new Sent(answer, tried ? box.holding(attempt) : open ? box : null,
                sent != null && sent == answer.number());
    }

    private static List<Box> boxes(Seated seated, String key, Clockface current, List<Sent> sent, Attempt attempt) {
        List<Box> boxes = new ArrayList<>();
        if (current.phase().writes()) {
            int question = current.question();
            Kind.asked(question)
                    .forEach(kind -> boxes.add(Box.fresh(key, Drafts.next(seated, question, kind), question, kind)));
        }
        boolean ownBox = attempt != null && sent.stream().anyMatch(own -> own.answer().id().equals(attempt.revised()));
        if (attempt != null && !ownBox) {
            if (boxes.stream().noneMatch(attempt::at)) {
                int question = attempt.question() == null ? current.question() : attempt.question();
                Box stray = Box.fresh(key, Drafts.next(seated, question, attempt.kind()), question, attempt.kind());
                boxes.add(0, stray.holding(attempt));
            }
            boxes.replaceAll(box -> attempt.at(box) ? box.holding(attempt) : box);
        }
        return boxes;
    }

    private static Integer next(Session session, Clockface current) {
        return Rounds.of(session).stream().filter(round -> round.number() > current.number() && !round.wasOpened())
                .map(Round::question).findFirst().orElse(null);
    }
}
