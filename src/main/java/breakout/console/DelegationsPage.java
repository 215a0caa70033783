package breakout.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import breakout.access.Asker;
import breakout.access.Rosters;
import breakout.delegation.Delegation;
import breakout.delegation.Flaw;
import breakout.delegation.Roster;
import breakout.delegation.ShippedRoster;
import breakout.kernel.Refusal;
import breakout.kernel.Words;
import breakout.session.Session;

/** The organiser's list of delegations: pasted or sent as a file, and who of it has come. */
@Path("/console/{code}/delegations")
@Produces(MediaType.TEXT_HTML)
@StaffOnly
class DelegationsPage {

    /**
     * @param list what stands in the box; {@code shipped} whether that is the list to start from
     * @param making whether groups that are missing are to be made, {@code made} how many were just now
     */
    @CheckedTemplate(basePath = "console")
    record delegations(Session session, Expected expected, String list, boolean shipped, boolean making, int made,
            List<Told> flaws, Refusal refusal) implements TemplateInstance {
    }

    /** What cannot be taken of a list: where it stands, and why. */
    record Told(int line, String column, String sentence) {
    }

    private final Asker asker;
    private final Rosters rosters;
    private final ShippedRoster shippedRoster;
    private final Words words;

    DelegationsPage(Asker asker, Rosters rosters, ShippedRoster shippedRoster, Words words) {
        this.asker = asker;
        this.rosters = rosters;
        this.shippedRoster = shippedRoster;
        this.words = words;
    }

    /** @param from anything puts the list to start from into the box; {@code made} is a hint of the page before */
    @GET
    public TemplateInstance show(String code, @RestQuery String from, @RestQuery String made) {
        Session session = asker.runs(code);
        boolean shipped = from != null;
        return new delegations(session, Expected.in(session, words.reader()),
                shipped ? shippedRoster.text() : Roster.written(Delegation.of(session)), shipped, false,
                made != null && made.matches("\\d{1,3}") ? Integer.parseInt(made) : 0, List.of(), null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(String code, @RestForm String list, @RestForm FileUpload file, @RestForm String makeGroups) {
        boolean making = makeGroups != null;
        String given = list == null ? "" : list;
        try {
            given = sent(file) ? Roster.text(Files.readAllBytes(file.uploadedFile())) : given;
            var read = rosters.read(code, given, making);
            if (read.flaws().isEmpty()) {
                rosters.replace(code, given, making);
                int made = read.missingGroups().size();
                return Response.seeOther(URI.create(
                        "/console/" + asker.runs(code).code() + "/delegations" + (made == 0 ? "" : "?made=" + made))).build();
            }
            return refused(code, given, making, read.flaws().stream().map(this::told).toList(), null);
        } catch (Refusal refusal) {
            return refused(code, given, making, List.of(), refusal);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A browser also sends the file that nobody chose: without a name, and empty. */
    private static boolean sent(FileUpload file) {
        return file != null && file.size() > 0;
    }

    private Told told(Flaw flaw) {
        return new Told(flaw.line(), flaw.column(),
                words.say(words.reader(), "refusal:" + flaw.key(), flaw.arguments().toArray()));
    }

    private Response refused(String code, String list, boolean making, List<Told> flaws, Refusal refusal) {
        Session session = asker.runs(code);
        return Response.status(refusal == null ? Refusal.Status.BAD_REQUEST.code : refusal.status().code)
                .entity(new delegations(session, Expected.in(session, words.reader()), list, false, making, 0, flaws, refusal))
                .build();
    }
}
