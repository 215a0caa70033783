package breakout.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.RestAssured;

import breakout.Account;
import breakout.Hall;

/** A session that has come so far, with everybody in it, to try things on; it is thrown away once somebody has changed it. */
final class Rehearsal {

    /** How far a session has come. */
    enum State {
        /** Round 1 takes answers. */
        WRITING,
        /** Round 1 is sealed and the report is a draft. */
        SEALED,
        /** The report is final. */
        FINAL;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1).build();
    private static final int BEGINNING = 4_096;
    /** So that no two are called the same. */
    private static final int NAME_LENGTH = 18;
    private static final Pattern DOOR = Pattern.compile("(https?://[^/]+)?/(sign-in|j/.*)");
    private static final Pattern LINK = Pattern.compile("/invitations/[0-9a-f]{32}");
    private static final Pattern VALUE = Pattern.compile("\\$(\\w+)");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** How a session is held: by this wish, with this list of who is expected; null where nobody is listed. */
    record Setting(String wish, String list) {

        private static final Setting PLAIN = new Setting("", null);
    }

    /** What somebody shows to be known: to programs a token, to pages a cookie. */
    private record Held(String token, String cookie) {

        static final Held NOTHING = new Held(null, null);

        static Held of(String cookie) {
            return new Held(cookie.substring(cookie.indexOf('=') + 1), cookie);
        }

        /** As if it had been given for the other session. */
        Held shownAs(String code, String other) {
            return new Held(token, cookie.replace(code, other));
        }
    }

    /** What came back, in its real bytes. */
    record Answer(int status, HttpHeaders headers, byte[] bytes) {

        /** Of a stream, which never ends, the beginning is enough. */
        static Answer of(HttpResponse<InputStream> heard) throws IOException {
            try (InputStream body = heard.body()) {
                boolean stream = type(heard.headers()).contains("event-stream");
                return new Answer(heard.statusCode(), heard.headers(), stream ? begun(body) : body.readAllBytes());
            }
        }

        private static byte[] begun(InputStream stream) throws IOException {
            byte[] first = new byte[BEGINNING];
            return Arrays.copyOf(first, Math.max(0, stream.read(first)));
        }

        private static String type(HttpHeaders headers) {
            return headers.firstValue("Content-Type").orElse("");
        }

        String type() {
            return type(headers);
        }

        String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private final String code;
    private final Map<Role, Held> roles = new EnumMap<>(Role.class);
    private final Map<String, String> values = new HashMap<>();

    /**
     * @param coFacilitator of the other session; null for a newcomer
     * @param elsewhere null for the other session itself
     */
    private Rehearsal(State state, Setting setting, Held facilitator, Held coFacilitator, Rehearsal elsewhere) {
        roles.put(Role.NOBODY, Held.NOTHING);
        roles.put(Role.FACILITATOR, facilitator);
        code = json(api("POST", "", "{\"groups\": 2, \"graceSeconds\": 0" + setting.wish + "}")).path("code").asText();
        if (setting.list != null) {
            done(api("PUT", "/" + code + "/delegations", setting.list));
        }
        roles.put(Role.CO_FACILITATOR, helping(coFacilitator));
        place("rounds/1/opening", "{\"minutes\": 60}");
        Answer own = sitDown("Kenya", 1);
        roles.put(Role.OWN, Held.of(cookie(own, "seat")));
        values.put("resume", Held.of(cookie(own, "resume")).token);
        values.put("answer", UUID.randomUUID().toString());
        String answer = "/" + code + "/answers/" + values.get("answer");
        done(api(Role.OWN, "PUT", answer, "{\"question\": 1, \"text\": \"Drones see the coast.\", \"kind\": \"benefit\"}"));
        roles.put(Role.PLENARY, rapporteur("null"));
        if (elsewhere != null) {
            people(elsewhere);
            done(api("PUT", answer + "/release", "{}"));
            done(api("PUT", answer + "/translation/fr", "{\"text\": \"Les drones voient la côte.\"}"));
            values.put("highlight", json(api(Role.RAPPORTEUR_1, "POST", "/" + code + "/highlights",
                    "{\"answers\": [\"" + values.get("answer") + "\"]}")).path("id").asText());
            values.put("point", json(api(Role.FACILITATOR, "POST", "/" + code + "/points",
                    "{\"sources\": [\"" + values.get("answer") + "\"]}")).path("id").asText());
        }
        if (state != State.WRITING) {
            place("rounds/1/closing", "{}");
        }
        if (state == State.FINAL) {
            place("report/finalisation", "{}");
        }
    }

    /** Two sessions: one in this state, and another one elsewhere. */
    static Rehearsal of(State state, Rehearsal elsewhere) {
        return of(state, Setting.PLAIN, elsewhere);
    }

    static Rehearsal of(State state, Setting setting, Rehearsal elsewhere) {
        return new Rehearsal(state, setting, elsewhere.roles.get(Role.FACILITATOR), elsewhere.roles.get(Role.CO_FACILITATOR),
                elsewhere);
    }

    /** The session next door, of which others come; those who facilitate have signed in anew. */
    static Rehearsal elsewhere() {
        var signedIn = send("POST", "/sign-in", Held.NOTHING,
                "name=facilitator&password=" + Hall.PASSWORD, false);
        return new Rehearsal(State.WRITING, Setting.PLAIN, Held.of(cookie(signedIn, "staff")), null, null);
    }

    private void people(Rehearsal elsewhere) {
        roles.put(Role.OTHER, Held.of(cookie(sitDown("Chile", 2), "seat")));
        var place = json(api(Role.NOBODY, "POST", "/" + code + "/seats", "{\"delegation\": \"Peru\", \"group\": 1}"));
        var removed = send("POST", "/j/" + code + "/resumption", Held.NOTHING,
                "resumeCode=" + place.path("resumeCode").asText(),
                false);
        roles.put(Role.REMOVED, Held.of(cookie(removed, "seat")));
        values.put("seat", place.path("seat").asText());
        done(send("POST", "/console/" + code + "/seats/" + place.path("seat").asText() + "/code", roles.get(Role.FACILITATOR),
                "",
                false));
        roles.put(Role.ELSEWHERE, elsewhere.roles.get(Role.OWN).shownAs(elsewhere.code, code));
        roles.put(Role.CURATOR_ELSEWHERE, elsewhere.roles.get(Role.PLENARY).shownAs(elsewhere.code, code));
        roles.put(Role.PROJECTOR,
                Held.of(cookie(send("GET", "/projector/" + code, Held.NOTHING, "-", false), "projector")));
        roles.put(Role.RAPPORTEUR_1, rapporteur("1"));
        roles.put(Role.RAPPORTEUR_2, rapporteur("2"));
    }

    String code() {
        return code;
    }

    /** From now on this stands where an address of the session has {@code {name}}. */
    void know(String name, String value) {
        values.put(name, value);
    }

    /** What this role is answered, as the table says it. */
    String answers(Role role, Route route, String sends) {
        var answer = tries(role, route, "", sends);
        boolean atTheDoor = answer.status() / 100 == 3
                && answer.headers().firstValue("Location").filter(to -> DOOR.matcher(to).matches()).isPresent();
        return atTheDoor ? "door" : String.valueOf(answer.status());
    }

    /** What comes when this role tries a route. @param query with its question mark, or empty */
    Answer tries(Role role, Route route, String query, String sends) {
        return send(route.method(), filled(PARAMETER, route.path(), route) + query, roles.get(role),
                filled(VALUE, sends.replace("\\n", "\n"), route), route.isForPrograms());
    }

    /** All that the stream tells this role from now on. */
    Supplier<String> overhear(Role role) {
        var heard = new ByteArrayOutputStream();
        var request = request("GET", "/api/sessions/" + code + "/live", roles.get(role), true, "-");
        var stream = CLIENT.sendAsync(request, BodyHandlers.ofByteArrayConsumer(piece -> piece.ifPresent(heard::writeBytes)));
        return () -> {
            stream.cancel(true);
            return heard.toString(StandardCharsets.UTF_8);
        };
    }

    private String filled(Pattern place, String template, Route route) {
        Matcher names = place.matcher(template);
        return names.replaceAll(name -> value(name.group(1), route));
    }

    private String value(String name, Route route) {
        return switch (name) {
            case "code" -> code;
            case "id" -> route.path().contains("/dictation/") ? UUID.randomUUID().toString()
                    : route.path().contains("/invitations/") ? "0"
                            : values.get(route.path().contains("/highlights/") ? "highlight" : "answer");
            case "answer", "highlight", "point", "seat", "resume" -> values.get(name);
            case "number", "question", "group" -> "1";
            case "sign" -> "help";
            case "technology" -> "drones";
            case "act" -> "pause";
            case "order" -> "filing";
            case "language" -> "fr";
            case "which" -> "releases-at-close";
            case "sent" -> route.path().contains("/staff/") || route.path().startsWith("/staff") ? "invitations"
                    : route.path().contains("/lectern/") ? "card"
                            : route.path().startsWith("/desk/") ? "highlights" : "rounds";
            case "below" -> route.path().contains("/groups/") ? "seats" : values.get("answer") + "/withdrawal";
            case "told" -> "code";
            // of nobody: what whoever holds one may do is tried where they are made
            case "token", "account", "rapporteur", "reservation" -> "0";
            case "secret" -> values.getOrDefault(name, "0");
            case "extension" -> "json";
            case "fresh" -> UUID.randomUUID().toString();
            default -> throw new AssertionError("Nothing is known to stand for {" + name + "} in " + route
                    + ": say in Rehearsal.value what a session has there.");
        };
    }

    private Answer sitDown(String delegation, int group) {
        return send("POST", "/j/" + code, Held.NOTHING, "delegation=" + delegation + "&group=" + group, false);
    }

    private Held rapporteur(String group) {
        var appointed = json(api("POST", "/" + code + "/rapporteurs", "{\"name\": \"R\", \"group\": " + group + "}"));
        return Held.of(cookie(send("GET", "/desk/" + code + "?key=" + appointed.path("key").asText(), Held.NOTHING, "-", false),
                "rapporteur"));
    }

    /** Lets somebody facilitate this session as well: a newcomer where they are null. */
    private Held helping(Held coFacilitator) {
        var invited = LINK.matcher(send("POST", "/console/" + code + "/staff/invitations", roles.get(Role.FACILITATOR),
                "role=facilitator&name=Second", false).body());
        if (!invited.find()) {
            throw new AssertionError("No invitation was shown");
        }
        if (coFacilitator == null) {
            return Held.of(cookie(send("POST", invited.group(), Held.NOTHING,
                    "name=" + UUID.randomUUID().toString().substring(0, NAME_LENGTH) + "&password="
                            + Account.PASSWORD.replace(' ', '+'),
                    false), "staff"));
        }
        done(send("POST", invited.group(), coFacilitator, "mine=true", false));
        return coFacilitator;
    }

    private void place(String act, String body) {
        done(api("POST", "/" + code + "/" + act, body));
    }

    private Answer api(String method, String below, String body) {
        return api(Role.FACILITATOR, method, below, body);
    }

    private Answer api(Role role, String method, String below, String body) {
        return send(method, "/api/sessions" + below, roles.get(role), body, true);
    }

    private static Answer done(Answer answer) {
        if (answer.status() >= 400) {
            throw new AssertionError(answer + " " + answer.body());
        }
        return answer;
    }

    private static JsonNode json(Answer answer) {
        try {
            return JSON.readTree(done(answer).bytes());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static String cookie(Answer answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split(";")[0])
                .filter(cookie -> cookie.split("=")[0].contains(name)).findFirst()
                .orElseThrow(() -> new AssertionError("No cookie of " + name + ": " + answer));
    }

    private static Answer send(String method, String path, Held held, String sends, boolean forPrograms) {
        HttpRequest request = request(method, path, held, forPrograms, sends);
        try {
            return sent(request);
        } catch (HttpTimeoutException unanswered) {
            // once in a hundred thousand the client sends nothing on a connection it has used before
            System.out.println(method + " " + path + " was not answered, and is asked again");
            return again(request);
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        }
    }

    private static Answer again(HttpRequest request) {
        try {
            return sent(request);
        } catch (IOException e) {
            throw new AssertionError(request.toString(), e);
        }
    }

    private static Answer sent(HttpRequest request) throws IOException {
        try {
            return Answer.of(CLIENT.send(request, BodyHandlers.ofInputStream()));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpRequest request(String method, String path, Held held, boolean forPrograms, String sends) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Accept", forPrograms ? "*/*" : "text/html,*/*;q=0.8").timeout(PATIENCE)
                .method(method, sends.equals("-") ? BodyPublishers.noBody() : BodyPublishers.ofString(sends));
        if (!sends.equals("-")) {
            request.header("Content-Type", sends.startsWith("{") ? "application/json"
                    : sends.startsWith("code,") ? "text/csv" : "application/x-www-form-urlencoded");
        }
        if (held.cookie != null) {
            boolean byToken = forPrograms && !held.cookie.contains("staff") && !held.cookie.contains("projector");
            request.header(byToken ? "Authorization" : "Cookie", byToken ? "Bearer " + held.token : held.cookie);
        }
        return request.build();
    }
}
