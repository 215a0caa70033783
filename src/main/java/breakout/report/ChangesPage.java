package breakout.report;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import breakout.answer.ReadsFilings;
import breakout.answer.ReadsRepeats;
import breakout.kernel.Language;
import breakout.kernel.Typed;
import breakout.kernel.Words;

/** What the report says otherwise than a former revision, to be read. */
@ReadsFilings
@ReadsRepeats
@Path("/report/{code}/changes")
class ChangesPage {

    /** @param basis how much it rested on and rests on now */
    @CheckedTemplate(basePath = "report")
    record changes(Changes found, String language, String basis, List<ChangesWording.Part> parts,
            String address) implements TemplateInstance {
    }

    private final Reports reports;
    private final Words words;

    ChangesPage(Reports reports, Words words) {
        this.reports = reports;
        this.words = words;
    }

    /** @param since the number of the revision; null for the latest final one before */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(String code, @RestQuery String since) {
        PlenaryReport report = reports.readable(code);
        Changes found = reports.changes(code, Typed.number("since", since));
        Language language = words.reader();
        var wording = new ChangesWording(found, new Wording(words, language, report));
        return new changes(found, language.tag(), wording.basis(), wording.parts(), "/report/" + code)
                .setLocale(language.locale());
    }
}
