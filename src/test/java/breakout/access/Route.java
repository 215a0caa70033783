package breakout.access;

import static io.restassured.RestAssured.given;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import io.quarkus.arc.Arc;
import io.vertx.ext.web.Router;

/** A way into the application: a method and the template of an address, in which what varies stands as {@code {code}}. */
record Route(String method, String path) implements Comparable<Route> {

    private static final Set<String> ASKED_BY_MACHINES = Set.of("HEAD", "OPTIONS", "PARAMETERS", "SUMMARY", "DESCRIPTION",
            "SERVERS");

    /** Pages that only tests have, and what operators read, which says nothing of any session. */
    private static final Pattern NOT_RULED = Pattern.compile("/(trial|q)(/.*)?");

    /** All that the application answers: what it says of itself, the resources and pages that it has, and the bare routes. */
    static Set<Route> all(Router router) {
        var all = new TreeSet<Route>();
        Stream.of(served(), resources(), bare(router)).flatMap(found -> found)
                .filter(route -> !ASKED_BY_MACHINES.contains(route.method) && !NOT_RULED.matcher(route.path).matches())
                .forEach(all::add);
        return all;
    }

    private static Stream<Route> served() {
        Map<String, Map<String, Object>> paths = given().accept("application/json").get("/q/openapi?format=json").then()
                .statusCode(200).extract().jsonPath().getMap("paths");
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream().map(method -> of(method, path.getKey())));
    }

    private static Stream<Route> resources() {
        return Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>> map(bean -> bean.getBeanClass()).filter(type -> type.isAnnotationPresent(Path.class)).distinct()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .flatMap(method -> Arrays.stream(method.getAnnotations())
                                .map(each -> each.annotationType().getAnnotation(HttpMethod.class)).filter(each -> each != null)
                                .map(verb -> of(verb.value(),
                                        type.getAnnotation(Path.class).value() + "/" + (method.isAnnotationPresent(Path.class)
                                                ? method.getAnnotation(Path.class).value()
                                                : "")))));
    }

    private static Stream<Route> bare(Router router) {
        return router.getRoutes().stream().filter(route -> route.getPath() != null && route.getPath().length() > 1)
                .flatMap(route -> (route.methods() == null ? Set.of(io.vertx.core.http.HttpMethod.GET) : route.methods())
                        .stream()
                        .map(method -> of(method.name(), route.getPath().replaceAll(":(\\w+)", "{$1}"))));
    }

    /** Two names of the same are one: an expression that narrows a parameter is left out, and so is a stroke too many. */
    static Route of(String method, String path) {
        String plain = ("/" + path).replaceAll("\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^{}]*})*}", "{$1}").replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "");
        return new Route(method.toUpperCase(java.util.Locale.ROOT), plain);
    }

    boolean isUnsafe() {
        return !method.equals("GET");
    }

    boolean isOfASession() {
        return path.contains("{code}");
    }

    boolean isForPrograms() {
        return path.startsWith("/api/");
    }

    static String named(Set<Route> routes) {
        return routes.stream().map(Route::toString).collect(Collectors.joining(", "));
    }

    @Override
    public int compareTo(Route other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : method.compareTo(other.method);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
