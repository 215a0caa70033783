package breakout.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.NamespaceResolver;

import breakout.kernel.Secret;

/**
 * Where a style sheet or script stands: {@code {asset:of('app.css')}}. The address changes with the content, so browsers
 * may keep a file for ever and still never use an old one.
 */
@ApplicationScoped
class Assets {

    /** The query parameter that names the content. */
    static final String VERSION = "v";
    private static final int VERSION_LENGTH = 10;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    void configure(@Observes EngineBuilder engine) {
        engine.addNamespaceResolver(NamespaceResolver.builder("asset").resolveAsync(
                expression -> Parameters.of(expression).thenApply(given -> address(String.valueOf(given.get(0))))).build());
    }

    String address(String name) {
        return addresses.computeIfAbsent(name, file -> {
            try (InputStream content = Assets.class.getResourceAsStream("/META-INF/resources/" + file)) {
                if (content == null) {
                    throw new IllegalArgumentException("There is no static file " + file);
                }
                String text = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
                return "/" + file + "?" + VERSION + "=" + Secret.hash(text).substring(0, VERSION_LENGTH);
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        });
    }
}
