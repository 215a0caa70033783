package breakout.report;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import breakout.answer.ReadsFilings;
import breakout.answer.ReadsRepeats;
import breakout.kernel.Typed;

/** What the report says otherwise than a former revision, for programs. */
@ReadsFilings
@ReadsRepeats
@Path("/api/sessions/{code}/report/changes")
@Produces(MediaType.APPLICATION_JSON)
class ChangesResource {

    private final Reports reports;

    ChangesResource(Reports reports) {
        this.reports = reports;
    }

    /**
     * The draft for those who curate, else the latest final revision, compared with the final revision {@code since}; where
     * that
     * is not given, with the latest before. What is printed no more is told in words to those alone who curate.
     */
    @GET
    public Changes read(String code, @RestQuery String since) {
        return reports.changes(code, Typed.number("since", since));
    }
}
