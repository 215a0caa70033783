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
import breakout.kernel.Words;
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
    private final Words words;

    DeskViews(Clerk clerk, Boards boards, Reader reader, Vocabulary vocabulary, Words words) {
        this.clerk = clerk;
        this.boards = boards;
        this.reader = reader;
        this.vocabulary = vocabulary;
        this.words = words;
    }

    /** @param troubled the answer that an order was refused for; null likewise {@code trouble} if none was */
    DeskView of(Session session, Filter filter, UUID troubled, Sheet.Trouble trouble) {
        Gathered gathered = clerk.gather(session);
        Map<UUID, Answer> all = gathered.all().stream().collect(Collectors.toMap(Answer::id, Function.identity()));
        Board board = boards.whole(session, language());
        List<Sheet> sheets = gathered.all().stream()
                .filter(answer -> filter.wanted().includes(answer) || answer.id().equals(troubled))
                .map(answer -> sheet(session, answer, gathered.repeated(answer).map(all::get).map(Answer::number).orElse(null),
                        answer.id().equals(troubled) ? trouble : null))
                .toList();
        return new DeskView(session, filter, board, gathered.all().size(), sheets,
                trouble == null ? null : trouble.refusal());
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
