package breakout.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import breakout.access.Asker;
import breakout.access.Staff;
import breakout.archive.Unpacking;
import breakout.kernel.Refusal;
import breakout.session.Session;
import breakout.session.Template;
import breakout.session.Templates;

/** Where staff open a session, with one click on a template, and find those that are there. */
@Path("/sessions")
@Produces(MediaType.TEXT_HTML)
@StaffOnly
class SessionsPage {

    /** A template to open a session on. The form is filled for the one that is to be changed, and null for the others. */
    record Card(String name, Template template, OpeningForm form) {
    }

    @CheckedTemplate(basePath = "console")
    record sessions(Staff me, List<Card> cards, List<Session> sessions, Refusal refusal, Refusal unread)
            implements
                TemplateInstance {
    }

    private final Asker asker;
    private final Templates templates;
    private final Opening opening;
    private final Unpacking unpacking;

    SessionsPage(Asker asker, Templates templates, Opening opening, Unpacking unpacking) {
        this.asker = asker;
        this.templates = templates;
        this.opening = opening;
        this.unpacking = unpacking;
    }

    @GET
    public TemplateInstance show(@QueryParam("template") String template) {
        String chosen = template != null && templates.all().containsKey(template) ? template : Templates.DEFAULT;
        return page(OpeningForm.of(chosen, templates.named(chosen)), null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(@FormParam("template") String template, @FormParam("title") String title,
            @FormParam("groups") String groups, @FormParam("minutes") String minutes,
            @FormParam("graceSeconds") String graceSeconds) {
        var form = new OpeningForm(template, title, groups, minutes, graceSeconds);
        try {
            Session session = opening.open(template, form.changes());
            return Response.seeOther(URI.create("/console/" + session.code())).build();
        } catch (Refusal refusal) {
            return Response.status(refusal.status().code).entity(page(form, refusal, null)).build();
        }
    }

    /** A page that told of a mistake stands at the address it was sent to. */
    @GET
    @Path("import")
    public Response stay() {
        return Response.seeOther(URI.create("/sessions")).build();
    }

    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(@RestForm FileUpload file) {
        try {
            asker.demandStaff().asOpener();
            if (file == null || file.size() == 0) {
                throw Refusal.badInput("", "archive_lacks");
            }
            try (InputStream sent = Files.newInputStream(file.uploadedFile())) {
                return Response.seeOther(URI.create("/console/" + unpacking.unpack(sent).session().code())).build();
            }
        } catch (Refusal refusal) {
            var form = OpeningForm.of(Templates.DEFAULT, templates.named(Templates.DEFAULT));
            return Response.status(refusal.status().code).entity(page(form, null, refusal)).build();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private TemplateInstance page(OpeningForm form, Refusal refusal, Refusal unread) {
        Staff me = asker.demandStaff();
        return new sessions(me, me.runsEverything() ? cards(form) : List.of(), me.sessions(), refusal, unread);
    }

    private List<Card> cards(OpeningForm form) {
        Comparator<Map.Entry<String, Template>> defaultFirst = Comparator.comparing(entry -> !isDefault(entry.getKey()));
        return templates.all().entrySet().stream().sorted(defaultFirst.thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Card(entry.getKey(), entry.getValue(), entry.getKey().equals(form.template()) ? form : null))
                .toList();
    }

    private static boolean isDefault(String template) {
        return Templates.DEFAULT.equals(template);
    }
}
