package breakout.page;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;

/**
 * Keeps what clients type out of the metrics, which anybody may read: an address is called by its template and a method by
 * its name; everything else is unknown.
 */
class Labels {

    private static final String UNKNOWN = "UNKNOWN";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    /** What the metrics themselves say, and the one route that is no resource. */
    private static final Set<String> SAID = Set.of("root", "NOT_FOUND", "REDIRECTION", "/api/sessions/{code}/live");

    @Produces
    @Singleton
    MeterFilter onlyOurs(BeanManager beans) {
        var templates = new Templates(beans);
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                Meter.Id named = unless(id, "uri", uri -> SAID.contains(uri) || templates.all().contains(uri));
                return unless(named, "method", METHODS::contains);
            }
        };
    }

    private static Meter.Id unless(Meter.Id id, String label, Predicate<String> ours) {
        String value = id.getName().startsWith("http.server") ? id.getTag(label) : null;
        return value == null || ours.test(value) ? id : id.withTag(Tag.of(label, UNKNOWN));
    }

    /** The addresses of all resources, read when the first request asks. */
    private static final class Templates {

        private final BeanManager beans;
        private volatile Set<String> all;

        Templates(BeanManager beans) {
            this.beans = beans;
        }

        Set<String> all() {
            if (all == null) {
                Set<String> found = new HashSet<>();
                for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
                    Path root = bean.getBeanClass().getAnnotation(Path.class);
                    if (root != null) {
                        found.add(address(root.value()));
                        for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                            Path path = method.getAnnotation(Path.class);
                            if (path != null) {
                                found.add(address(root.value() + "/" + path.value()));
                            }
                        }
                    }
                }
                all = Set.copyOf(found);
            }
            return all;
        }

        private static String address(String path) {
            return ("/" + path).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        }
    }
}
