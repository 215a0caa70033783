package breakout.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import breakout.answer.Answer;
import breakout.answer.Clerk;
import breakout.answer.Gathered;
import breakout.board.Board;
import breakout.board.Boards;
import breakout.kernel.Refusal;
import breakout.kernel.Words;
import breakout.report.Editing;
import breakout.session.Session;
import breakout.technology.Evidence;
import breakout.technology.Reader;
import breakout.technology.Vocabulary;

/** Puts together what lies on the desk. */
@ApplicationScoped
class DeskViews {

    private final Clerk clerk;
    private final Boards boards;
    private final Reader reader;
    private final Vocabulary vocabulary;
    private final Editing editing;
    private final Words words;

    DeskViews(Clerk clerk, Boards boards, Reader reader, Vocabulary vocabulary, Editing editing,
            Words words) {
        this.clerk = clerk;
        this.boards = boards;
        this.reader = reader;
        this.vocabulary = vocabulary;
        this.editing = editing;
        this.words = words;
    }

    DeskView of(Session session, Filter filter) {
        return view(session, filter, null, null, Manuscript.of(editing.state(session), null, null), null);
    }

    /** With an order for one answer that was refused. */
    DeskView sorting(Session session, Filter filter, UUID answer, Sheet.Trouble trouble) {
        return view(session, filter, answer, trouble, Manuscript.of(editing.state(session), null, null), trouble.refusal());
    }

    /** With an order for the report that was refused, and the messages as they were typed; null if none were. */
    DeskView writing(Session session, List<String> typed, Refusal refusal) {
        var manuscript = Manuscript.of(editing.state(session), typed, typed == null ? null : refusal);
        return view(session, Filter.of(session, null, null), null, null, manuscript, refusal);
    }

    private DeskView view(Session session, Filter filter, UUID troubled, Sheet.Trouble trouble, Manuscript manuscript,
            Refusal refusal) {
        Gathered gathered = clerk.gather(session);
        Map<UUID, Answer> all = gathered.all().stream().collect(Collectors.toMap(Answer::id, Function.identity()));
        Board board = boards.whole(session, language());
        List<Sheet> sheets = gathered.all().stream()
                .filter(answer -> filter.wanted().includes(answer) || answer.id().equals(troubled))
                .map(answer -> sheet(session, answer, gathered.repeated(answer).map(all::get).map(Answer::number).orElse(null),
                        answer.id().equals(troubled) ? trouble : null))
                .toList();
        return new DeskView(session, filter, board, gathered.all().size(), sheets, manuscript, refusal);
    }

    private Sheet sheet(Session session, Answer answer, Integer repeats, Sheet.Trouble trouble) {
        var filing = reader.read(answer.text(), answer.language());
        var reasons = filing.namings().stream().filter(naming -> answer.technologies().contains(naming.technology()))
                .map(naming -> new Sheet.Reason(vocabulary.name(naming.technology(), language()),
                        naming.evidence().stream().map(Evidence::words).distinct().toList()))
                .toList();
        var labels = boards.headings(session, language()).stream()
                .map(head -> new Sheet.Label(head.code(), head.name(), answer.technologies().contains(head.code()))).toList();
        return new Sheet(answer, session.group(answer.origin().groupNumber()).orElseThrow(),
                Piece.cut(answer.text(), filing), reasons, labels, repeats, trouble);
    }

    private String language() {
        return words.reader().tag();
    }
}
