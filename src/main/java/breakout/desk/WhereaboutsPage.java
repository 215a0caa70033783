package breakout.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import breakout.access.Asker;
import breakout.access.Presence;
import breakout.kernel.Refusal;
import breakout.live.Company;
import breakout.session.Session;

/** Where the others work who write the report at this desk; each page of it says where its reader does. */
@Path("/desk/{code}/whereabouts")
@Produces(MediaType.TEXT_HTML)
class WhereaboutsPage {

    /** What stands at a place of the desk is called by: a point, an answer, a message. */
    private static final Pattern PLACE = Pattern.compile("[a-z]{1,20}-[0-9a-f-]{1,36}");

    @CheckedTemplate(basePath = "desk")
    record whereabouts(Map<String, List<String>> names) implements TemplateInstance {
    }

    private final Asker asker;
    private final Company company;

    WhereaboutsPage(Asker asker, Company company) {
        this.asker = asker;
        this.company = company;
    }

    /** The names of the others, by the place that they are at. */
    @GET
    public Response show(String code) {
        return DeskPage.curating(asker, code, session -> {
            long me = me(session);
            Map<String, List<String>> names = new TreeMap<>();
            company.at(session.code()).forEach((number, place) -> {
                if (number != me) {
                    Presence.name(session, number)
                            .ifPresent(name -> names.computeIfAbsent(place, first -> new ArrayList<>()).add(name));
                }
            });
            return Response.ok(new whereabouts(names)).build();
        });
    }

    /** @param left whether whoever asks is there no more */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tell(String code, @RestForm String place, @RestForm boolean left) {
        return DeskPage.curating(asker, code, session -> {
            long me = me(session);
            if (place == null || !PLACE.matcher(place).matches()) {
                throw Refusal.badInput("place", "place_unknown");
            }
            if (left) {
                company.rests(session.code(), me, place);
            } else {
                company.works(session.code(), me, place);
            }
            return Response.noContent().build();
        });
    }

    private long me(Session session) {
        asker.demandSpeaker(session, null);
        return asker.presence(session).orElseThrow().number();
    }
}
