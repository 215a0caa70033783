package breakout.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import breakout.PackagedApp;

/** What {@code config/deploy} says of the application is so. */
class DeployTest {

    private static final Path DEPLOY = Path.of("config/deploy");
    private static final Pattern SETTING = Pattern.compile("\\bBREAKOUT_[A-Z_]+");
    private static final Pattern KEY = Pattern.compile("(?m)^(?:# )?(breakout\\.[a-z.-]+)=");
    private static final Pattern SECONDS = Pattern
            .compile("(?m)^\\s*(?:TimeoutStopSec=|stop_grace_period: |terminationGracePeriodSeconds: )(\\d+)s?$");
    /** Settings of compose.yaml itself. */
    private static final Set<String> OF_COMPOSE = Set.of("BREAKOUT_IMAGE", "BREAKOUT_TLS");

    @Test
    void namesOnlySettingsThatTheVenueIsToldOf() throws IOException {
        Set<String> told = KEY.matcher(Files.readString(Path.of("config/application.properties"))).results()
                .map(key -> key.group(1).toUpperCase(Locale.ROOT).replaceAll("[.-]", "_")).collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        for (String file : List.of("breakout.service", "compose.env", "compose.yaml", "kubernetes.yaml", "nginx.conf")) {
            SETTING.matcher(read(file)).results().forEach(setting -> named.add(setting.group()));
        }
        assertTrue(named.contains("BREAKOUT_DB_URL"));
        named.removeAll(OF_COMPOSE);
        named.removeAll(told);
        assertEquals(Set.of(), named);
    }

    @Test
    void waitsUntilTheApplicationHasAnsweredWhatItAccepted() throws IOException {
        int needed = Integer.parseInt(own("quarkus.shutdown.timeout"));
        for (String file : List.of("breakout.service", "compose.yaml", "kubernetes.yaml")) {
            var given = SECONDS.matcher(read(file));
            assertTrue(given.find() && Integer.parseInt(given.group(1)) > needed, file);
        }
    }

    @Test
    void leavesItToTheApplicationToSayWhatIsTooLong() throws IOException {
        int form = Integer.parseInt(own("quarkus.http.limits.max-form-attribute-size").replace("K", ""));
        for (String size : List.of("client_max_body_size", "client_body_buffer_size")) {
            var letThrough = Pattern.compile(size + " (\\d+)k;").matcher(read("nginx.conf"));
            assertTrue(letThrough.find() && Integer.parseInt(letThrough.group(1)) > form, size);
        }
        int session = Integer.parseInt(own("quarkus.http.limits.max-body-size").replace("M", ""));
        for (String file : List.of("nginx.conf", "kubernetes.yaml")) {
            var letThrough = Pattern.compile("body[_-]size:? (\\d+)m").matcher(read(file));
            assertTrue(letThrough.find() && Integer.parseInt(letThrough.group(1)) > session, file);
        }
    }

    @Test
    void holdsNoPassword() throws IOException {
        JsonNode server = new YAMLMapper().readTree(read("compose.yaml")).at("/x-server/environment");
        for (String secret : List.of("BREAKOUT_DB_PASSWORD", "BREAKOUT_FACILITATOR_PASSWORD")) {
            assertTrue(server.get(secret).asText().startsWith("${" + secret + ":?"));
            assertTrue(Pattern.compile("(?m)^" + secret + "=$").matcher(read("compose.env")).find());
        }
        assertFalse(Pattern.compile("PASSWORD\\s+value:").matcher(read("kubernetes.yaml")).find());
    }

    /** What is measured is what a venue starts. */
    @Test
    void startsWithTheOptionsThatReadmeSays() throws IOException {
        String options = String.join(" ", PackagedApp.AS_README_SAYS);
        for (String file : List.of("breakout.service", "compose.yaml", "kubernetes.yaml")) {
            assertTrue(read(file).contains(options), file);
        }
        assertTrue(Files.readString(Path.of("README.md")).contains("java " + options + " -jar"));
    }

    /** Java that knows no archive, or finds none that fits, starts nevertheless. */
    @Test
    void startsFromAnArchiveAndWithoutOne() throws IOException {
        for (String file : List.of("breakout.service", "compose.yaml", "kubernetes.yaml")) {
            assertTrue(read(file).contains("-XX:+IgnoreUnrecognizedVMOptions -XX:AOTCache="), file);
            assertFalse(read(file).contains("-XX:AOTMode=on"), file);
        }
    }

    @Test
    void isNoPartOfTheApplication() {
        assertNull(DeployTest.class.getResource("/config/deploy/nginx.conf"));
    }

    private static String own(String key) throws IOException {
        var own = new Properties();
        try (var settings = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            own.load(settings);
        }
        return own.getProperty(key);
    }

    private static String read(String file) throws IOException {
        return Files.readString(DEPLOY.resolve(file));
    }
}
