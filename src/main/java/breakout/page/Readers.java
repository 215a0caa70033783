package breakout.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import breakout.kernel.Language;

/**
 * Finds the reader of the current request, and tells every template. The language is the one just chosen
 * ({@code ?lang=fr}), else the one chosen before (a cookie), else the browser's first wish that the pages speak.
 */
@ApplicationScoped
class Readers {

    private static final String COOKIE = "breakout-language";
    private static final long COOKIE_SECONDS = 365L * 24 * 60 * 60;
    private static final String READER = "breakout.reader";
    private static final int PRIORITY = 900;
    /** Read without decoding: a query that cannot be decoded is refused elsewhere, in the reader's language. */
    private static final Pattern LANG = Pattern.compile("(?<=^|&)lang=([^&]*)(&|$)");
    private static final Pattern FRAGMENT = Pattern.compile("(?<=^|&)fragment=[^&]*(&|$)");

    private final CurrentVertxRequest request;

    Readers(CurrentVertxRequest request) {
        this.request = request;
    }

    void configure(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(instance -> introduce(instance, current()));
        engine.addNamespaceResolver(NamespaceResolver.builder("reader").resolve(expression -> {
            Reader reader = expression.getAttribute(READER) instanceof Reader known ? known : Reader.NOBODY;
            return switch (expression.getName()) {
                case "language" -> reader.language().tag();
                case "direction" -> reader.direction();
                case "choices" -> reader.choices();
                default -> throw new IllegalArgumentException("A reader has no " + expression.getName());
            };
        }).build());
    }

    /** A language that was chosen is kept for the next pages. */
    void keepTheChoice(@Observes Filters filters) {
        filters.register(rc -> {
            chosen(rc).ifPresent(language -> rc.response()
                    .addCookie(Cookie.cookie(COOKIE, language.tag()).setPath("/").setMaxAge(COOKIE_SECONDS)
                            .setHttpOnly(true).setSecure(rc.request().isSSL())
                            .setSameSite(CookieSameSite.LAX)));
            rc.next();
        }, PRIORITY);
    }

    Reader current() {
        var requests = Arc.container().requestContext();
        RoutingContext rc = requests.isActive() ? request.getCurrent() : null;
        return rc == null ? Reader.NOBODY : of(rc);
    }

    static Reader of(RoutingContext rc) {
        Language language = chosen(rc).or(() -> kept(rc))
                .orElseGet(() -> Language.wished(rc.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        String query = rc.request().query() == null ? "" : rc.request().query();
        query = FRAGMENT.matcher(LANG.matcher(query).replaceAll("")).replaceAll("").replaceAll("&$", "");
        return new Reader(language, rc.request().path() + (query.isEmpty() ? "" : "?" + query));
    }

    /** For what is rendered before a request has become the current one. */
    static TemplateInstance introduce(TemplateInstance instance, Reader reader) {
        return instance.setLocale(reader.language().locale()).setAttribute(READER, reader);
    }

    private static Optional<Language> chosen(RoutingContext rc) {
        Matcher lang = LANG.matcher(rc.request().query() == null ? "" : rc.request().query());
        return lang.find() ? Language.of(lang.group(1)) : Optional.empty();
    }

    private static Optional<Language> kept(RoutingContext rc) {
        Cookie cookie = rc.request().getCookie(COOKIE);
        return cookie == null ? Optional.empty() : Language.of(cookie.getValue());
    }
}
