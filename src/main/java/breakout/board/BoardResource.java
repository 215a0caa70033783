package breakout.board;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import breakout.access.Asker;
import breakout.answer.ReadsFilings;

/** The board as programs read it: whole for staff and rapporteurs, released for everyone with the code. */
@ReadsFilings
@Path("/api/sessions/{code}/board")
class BoardResource {

    private final Asker asker;
    private final Boards boards;

    BoardResource(Asker asker, Boards boards) {
        this.asker = asker;
        this.boards = boards;
    }

    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    public Board see(String code) {
        var session = asker.session(code);
        return asker.mayCurate(session) ? boards.whole(session, session.language())
                : boards.released(session, session.language());
    }
}
