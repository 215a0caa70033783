package breakout.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import breakout.access.Speaker;
import breakout.answer.Answer;
import breakout.answer.Bylines;
import breakout.answer.Clerk;
import breakout.answer.Gathered;
import breakout.answer.Proposing;
import breakout.answer.Translations;
import breakout.board.Board;
import breakout.board.Boards;
import breakout.highlight.Highlights;
import breakout.kernel.Refusal;
import breakout.kernel.Words;
import breakout.live.Audience;
import breakout.live.Live;
import breakout.point.Suggestion;
import breakout.point.WordedPoint;
import breakout.point.WordedPoints;
import breakout.report.Editing;
import breakout.report.Galley;
import breakout.report.Galleys;
import breakout.report.Opening;
import breakout.session.Session;
import breakout.step.Step;
import breakout.step.Steps;
import breakout.technology.Evidence;

/** Puts together what lies on the desk. */
@ApplicationScoped
class DeskViews {

    private final Clerk clerk;
    private final Proposing proposing;
    private final Boards boards;
    private final Editing editing;
    private final Galleys galleys;
    private final Floor floor;
    private final Steps steps;
    private final Live live;
    private final Words words;

    DeskViews(Clerk clerk, Proposing proposing, Boards boards, Editing editing, Galleys galleys, Floor floor, Steps steps,
            Live live, Words words) {
        this.clerk = clerk;
        this.proposing = proposing;
        this.boards = boards;
        this.editing = editing;
        this.galleys = galleys;
        this.floor = floor;
        this.steps = steps;
        this.live = live;
        this.words = words;
    }

    DeskView of(Session session, Filter filter) {
        return new DeskView(session, floor.speaker(session), filter, null, null, null, Bundle.NONE, null, null, this);
    }

    /** With an order for one answer that was refused. */
    DeskView sorting(Session session, Filter filter, UUID answer, Sheet.Trouble trouble) {
        return new DeskView(session, floor.speaker(session), filter, answer, trouble, null, Bundle.NONE, null,
                trouble.refusal(), this);
    }

    /** With an order for what was ticked that was refused. */
    DeskView refusing(Session session, Filter filter, Bundle ticked, Refusal refusal) {
        return new DeskView(session, floor.speaker(session), filter, null, null, null, ticked, null, refusal, this);
    }

    /** With an order for the report that was refused, and what it opens with as it was typed; null if nothing was. */
    DeskView writing(Session session, Opening typed, Refusal refusal) {
        return new DeskView(session, floor.speaker(session), Filter.none(session), null, null, typed, Bundle.NONE, null,
                refusal, this);
    }

    /** With an order for a point that was refused. */
    DeskView composing(Session session, Filter filter, Composition.Trouble trouble) {
        return new DeskView(session, floor.speaker(session), filter, null, null, null, Bundle.NONE, trouble,
                trouble.refusal(), this);
    }

    Galley galley(Session session) {
        return galleys.of(session, clerk.gather(session), WordedPoints.of(session));
    }

    Composition composition(Session session, Composition.Trouble trouble) {
        Gathered gathered = clerk.gather(session);
        List<WordedPoint> worded = WordedPoints.of(session);
        return new Composition(galleys.of(session, gathered, worded),
                Suggestion.of(gathered, worded, clerk::central), gathered.numbers(),
                worded.stream().collect(Collectors.toMap(WordedPoint::id, WordedPoint::edits)),
                boards.headings(session, language()).stream()
                        .map(head -> new Sheet.Label(head.code(), head.name(), false)).toList(),
                Composition.names(session), trouble);
    }

    String known(Session session) {
        return live.state(session.code(), Audience.CURATORS);
    }

    String who(Session session) {
        return steps.who(session);
    }

    Step undo(Session session) {
        return steps.last(session).orElse(null);
    }

    List<Board.Heading> headings(Session session) {
        return boards.headings(session, language());
    }

    /** @return null where who looks speaks for the plenary */
    Column own(Session session) {
        return PlenaryView.of(session, null, null, floor).own().orElse(null);
    }

    Stack stack(Session session) {
        Gathered gathered = clerk.readable(session);
        List<Answer> all = gathered.all();
        Speaker speaker = floor.speaker(session);
        var translations = Translations.of(session);
        return new Stack(boards.among(session, all, language()), all.size(), waiting(Queue.UNREAD, all, speaker, translations),
                waiting(Queue.DOUBTFUL, all, speaker, translations), waiting(Queue.UNTRANSLATED, all, speaker, translations),
                (int) all.stream().filter(gathered::proposed).count(),
                speaker.speaksForPlenary() ? proposing.offered(session.code()).size() : 0);
    }

    private static int waiting(Queue queue, List<Answer> all, Speaker speaker, Translations translations) {
        return (int) all.stream().filter(answer -> queue.waits(answer, speaker, translations)).count();
    }

    LinksView links(Session session) {
        List<Answer> all = clerk.legible(session);
        return LinksView.of(session, boards.among(session, all, language()), all, clerk::read);
    }

    Manuscript manuscript(DeskView view) {
        return Manuscript.of(view.session(), editing.state(view.session()), view.typed(),
                view.typed() == null ? null : view.refusal());
    }

    Pile pile(DeskView view) {
        Gathered gathered = clerk.readable(view.session());
        Map<UUID, Answer> all = gathered.all().stream().collect(Collectors.toMap(Answer::id, Function.identity()));
        var headings = boards.headings(view.session(), language());
        Set<UUID> marked = Highlights.of(view.session()).stream().flatMap(each -> each.grounds().sources().stream())
                .collect(Collectors.toSet());
        Set<UUID> quoted = view.speaker().speaksForPlenary() ? WordedPoints.quoted(view.session()) : Set.of();
        var translations = Translations.of(view.session());
        Predicate<Answer> doubtful = answer -> Queue.DOUBTFUL.waits(answer, view.speaker(), translations);
        var lying = Pile.Lying.of(gathered.all().stream()
                .filter(answer -> view.filter().includes(answer, view.speaker(), translations)
                        || answer.id().equals(view.troubled()) || view.bundle().has(answer.id()))
                .sorted(Comparator.comparing(answer -> !doubtful.test(answer))).toList(),
                Optional.ofNullable(all.get(view.troubled())).map(Answer::number).orElse(view.filter().near()));
        return new Pile(lying.answers().stream()
                .map(answer -> sheet(view, answer, gathered.bylines().of(answer).orElse(null), headings,
                        marked, quoted, gathered.repeated(answer).map(all::get)
                                .map(first -> new Sheet.Again(first.number(), gathered.proposed(answer))).orElse(null),
                        doubtful.test(answer), translations))
                .toList(), lying);
    }

    private Sheet sheet(DeskView view, Answer answer, Bylines.Told author, List<Board.Heading> headings,
            Set<UUID> marked, Set<UUID> quoted, Sheet.Again repeats, boolean doubtful, Translations translations) {
        Sheet.Trouble trouble = answer.id().equals(view.troubled()) ? view.trouble() : null;
        var filing = clerk.read(answer);
        Map<String, String> names = headings.stream().collect(Collectors.toMap(Board.Heading::code, Board.Heading::name));
        var reasons = filing.namings().stream().filter(naming -> answer.technologies().contains(naming.technology()))
                .map(naming -> new Sheet.Reason(names.getOrDefault(naming.technology(), naming.technology()),
                        naming.evidence().stream().map(Evidence::words).distinct().toList()))
                .toList();
        var labels = headings.stream()
                .map(head -> new Sheet.Label(head.code(), head.name(), answer.technologies().contains(head.code()))).toList();
        return new Sheet(answer, author, view.session().group(answer.origin().groupNumber()).orElseThrow(),
                Piece.cut(answer.text(), filing), reasons, labels, repeats, doubtful,
                view.speaker().speaksFor(answer.origin().groupNumber()),
                marked.contains(answer.id()), quoted.contains(answer.id()),
                Interpretation.of(answer, translations, words.reader(), trouble),
                trouble == null || trouble.into() == null ? trouble : null);
    }

    private String language() {
        return words.reader().tag();
    }
}
