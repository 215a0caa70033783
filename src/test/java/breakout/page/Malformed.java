package breakout.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Matcher;

/** Requests that no browser sends, by chance: each is a route of the application with something wrong about it. */
final class Malformed {

    /** What stands where somebody's words would, and must never stand in a log. */
    static final String WORDS = "xylophonist";

    private static final String SENT_AS_JSON = "application/json";
    private static final String SENT_AS_FORM = "application/x-www-form-urlencoded";
    private static final int HUGE = 300_000;
    private static final int MANY = 400;
    private static final List<String> VALUES = List.of("null", "[]", "{}", "true", "-1", "1e400", "99999999999999999999",
            "\"" + WORDS + "\"", "[\"" + WORDS + "\",null,[{}]]", "{\"" + WORDS + "\":[]}", "\"\\u0000" + WORDS + "\"",
            "\"\\ud800\"", "\"" + WORDS.repeat(2000) + "\"", "[".repeat(3000), "1.5", "\"\"");
    private static final List<String> PIECES = List.of(WORDS, "%", "%zz", "%00", "%C3%28", "..%2f..%2f", "%E2%80%AE", "-1",
            "1e9",
            "99999999999999999999", "0", "%20", "'%22%3C", "a%2Fb", ";a=b", "null", WORDS.repeat(300));
    private static final List<String> LINES = List.of("GET", "GET /", "GET / HTTP/9.9", "", "\u0000\u0001\u0002",
            "GET  / HTTP/1.1",
            "TRACE / HTTP/1.1", "CONNECT x:1 HTTP/1.1", "PATCH / HTTP/1.1", "OPTIONS * HTTP/1.1", "GET http://[::1/ HTTP/1.1",
            WORDS + " / HTTP/1.1", "GET \\..\\ HTTP/1.1", "POST /?%%% HTTP/1.1", "GET //// HTTP/1.1", "HEAD /q/../q HTTP/1.1",
            "GET /" + "a".repeat(HUGE) + " HTTP/1.1");
    private static final List<String> HEADERS = List.of("Content-Length: -1", "Content-Length: 5\r\nContent-Length: 7",
            "Content-Length: 99999999999999999999", "Transfer-Encoding: chunked\r\nContent-Length: 3",
            "Transfer-Encoding: " + WORDS,
            "X-Long: " + WORDS.repeat(HUGE / WORDS.length()), "X: 1\r\n".repeat(MANY) + "X: 1", "No colon here", " folded: x",
            ":",
            "Accept: " + WORDS, "Accept: */*;q=" + WORDS, "Accept: application/json, ,;", "Accept-Language: %%%;q=x, " + WORDS,
            "Accept-Language: " + "fr,".repeat(MANY), "If-Match: " + WORDS, "If-Match: \"\u00ff\"",
            "Cookie: " + WORDS + "=\u0001;;;=",
            "Cookie: " + "a=b; ".repeat(MANY), "Authorization: Basic !!!", "Authorization: Bearer", "Authorization: " + WORDS,
            "Range: bytes=9-1", "Expect: " + WORDS, "Upgrade: websocket\r\nConnection: Upgrade", "Last-Event-ID: " + WORDS,
            "X-Forwarded-For: " + WORDS, "Forwarded: for=\"[" + WORDS, "Origin: " + WORDS, "Content-Encoding: gzip",
            "Sec-Fetch-Site: " + WORDS, "Host: ", "Host: a\r\nHost: b", "X-Utf: \u00c3\u0028");
    private static final List<String> TYPES = List.of(SENT_AS_JSON, SENT_AS_FORM, "text/plain", "multipart/form-data",
            "multipart/form-data; boundary=", "multipart/form-data; boundary=x", "application/json; charset=" + WORDS, WORDS,
            "a/",
            "text/csv", "application/xml");

    private final List<Route> routes;
    private final String code;
    private final List<String> keys;
    private final Random chance;
    private final List<BiFunction<Malformed, Route, byte[]>> faults = List.of(Malformed::wrongValue, Malformed::wrongPath,
            Malformed::wrongLine, Malformed::wrongHeader, Malformed::wrongType, Malformed::broken, Malformed::noText,
            Malformed::cutOff, Malformed::wrongPieces);

    /** @param sends what a good request of it sends: JSON, a form, or "-" */
    record Route(String method, String path, String sends) {

        static Route of(String ruling) {
            String[] columns = ruling.split(" \\| ");
            String[] what = columns[0].split(" +");
            return new Route(what[0], what[1].strip(), columns[2].strip());
        }

        boolean takesJson() {
            return sends.startsWith("{") || sends.startsWith("[");
        }
    }

    /** @param keys the values of the header by which those who ask are known; an empty one is a stranger */
    Malformed(List<Route> routes, String code, List<String> keys, Random chance) {
        this.routes = routes;
        this.code = code;
        this.keys = keys;
        this.chance = chance;
    }

    byte[] next() {
        return one(faults).apply(this, one(routes));
    }

    private byte[] wrongValue(Route route) {
        String body = route.takesJson()
                ? route.sends().replaceFirst("(?<=: ?)(\"[^\"]*\"|[\\d.]+|\\[[^\\]]*\\]|true|false)", quoted(one(VALUES)))
                : route.sends().replaceFirst("=[^&]*", "=" + quoted(one(PIECES))) + "&" + WORDS + "=" + one(PIECES);
        return request(route, path(route, UUID.randomUUID().toString()), type(route), "",
                chance.nextInt(4) == 0 ? one(VALUES) : body);
    }

    private byte[] wrongPath(Route route) {
        return request(route, path(route, one(PIECES)) + (chance.nextBoolean() ? "?" + one(PIECES) + "=" + one(PIECES) : ""),
                type(route), "", route.sends());
    }

    private byte[] wrongPieces(Route route) {
        return request(route, path(route, UUID.randomUUID().toString()) + "?since=" + one(PIECES) + "&fragment=" + one(PIECES)
                + "&technology=" + one(PIECES) + "&after=" + one(PIECES) + "&key=" + one(PIECES) + "&answer=" + one(PIECES),
                type(route),
                "", route.sends());
    }

    private byte[] wrongLine(Route route) {
        return bytes(one(LINES) + "\r\nHost: localhost\r\n" + key() + "\r\n" + route.sends());
    }

    private byte[] wrongHeader(Route route) {
        return request(route, path(route, "1"), type(route), one(HEADERS) + "\r\n", route.sends());
    }

    private byte[] wrongType(Route route) {
        return request(route, path(route, "1"), one(TYPES), "", chance.nextBoolean() ? route.sends() : one(VALUES));
    }

    /** As a cable that is pulled out leaves it, or chance. */
    private byte[] cutOff(Route route) {
        byte[] whole = request(route, path(route, "1"), type(route), "", route.sends());
        byte[] part = new byte[chance.nextInt(whole.length)];
        System.arraycopy(whole, 0, part, 0, part.length);
        return part;
    }

    private byte[] broken(Route route) {
        byte[] whole = request(route, path(route, "1"), type(route), "", route.sends());
        for (int i = 0; i < 1 + chance.nextInt(5); i++) {
            whole[chance.nextInt(whole.length)] = (byte) chance.nextInt(256);
        }
        return whole;
    }

    /** Bytes that are no UTF-8, where a text is to stand. */
    private byte[] noText(Route route) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(bytes(route.takesJson() ? "{\"text\":\"" + WORDS : "text=" + WORDS + "&messages="));
        byte[] junk = new byte[1 + chance.nextInt(50)];
        chance.nextBytes(junk);
        body.writeBytes(junk);
        body.writeBytes(bytes(route.takesJson() ? "\"}" : ""));
        return request(route, path(route, "1"), type(route), "", body.toString(StandardCharsets.ISO_8859_1));
    }

    private byte[] request(Route route, String path, String type, String headers, String sends) {
        String body = sends.equals("-") ? "" : sends.replace("$code", code);
        return bytes(route.method() + " " + path + " HTTP/1.1\r\n" + (headers.startsWith("Host") ? "" : "Host: localhost\r\n")
                + "Connection: close\r\n" + "Content-Type: " + type + "\r\n"
                + (headers.contains("Content-Length") || headers.contains("Transfer") ? ""
                        : "Content-Length: " + body.length() + "\r\n")
                + key() + headers + "\r\n" + body);
    }

    private String key() {
        String key = one(keys);
        return key.isEmpty() ? "" : "Authorization: " + key + "\r\n";
    }

    private String path(Route route, String piece) {
        String here = chance.nextInt(8) == 0 ? route.path() : route.path().replace("{code}", code);
        return here.replaceAll("\\{[^}]*\\}", quoted(piece));
    }

    private static String type(Route route) {
        return route.takesJson() ? SENT_AS_JSON : SENT_AS_FORM;
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
