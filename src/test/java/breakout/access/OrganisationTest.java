package breakout.access;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import breakout.Account;
import breakout.Browser;
import breakout.Hall;
import breakout.MovableClock;
import breakout.ProviderStub;
import breakout.ProviderStub.Flaw;

/** Staff may sign in by the organisation's provider, as if by password; whatever goes wrong there opens nothing here. */
@QuarkusTest
@TestProfile(ProviderStub.Connected.class)
class OrganisationTest {

    private static final String UNVERIFIED = "could not be verified";
    private static final String STALE = "This attempt to sign in is over";

    @ConfigProperty(name = "breakout.oidc.issuer")
    String issuer;

    @Inject
    MovableClock clock;

    /** One attempt in one browser. */
    private record Attempted(String kept, String there) {

        /** Where the provider sends this person back to. */
        String back(String... said) {
            var query = new StringBuilder(there);
            for (int i = 0; i < said.length; i += 2) {
                query.append('&').append(said[i]).append('=').append(URLEncoder.encode(said[i + 1], StandardCharsets.UTF_8));
            }
            return Browser.stranger().urlEncodingEnabled(false).get(query.toString()).then().statusCode(302).extract()
                    .header("Location");
        }

        RequestSpecification browser() {
            return Browser.stranger().urlEncodingEnabled(false).cookie("breakout-attempt", kept);
        }

        Response comesBack(String... said) {
            return browser().get(back(said));
        }
    }

    private static Attempted attempt() {
        return attempt("");
    }

    private static Attempted attempt(String query) {
        Response sent = Browser.stranger().get("/sign-in/organisation" + query);
        sent.then().statusCode(303);
        return new Attempted(sent.cookie("breakout-attempt"), sent.header("Location"));
    }

    private static String somebody() {
        return UUID.randomUUID() + "@example.int";
    }

    private static ValidatableResponse refused(Response told, int status, String why) {
        assertEquals(null, told.cookie("breakout-staff"));
        return told.then().statusCode(status).body(containsString(why))
                .body(containsString("action=\"/sign-in\"")).body(containsString("href=\"/sign-in/organisation\""));
    }

    @Test
    void showsTheWayThereAndLetsFormsLeadNowhereElse() {
        Browser.stranger().get("/sign-in").then().statusCode(200)
                .body(containsString("Sign in with your organisation"))
                .header("Content-Security-Policy", containsString("form-action 'self';"));
        Response sent = Browser.stranger().get("/sign-in/organisation?invitation=https://evil.example");
        sent.then().statusCode(303).header("Location", startsWith(issuer + "/authorize?"))
                .header("Location", not(containsString("evil"))).header("Cache-Control", "no-store");
        var kept = sent.detailedCookie("breakout-attempt");
        assertTrue(kept.isHttpOnly());
        assertEquals("Lax", kept.getSameSite());
        assertEquals(Attempt.OPEN_FOR.toSeconds(), kept.getMaxAge());
        assertEquals(false, sent.header("Location").contains(kept.getValue()));
    }

    @Test
    void endsInTheSameSignInAsAPassword() {
        Response back = attempt().comesBack("email", ProviderStub.LISTED);
        back.then().statusCode(303).header("Location", endsWith("/sessions"));
        assertTrue(back.detailedCookie("breakout-staff").isHttpOnly());
        assertEquals(Staff.SIGNED_IN_FOR.toSeconds(), back.detailedCookie("breakout-staff").getMaxAge());
        assertEquals(0, back.detailedCookie("breakout-attempt").getMaxAge());
        Browser ada = Browser.known(back);
        ada.get("/account").then().statusCode(200).body(containsString(ProviderStub.LISTED))
                .body(not(containsString("name=\"password\"")));
        Hall hall = Hall.open(Map.of("groups", 1));
        ada.get("/console/" + hall.code).then().statusCode(200);

        Browser elsewhere = Browser.known(attempt().comesBack("email", ProviderStub.LISTED.toUpperCase(), "sub",
                ProviderStub.LISTED));
        elsewhere.get("/account").then().body(containsString(ProviderStub.LISTED));
        ada.post("/sign-out/everywhere", Map.of()).then().statusCode(303);
        ada.get("/account").then().statusCode(303);
        elsewhere.get("/account").then().statusCode(303);

        Browser again = Browser.known(attempt().comesBack("email", ProviderStub.LISTED));
        clock.advance(SignIn.IDLE);
        again.get("/account").then().statusCode(303);
        Browser.stranger().formParam("name", ProviderStub.LISTED).formParam("password", "nobody").post("/sign-in").then()
                .statusCode(401);
    }

    @Test
    void actsUnderTheAccountsNameInTheAuditTrail() {
        Hall hall = Hall.open(Map.of("groups", 1));
        String email = somebody();
        Browser one = Browser.known(attempt().comesBack("email", email, "groups", "guests," + ProviderStub.GROUP));
        one.post("/console/" + hall.code + "/staff/invitations", Map.of("role", "rapporteur", "name", "R")).then()
                .statusCode(200);
        hall.staff().get(hall.at("/audit")).then().statusCode(200).body(containsString(email));
    }

    @Test
    void leavesWhoeverIsNotExpectedOutside() {
        String stranger = somebody();
        refused(attempt().comesBack("email", stranger), 403, "Ask whoever runs the session for an invitation");
        refused(attempt().comesBack("email", "facilitator"), 403, "you have no account here");
        refused(attempt().comesBack("email", ProviderStub.LISTED, "unverified", "1", "sub", stranger), 403,
                "you have no account here");
        refused(attempt().comesBack("email", ProviderStub.GROUP, "sub", stranger), 403, "you have no account here");
        Attempted french = attempt();
        french.browser().cookie("breakout-language", "fr").get(french.back("email", stranger)).then().statusCode(403)
                .body("html.@lang", equalTo("fr")).body(containsString("vous n’avez pas de compte ici"));
    }

    @Test
    void opensTheAccountOfThatNameToWhoeverComesFirstAndLeavesItItsPasswordAndItsRights() {
        Hall hall = Hall.open(Map.of("groups", 1));
        String name = "k" + System.nanoTime() + "@un.int";
        Account.accept(Account.invitation(Browser.facilitator(), hall, "facilitator", null), name, Account.PASSWORD).then()
                .statusCode(303);
        Browser known = Browser.known(attempt().comesBack("email", name, "groups", ProviderStub.GROUP));
        known.get("/console/" + hall.code).then().statusCode(200);
        known.get("/console/" + Hall.open(Map.of("groups", 1)).code).then().statusCode(404);
        Browser.stranger().formParam("name", name).formParam("password", Account.PASSWORD).post("/sign-in").then()
                .statusCode(303);
        refused(attempt().comesBack("email", name, "sub", "somebody else"), 403, "you have no account here");
        refused(attempt().comesBack("email", name, "sub", "somebody else", "groups", ProviderStub.GROUP), 409,
                "its name is taken");
    }

    @Test
    void acceptsAnInvitationOnce() {
        Hall hall = Hall.open(Map.of("groups", 1));
        String link = Account.invitation(Browser.facilitator(), hall, "facilitator", null);
        String query = "?invitation=" + link.substring(link.lastIndexOf('/') + 1);
        Browser.stranger().get(link).then().statusCode(200).body(containsString("/sign-in/organisation" + query));
        String email = somebody();
        Response back = attempt(query).comesBack("email", email);
        back.then().header("Location", endsWith("/console/" + hall.code));
        Browser.known(back).get("/console/" + hall.code).then().statusCode(200);
        Browser.stranger().get(link).then().statusCode(409);
        refused(attempt(query).comesBack("email", somebody()), 409, "This invitation has been used");

        String desk = Account.invitation(Browser.facilitator(), hall, "rapporteur", null);
        refused(attempt("?invitation=" + desk.substring(desk.lastIndexOf('/') + 1)).comesBack("email", somebody()), 403,
                "you have no account here");
        String second = Account.invitation(Browser.facilitator(), Hall.open(Map.of("groups", 1)), "facilitator", null);
        attempt("?invitation=" + second.substring(second.lastIndexOf('/') + 1)).comesBack("email", email).then()
                .statusCode(303).header("Location", endsWith(second.substring(second.indexOf("/invitations"))));
    }

    @ParameterizedTest
    @EnumSource(names = { "WRONG_NONCE", "WRONG_AUDIENCE", "WRONG_ISSUER", "EXPIRED", "FORGED", "UNSIGNED", "SYMMETRIC",
            "NO_TOKEN" }, mode = Mode.INCLUDE)
    void believesNothingThatItCannotVerify(Flaw flaw) {
        refused(attempt().comesBack("email", ProviderStub.LISTED, "flaw", flaw.name()), 403, UNVERIFIED);
    }

    @Test
    void asksForTheKeysAnewWhereTheProviderHasTakenOthers() {
        attempt().comesBack("email", ProviderStub.LISTED).then().statusCode(303);
        attempt().comesBack("email", ProviderStub.LISTED, "flaw", Flaw.NEW_KEY.name()).then().statusCode(303);
    }

    @ParameterizedTest
    @EnumSource(names = { "HANGS_UP", "GIBBERISH" }, mode = Mode.INCLUDE)
    void saysSoWhereTheProviderDoesNotAnswerAndKeepsThePasswords(Flaw flaw) {
        refused(attempt().comesBack("email", ProviderStub.LISTED, "flaw", flaw.name()), 409, "cannot be reached now");
        Browser.facilitator().get("/account").then().statusCode(200);
    }

    @Test
    void takesNobodyBackWhoDidNotLeaveHere() {
        Attempted mine = attempt();
        String back = mine.back("email", ProviderStub.LISTED);
        refused(Browser.stranger().urlEncodingEnabled(false).get(back), 409, STALE);
        refused(attempt().browser().get(back), 409, STALE);
        refused(mine.browser().get(back.replaceAll("state=.", "state=x")), 409, STALE);
        refused(mine.browser().get("/sign-in/organisation/return"), 409, STALE);
        mine.browser().get(back).then().statusCode(303);
    }

    @Test
    void takesNobodyBackTwice() {
        Attempted once = attempt();
        String back = once.back("email", ProviderStub.LISTED);
        String another = once.back("email", ProviderStub.LISTED);
        assertNotEquals(back, another);
        once.browser().get(back).then().statusCode(303);
        refused(once.browser().get(back), 403, "did not sign you in");
        refused(once.browser().get(another), 409, STALE);
    }

    @Test
    void takesNobodyBackWhoWasAwayForTooLong() {
        Attempted slow = attempt();
        String back = slow.back("email", ProviderStub.LISTED);
        clock.advance(Attempt.OPEN_FOR.minus(Duration.ofSeconds(2)));
        Attempted late = attempt();
        String lateBack = late.back("email", ProviderStub.LISTED);
        slow.browser().get(back).then().statusCode(303);
        clock.advance(Attempt.OPEN_FOR);
        refused(late.browser().get(lateBack), 409, STALE);
    }

    @Test
    void saysSoWhereSomebodyTurnsBack() {
        Attempted mine = attempt();
        String state = mine.back("email", "x").replaceAll(".*state=", "");
        refused(mine.browser().get("/sign-in/organisation/return?error=access_denied&state=" + state), 403,
                "did not sign you in");
    }

    @Test
    void leavesNoTraceOfWhatWasSaidInTheLog() {
        var lines = new CopyOnWriteArrayList<String>();
        var listener = new Handler() {
            @Override
            public void publish(LogRecord told) {
                lines.add(told.getLevel() + " " + told.getMessage() + " " + (told.getParameters() == null ? ""
                        : List.of(told.getParameters())) + " " + told.getThrown());
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        var codes = new java.util.ArrayList<String>();
        try {
            for (Flaw flaw : EnumSet.complementOf(EnumSet.of(Flaw.NEW_KEY))) {
                Attempted mine = attempt();
                String back = mine.back("email", ProviderStub.LISTED, "flaw", flaw.name());
                codes.add(back.replaceAll(".*code=([^&]*).*", "$1"));
                mine.browser().get(back);
                codes.add(mine.kept);
            }
            Attempted turned = attempt();
            String state = turned.back("email", "x").replaceAll(".*state=", "");
            turned.browser().get("/sign-in/organisation/return?error=Grace%20Hopper&state=" + state);
        } finally {
            root.removeHandler(listener);
        }
        String log = lines.stream().collect(Collectors.joining("\n"));
        assertTrue(log.contains("could not be verified"), log);
        assertTrue(log.contains("cannot be reached"), log);
        assertTrue(log.contains("for no reason known"), log);
        codes.forEach(code -> assertEquals(false, log.contains(code), log));
        assertEquals(false, log.contains("eyJ") || log.contains("not-for-us") || log.contains("example.int")
                || log.contains("Grace") || log.contains("kept between"), log);
    }
}
