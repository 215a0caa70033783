package breakout.report;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.TemplateInstance;

import breakout.answer.ReadsFilings;
import breakout.answer.ReadsRepeats;

/** The report on the screen, to be read or printed. */
@ReadsFilings
@ReadsRepeats
@Path("/report/{code}")
class ReportPage {

    private final Faces faces;

    ReportPage(Faces faces) {
        this.faces = faces;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(String code) {
        return faces.page(code);
    }
}
