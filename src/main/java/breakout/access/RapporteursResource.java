package breakout.access;

import java.util.List;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Staff appoint rapporteurs, and relieve them: whoever has the key, or the address that holds it, writes the report back. */
@Path("/api/sessions/{code}/rapporteurs")
class RapporteursResource {

    record Wish(String name, Integer group) {
    }

    record Appointed(String key, String url) {
    }

    /** {@code group} is null for the plenary's. */
    record Seen(long id, String name, Integer group) {

        static Seen of(Rapporteur rapporteur) {
            return new Seen(rapporteur.id(), rapporteur.name(), rapporteur.groupNumber());
        }
    }

    private final Asker asker;
    private final Addresses addresses;
    private final Relieving relieving;

    RapporteursResource(Asker asker, Addresses addresses, Relieving relieving) {
        this.asker = asker;
        this.addresses = addresses;
        this.relieving = relieving;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<Seen> all(String code) {
        return Rapporteur.of(asker.runs(code)).stream().map(Seen::of).toList();
    }

    @POST
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    public Response appoint(String code, Wish wish) {
        var session = asker.runs(code);
        String key = Rapporteur.appoint(session, wish.name(), wish.group());
        return Response.status(Response.Status.CREATED).entity(new Appointed(key, addresses.desk(session, key))).build();
    }

    /** The key opens nothing any more. */
    @DELETE
    @Path("{rapporteur: \\d{1,18}}")
    public void relieve(String code, long rapporteur) {
        relieving.relieve(code, rapporteur);
    }
}
