package breakout.archive;

import java.io.InputStream;
import java.net.URI;
import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import breakout.answer.ReadsFilings;
import breakout.kernel.Words;
import breakout.round.SessionView;

/** A whole session taken away as a file, and handed in as another. */
@Path("/api/sessions")
@Produces(MediaType.APPLICATION_JSON)
class ArchiveResource {

    /** The session as anyone with its code sees it. @param notes what is not as it was, in the reader's language */
    record HandedIn(@JsonUnwrapped SessionView.Seen session, List<String> notes) {
    }

    private final Packing packing;
    private final Unpacking unpacking;
    private final SessionView view;
    private final Words words;

    ArchiveResource(Packing packing, Unpacking unpacking, SessionView view, Words words) {
        this.packing = packing;
        this.unpacking = unpacking;
        this.view = view;
        this.words = words;
    }

    @GET
    @ReadsFilings
    @Path("{code}/export")
    public Response export(String code) {
        Archive archive = packing.pack(code);
        return Response.ok(archive).header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(archive) + "\"").build();
    }

    @POST
    @Path("import")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response take(InputStream file) {
        var unpacked = unpacking.unpack(file);
        List<String> notes = unpacked.toldApart() ? List.of() : List.of(words.say(words.reader(), "console:countedAsOne"));
        return Response.created(URI.create("/api/sessions/" + unpacked.session().code()))
                .entity(new HandedIn(view.of(unpacked.session()), notes)).build();
    }

    /** It does not tell the code: who sees the file's name in a folder is not let in by it. */
    private static String name(Archive archive) {
        String symbol = archive.session().document().replaceAll("[^A-Za-z0-9]+", "-");
        return (symbol.isEmpty() ? "" : symbol + "-") + "session-" + archive.exportedAt().toString().substring(0, 10) + ".json";
    }
}
