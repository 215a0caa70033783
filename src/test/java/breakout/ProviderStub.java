package breakout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * An organisation's provider of OpenID Connect, on another site than the application. It believes whoever comes: who they are,
 * and which mistake it is to make, stands in the address they come to, {@code &sub=…&email=…&flaw=…}. A browser that says
 * nothing is asked for its e-mail.
 */
public final class ProviderStub implements QuarkusTestResourceLifecycleManager {

    /** What it does wrong. */
    public enum Flaw {
        NONE,
        WRONG_NONCE,
        WRONG_AUDIENCE,
        WRONG_ISSUER,
        EXPIRED,
        FORGED,
        UNSIGNED,
        SYMMETRIC,
        NO_TOKEN,
        /** It has taken new keys meanwhile, which is none. */
        NEW_KEY,
        /** It says nothing, or what nobody understands. */
        HANGS_UP,
        GIBBERISH
    }

    /** The application with such a provider, and one person and one group who need no invitation. */
    public static final class Connected implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(ProviderStub.class));
        }
    }

    public static final String LISTED = "ada@example.int";
    public static final String GROUP = "breakout-staff";
    private static final String CLIENT = "breakout";
    private static final String SECRET = "kept between the two";
    private static final int FOUND = 302;

    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private HttpServer server;
    private volatile RSAKey key;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        key = freshKey();
        server.createContext("/.well-known/openid-configuration", told -> answer(told, 200, "application/json", metadata()));
        server.createContext("/keys", told -> answer(told, 200, "application/json", new JWKSet(key).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
        return Map.of("breakout.oidc.issuer", issuer(), "breakout.oidc.client-id", CLIENT, "breakout.oidc.client-secret",
                SECRET,
                "breakout.oidc.facilitators", LISTED, "breakout.oidc.facilitator-group", GROUP);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String metadata() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer());
    }

    /** Somebody comes, and is sent back with a code, as long as the application asked as it should. */
    private void authorize(HttpExchange told) throws IOException {
        Map<String, String> asked = fields(told.getRequestURI().getRawQuery());
        boolean proper = "code".equals(asked.get("response_type")) && CLIENT.equals(asked.get("client_id"))
                && "S256".equals(asked.get("code_challenge_method")) && asked.get("scope").contains("openid")
                && URI.create(asked.get("redirect_uri")).getPath().equals("/sign-in/organisation/return")
                && asked.containsKey("nonce") && asked.containsKey("state") && asked.containsKey("code_challenge");
        if (!proper) {
            answer(told, 400, "text/plain", "Not asked as it should be");
        } else if (!asked.containsKey("email")) {
            String kept = asked.entrySet().stream().map(each -> "<input type='hidden' name='%s' value='%s'>"
                    .formatted(each.getKey(), each.getValue())).collect(Collectors.joining());
            answer(told, 200, "text/html", "<!DOCTYPE html><title>Who are you?</title><form>" + kept
                    + "<input name='email'><button>It is me</button></form>");
        } else {
            String code = "code-" + UUID.randomUUID();
            codes.put(code, asked);
            told.getResponseHeaders().set("Location", asked.get("redirect_uri") + "?code=" + code + "&state="
                    + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
            answer(told, FOUND, "text/plain", "");
        }
    }

    /** The application brings a code, which is good once. */
    private void token(HttpExchange told) throws IOException {
        Map<String, String> brought = fields(new String(told.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(brought.getOrDefault("code", ""));
        String client = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":"
                + URLEncoder.encode(SECRET, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        if (!client.equals(told.getRequestHeaders().getFirst("Authorization"))) {
            answer(told, 401, "application/json", "{\"error\": \"invalid_client\"}");
            return;
        }
        if (asked == null || !asked.get("redirect_uri").equals(brought.get("redirect_uri"))
                || !asked.get("code_challenge").equals(challenge(brought.get("code_verifier")))) {
            answer(told, 400, "application/json", "{\"error\": \"invalid_grant\"}");
            return;
        }
        Flaw flaw = Flaw.valueOf(asked.getOrDefault("flaw", "NONE"));
        switch (flaw) {
            case HANGS_UP -> {
                // the same is tried once more
                codes.put(brought.get("code"), asked);
                told.close();
            }
            case GIBBERISH -> answer(told, 500, "text/html", "<p>Out of order");
            default -> answer(told, 200, "application/json", "{\"access_token\": \"not-for-us\", \"token_type\": \"Bearer\""
                    + (flaw == Flaw.NO_TOKEN ? "" : ", \"id_token\": \"" + idToken(asked, flaw) + "\"") + "}");
        }
    }

    private String idToken(Map<String, String> asked, Flaw flaw) {
        Instant now = Instant.now();
        String email = asked.get("email");
        var claims = new JWTClaimsSet.Builder().issuer(flaw == Flaw.WRONG_ISSUER ? issuer() + "/another" : issuer())
                .subject(asked.getOrDefault("sub", email)).audience(flaw == Flaw.WRONG_AUDIENCE ? "another" : CLIENT)
                .claim("nonce", flaw == Flaw.WRONG_NONCE ? "another" : asked.get("nonce")).claim("email", email)
                .claim("email_verified", !asked.containsKey("unverified"))
                .claim("groups", Arrays.asList(asked.getOrDefault("groups", "").split(",")))
                .issueTime(Date.from(now.minusSeconds(flaw == Flaw.EXPIRED ? 7200 : 0)))
                .expirationTime(Date.from(now.plusSeconds(flaw == Flaw.EXPIRED ? -3600 : 300))).build();
        if (flaw == Flaw.NEW_KEY) {
            key = freshKey();
        }
        try {
            return switch (flaw) {
                case UNSIGNED -> new PlainJWT(claims).serialize();
                // as who takes the public key for a shared secret would
                case SYMMETRIC -> signed(claims, JWSAlgorithm.HS256, new MACSigner(key.toRSAPublicKey().getEncoded()));
                case FORGED -> signed(claims, JWSAlgorithm.RS256, new RSASSASigner(freshKey()));
                default -> signed(claims, JWSAlgorithm.RS256, new RSASSASigner(key));
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    private static RSAKey freshKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        return com.nimbusds.oauth2.sdk.pkce.CodeChallenge.compute(com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod.S256,
                new com.nimbusds.oauth2.sdk.pkce.CodeVerifier(verifier)).getValue();
    }

    private static Map<String, String> fields(String form) {
        var fields = new TreeMap<String, String>();
        Arrays.stream(form.split("&")).map(each -> each.split("=", 2)).filter(each -> each.length == 2)
                .forEach(each -> fields.put(each[0], URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
        return fields;
    }

    private static void answer(HttpExchange told, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        told.getResponseHeaders().set("Content-Type", type);
        told.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        told.getResponseBody().write(bytes);
        told.close();
    }
}
