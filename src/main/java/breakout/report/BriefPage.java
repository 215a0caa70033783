package breakout.report;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import breakout.answer.ReadsFilings;
import breakout.answer.ReadsRepeats;
import breakout.kernel.Language;
import breakout.kernel.Words;

/** What the rapporteur says in the plenary, in five minutes: on the screen, to be printed large, or as text. */
@ReadsFilings
@ReadsRepeats
@Path("/report/{code}/brief")
class BriefPage {

    @CheckedTemplate(basePath = "report")
    record brief(Brief spoken, String time, String address) implements TemplateInstance {
    }

    private final Reports reports;
    private final Exports exports;
    private final Typesetter typesetter;
    private final Words words;

    BriefPage(Reports reports, Exports exports, Typesetter typesetter, Words words) {
        this.reports = reports;
        this.exports = exports;
        this.typesetter = typesetter;
        this.words = words;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(String code) {
        Language language = words.reader();
        Brief brief = typesetter.brief(reports.readable(code), language);
        return new brief(brief, new BriefText(words, language).time(brief), "/report/" + code)
                .setLocale(language.locale());
    }

    @GET
    @Path("markdown")
    @Produces("text/markdown;charset=UTF-8")
    public Response markdown(String code) {
        Language language = words.reader();
        return file(code, new BriefText(words, language).markdown(typesetter.brief(reports.readable(code), language)), "md");
    }

    @GET
    @Path("text")
    @Produces("text/plain;charset=UTF-8")
    public Response text(String code) {
        Language language = words.reader();
        return file(code, new BriefText(words, language).plain(typesetter.brief(reports.readable(code), language)), "txt");
    }

    private Response file(String code, String text, String extension) {
        exports.tellOfBrief(code);
        return Response.ok(text).header(HttpHeaders.CACHE_CONTROL, "no-store").header(HttpHeaders.VARY, "Accept-Language")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"brief." + extension + "\"").build();
    }
}
