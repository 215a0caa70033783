package breakout.console;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import breakout.access.Addresses;
import breakout.access.Asker;
import breakout.access.Rapporteur;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;
import breakout.session.Session;

/** Where a facilitator appoints rapporteurs. */
@Path("/console/{code}")
@Produces(MediaType.TEXT_HTML)
@StaffOnly
class RapporteursPage {

    @CheckedTemplate(basePath = "console")
    record rapporteur(Session session, String name, String address) implements TemplateInstance {
    }

    private final Asker asker;
    private final Addresses addresses;
    private final Acting acting;

    RapporteursPage(Asker asker, Addresses addresses, Acting acting) {
        this.asker = asker;
        this.addresses = addresses;
        this.acting = acting;
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
            return acting.refused(code, Typing.rapporteur(name, group), refusal);
        }
    }
}
