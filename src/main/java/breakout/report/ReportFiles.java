package breakout.report;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import breakout.answer.ReadsFilings;
import breakout.answer.ReadsRepeats;

/** The report as a file: {@code report.pdf}, {@code .docx}, {@code .html}, {@code .md}, {@code .csv} or {@code .json}. */
@ReadsFilings
@ReadsRepeats
@Path("/api/sessions/{code}/report.{extension}")
class ReportFiles {

    private final Faces faces;

    ReportFiles(Faces faces) {
        this.faces = faces;
    }

    @GET
    public Response read(String code, String extension) {
        return faces.show(code, Face.of(extension).orElseThrow(NotFoundException::new));
    }
}
