package breakout.console;

import java.net.URI;
import java.util.Locale;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;

import breakout.access.Addresses;
import breakout.access.Asker;
import breakout.access.Entrance;
import breakout.access.Rapporteur;
import breakout.board.Boards;
import breakout.kernel.Arrival;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;
import breakout.kernel.Words;
import breakout.round.RoundControl;
import breakout.round.RoundControl.Act;
import breakout.session.Session;
import breakout.technology.Vocabulary;

/** The facilitator's page: runs the rounds, sees every group, lets people in. */
@Path("/console/{code}")
@Produces(MediaType.TEXT_HTML)
@StaffOnly
class ConsolePage {

    private static final String ROUND = "rounds/{number: \\d{1,6}}/";
    private static final String ACT = "{act: opening|pause|resumption|extension|closing|sealing|undo";

    /** What was typed in a form that could not be taken. */
    record Typing(String minutes, String name, String group) {

        static final Typing NOTHING = new Typing(null, null, null);

        /** Whether this group was chosen. */
        public boolean reportsOn(int number) {
            return String.valueOf(number).equals(group);
        }
    }

    @CheckedTemplate(basePath = "console")
    record console(Overview view, Typing typed, Refusal refusal) implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "console")
    record rapporteur(Session session, String name, String address) implements TemplateInstance {
    }

    private final Asker asker;
    private final Addresses addresses;
    private final Arrival arrival;
    private final RoundControl control;
    private final Boards boards;
    private final Vocabulary vocabulary;
    private final Words words;
    private final Template page;

    ConsolePage(Asker asker, Addresses addresses, Arrival arrival, RoundControl control, Boards boards, Vocabulary vocabulary,
            Words words, @Location("console/console") Template page) {
        this.asker = asker;
        this.addresses = addresses;
        this.arrival = arrival;
        this.control = control;
        this.boards = boards;
        this.vocabulary = vocabulary;
        this.words = words;
        this.page = page;
    }

    /** @param part the name of a fragment, which then comes alone */
    @GET
    public TemplateInstance show(String code, @QueryParam("fragment") String part) {
        Overview view = overview(asker.runs(code));
        return part == null || !page.getFragmentIds().contains(part) ? new console(view, Typing.NOTHING, null)
                : page.getFragment(part).data("view", view).data("typed", Typing.NOTHING).data("refusal", null);
    }

    /** A page that told of a mistake stands at the address it was sent to, and asks for its pieces from there. */
    @GET
    @Path(ROUND + ACT + "|rerun}")
    public Response stay(String code, int number, String act, @QueryParam("fragment") String part) {
        return stay(code, part);
    }

    @GET
    @Path("rapporteurs")
    public Response stay(String code, @QueryParam("fragment") String part) {
        return part == null ? Response.seeOther(address(code)).build() : Response.ok(show(code, part)).build();
    }

    @POST
    @Path(ROUND + ACT + "}")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD })
    public Response act(String code, int number, String act, @FormParam("minutes") String minutes,
            @FormParam("version") String version) {
        return then(code, new Typing(minutes, null, null), () -> control.act(code, number,
                Act.valueOf(act.toUpperCase(Locale.ROOT)), Typed.decimal("minutes", minutes),
                Typed.number("version", version)));
    }

    @POST
    @Path(ROUND + "rerun")
    public Response rerun(String code, int number) {
        return then(code, Typing.NOTHING, () -> control.rerun(code, number));
    }

    /** The key is shown on the page that answers, and nowhere else: not in an address that a browser would remember. */
    @POST
    @Path("rapporteurs")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response appoint(String code, @FormParam("name") String name, @FormParam("group") @DefaultValue("") String group) {
        try {
            String key = QuarkusTransaction.requiringNew()
                    .call(() -> Rapporteur.appoint(asker.runs(code), name, Typed.number("group", group)));
            Session session = asker.session(code);
            return Response.ok(new rapporteur(session, name.strip(), addresses.desk(session, key))).build();
        } catch (Refusal refusal) {
            return refused(code, new Typing(null, name, group), refusal);
        }
    }

    private Response then(String code, Typing typed, Runnable work) {
        try {
            work.run();
            return Response.seeOther(address(code)).build();
        } catch (Refusal refusal) {
            return refused(code, typed, refusal);
        }
    }

    private URI address(String code) {
        return URI.create("/console/" + asker.session(code).code());
    }

    private Response refused(String code, Typing typed, Refusal refusal) {
        return Response.status(refusal.status().code).entity(new console(overview(asker.runs(code)), typed, refusal)).build();
    }

    private Overview overview(Session session) {
        return new Overview(session, Entrance.to(session, addresses), arrival.instant(), words.reader().tag(), boards,
                vocabulary);
    }
}
