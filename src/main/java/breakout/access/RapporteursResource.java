package breakout.access;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Staff appoint rapporteurs: whoever is given the key, or the address that holds it, writes the report back. */
@Path("/api/sessions/{code}/rapporteurs")
class RapporteursResource {

    record Wish(String name, Integer group) {
    }

    record Appointed(String key, String url) {
    }

    private final Asker asker;
    private final Addresses addresses;

    RapporteursResource(Asker asker, Addresses addresses) {
        this.asker = asker;
        this.addresses = addresses;
    }

    @POST
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    public Response appoint(String code, Wish wish) {
        var session = asker.runs(code);
        String key = Rapporteur.appoint(session, wish.name(), wish.group());
        return Response.status(Response.Status.CREATED).entity(new Appointed(key, addresses.desk(session, key))).build();
    }
}
