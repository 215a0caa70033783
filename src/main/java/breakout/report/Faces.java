package breakout.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;

import breakout.kernel.Language;
import breakout.kernel.Words;

/** Shows a report in the form and the language its reader wants. */
@RequestScoped
class Faces {

    /**
     * @param address of the other forms, without their extension
     * @param inPart whether it is drawn from some of the answers only
     * @param here the address of the report's pages
     * @param compared whether there is a former revision
     */
    @CheckedTemplate(basePath = "report")
    record page(Reading reading, String address, boolean inPart, String here, boolean compared) implements TemplateInstance {
    }

    private final Reports reports;
    private final Exports exports;
    private final Typesetter typesetter;
    private final Prints prints;
    private final Stationery stationery;
    private final Words words;
    private final HttpServerRequest request;

    Faces(Reports reports, Exports exports, Typesetter typesetter, Prints prints, Stationery stationery, Words words,
            HttpServerRequest request) {
        this.reports = reports;
        this.exports = exports;
        this.typesetter = typesetter;
        this.prints = prints;
        this.stationery = stationery;
        this.words = words;
        this.request = request;
    }

    /** @throws breakout.kernel.Refusal 401 if the report is not yet for this asker */
    Response show(String code, Face face) {
        PlenaryReport report = reports.readable(code);
        Language language = language(report);
        Object content = switch (face) {
            case JSON -> reports.written(report);
            case CSV -> CsvFace.of(report);
            case HTML -> page(code, report, language);
            case MD -> new MarkdownFace(words, language).of(typesetter.set(report, language));
            case PDF -> report.isDraft() ? prints.draft(report, language) : prints.lasting(report, language);
            case DOCX -> new DocxFace(words, language, stationery).of(typesetter.set(report, language));
        };
        exports.tell(code, face);
        return Response.ok(content, face.mediaType).header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(report, face)).build();
    }

    TemplateInstance page(String code) {
        PlenaryReport report = reports.readable(code);
        return page(code, report, words.reader());
    }

    private TemplateInstance page(String code, PlenaryReport report, Language language) {
        return new page(typesetter.set(report, language), "/api/sessions/" + code + "/report",
                report.isDraft() && reports.isInPart(code), "/report/" + code, report.edition().revision() > 1)
                .setLocale(language.locale());
    }

    /** Who says nothing of languages is a program, and is given the report in the session's. */
    private Language language(PlenaryReport report) {
        String query = request.query();
        boolean wished = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                || query != null && query.contains("lang=") || request.cookieCount() > 0;
        return wished ? words.reader() : report.ownLanguage();
    }

    private static String disposition(PlenaryReport report, Face face) {
        String symbol = report.header().document().replaceAll("[^A-Za-z0-9]+", "-");
        String name = (symbol.isEmpty() ? "" : symbol + "-") + "report-r" + report.edition().revision() + "."
                + face.extension();
        boolean shown = face == Face.HTML || face == Face.PDF || face == Face.JSON;
        return (shown ? "inline" : "attachment") + "; filename=\"" + name + "\"";
    }
}
