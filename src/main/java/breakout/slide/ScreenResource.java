package breakout.slide;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import breakout.access.Asker;
import breakout.kernel.Typed;
import breakout.session.Session;

/** The hall's screen as programs see and change it: by name, never by words. */
@Path("/api/sessions/{code}/screen")
@Produces(MediaType.APPLICATION_JSON)
class ScreenResource {

    /**
     * {@code answer} is the id of the answer that is quoted, else null; {@code card} counts the cards of the final report
     * from 1, and is null where that is not on the screen.
     */
    record Shown(String slide, UUID answer, Integer card) {
    }

    record Wish(String slide, String answer, Integer card) {
    }

    private final Asker asker;
    private final Screens screens;

    ScreenResource(Asker asker, Screens screens) {
        this.asker = asker;
        this.screens = screens;
    }

    @GET
    public Shown see(String code) {
        return shown(screens.of(asker.follows(code)));
    }

    /** The report is stepped through by whoever writes it, too; without a card, it is shown from where it was. */
    @PUT
    public Shown show(String code, Wish wish) {
        if (Slide.REPORT.code().equals(wish.slide())) {
            Session session = asker.speaksFor(code, null);
            return shown(screens.turn(session, wish.card() == null ? screens.of(session).card() : wish.card()));
        }
        Session session = asker.runs(code);
        return shown(screens.show(session, Slide.of(wish.slide()),
                wish.answer() == null ? null : Typed.uuid("answer", wish.answer())));
    }

    private static Shown shown(Screen screen) {
        return new Shown(screen.slide().code(), screen.answer().orElse(null),
                screen.slide() == Slide.REPORT ? screen.card() : null);
    }
}
