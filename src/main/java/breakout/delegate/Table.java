package breakout.delegate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import breakout.access.Seated;
import breakout.answer.Answer;
import breakout.answer.Answers;
import breakout.answer.Drafts;
import breakout.answer.Similar;
import breakout.answer.Support;
import breakout.answer.Unsent;
import breakout.delegation.Voices;
import breakout.kernel.Words;
import breakout.round.Rounds;
import breakout.round.State;
import breakout.technology.Kind;

/** Lays out what a delegate has before them: boxes to write in, what they sent, and what others wrote on the same matter. */
@ApplicationScoped
class Table {

    /** As many as one reads while waiting for the next round. */
    private static final int MOST_SIMILAR = 6;

    private final Voices voices;
    private final Words words;

    Table(Voices voices, Words words) {
        this.voices = voices;
        this.words = words;
    }

    /**
     * @param piece of the page that is asked for; null for all of it
     * @param just the number of the answer that was just sent; may be null
     */
    Papers papers(Seated seated, SeatView view, String piece, Integer just, List<Attempt> attempts) {
        List<Answer> own = Answers.by(view.session(), seated.ownerHash());
        List<Unsent> unsent = Unsent.by(view.session(), seated.ownerHash());
        Map<UUID, Integer> support = Support.counted(view.session());
        List<Sent> sent = own.stream().map(answer -> sent(view, answer, anew(answer, unsent), just, attempts, support))
                .toList();
        List<Box> boxes = boxes(seated, view, unsent, attempts, own);
        List<Unsent> leftOver = unsent.stream()
                .filter(each -> each.revises() ? sent.stream().noneMatch(one -> one.box() != null && one.box().holds(each))
                        : boxes.stream().noneMatch(box -> box.holds(each)))
                .toList();
        boolean all = piece == null;
        return new Papers(boxes, leftOver, sent,
                all || "similar".equals(piece) ? others(seated, view, own, support) : List.of(),
                all || "readBack".equals(piece) ? ReadOut.to(seated, view.now()) : null);
    }

    private static Optional<Unsent> anew(Answer answer, List<Unsent> unsent) {
        return unsent.stream().filter(each -> each.revises() && each.answer().equals(answer.id())).findFirst();
    }

    private static Sent sent(SeatView view, Answer answer, Optional<Unsent> anew, Integer just, List<Attempt> attempts,
            Map<UUID, Integer> support) {
        var round = Rounds.numbered(view.session(), answer.origin().roundNumber());
        boolean takes = round.number() == view.clock().number() ? view.writes() : round.state() == State.OPEN;
        Box box = Box.revising(answer, anew);
        Box tried = attempts.stream().filter(attempt -> attempt.at(box)).findFirst().map(box::holding)
                .orElse(takes ? box : null);
        return new Sent(answer, tried, just != null && just == answer.number(), support.getOrDefault(answer.id(), 0));
    }

    private List<Box> boxes(Seated seated, SeatView view, List<Unsent> unsent, List<Attempt> attempts, List<Answer> own) {
        List<Box> boxes = new ArrayList<>();
        if (view.writes()) {
            int question = view.clock().question();
            Kind.asked(question).forEach(kind -> boxes.add(unsent.stream()
                    .filter(each -> !each.revises() && each.question() == question && each.kind() == kind).findFirst()
                    .map(each -> Box.holding(each, words.reader().tag()))
                    .orElseGet(() -> Box.fresh(Drafts.next(seated, question, kind), question, kind))));
        }
        for (Attempt attempt : attempts) {
            if (own.stream().noneMatch(answer -> answer.id().equals(attempt.revised()))) {
                if (boxes.stream().noneMatch(attempt::at)) {
                    int question = attempt.question() == null ? view.clock().question() : attempt.question();
                    boxes.add(0, Box.fresh(Drafts.next(seated, question, attempt.kind()), question, attempt.kind())
                            .holding(attempt));
                }
                boxes.replaceAll(box -> attempt.at(box) ? box.holding(attempt) : box);
            }
        }
        return boxes;
    }

    private List<Other> others(Seated seated, SeatView view, List<Answer> own, Map<UUID, Integer> support) {
        Set<UUID> mine = Support.by(view.session(), voices.of(seated.seat().delegation()));
        return Similar.to(own, view.session(), MOST_SIMILAR).stream()
                .map(answer -> new Other(answer, support.getOrDefault(answer.id(), 0), mine.contains(answer.id()))).toList();
    }
}
