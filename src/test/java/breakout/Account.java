package breakout;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Somebody who was invited, and has made an account. */
public final class Account {

    public static final String PASSWORD = "nine seals on a box";
    private static final Pattern LINK = Pattern.compile("href=\"(http[^\"]*/invitations/[0-9a-f]{32})\"");
    private static final Pattern ID = Pattern.compile("/(\\d+)/offer\"><button[^>]*>[^<]*<span[^>]*> <bdi>([^<]*)");
    private static final AtomicInteger MADE = new AtomicInteger();

    public final String name;
    public final Browser browser;

    private Account(String name, Browser browser) {
        this.name = name;
        this.browser = browser;
    }

    /** Runs this session and no other. */
    public static Account coFacilitator(Hall hall) {
        return accepting(invitation(Browser.facilitator(), hall, "facilitator", null));
    }

    /** Runs every session of the venue. */
    public static Account staff() {
        return accepting(link(Browser.facilitator().post("/staff/invitations", Map.of("name", "Staff"))));
    }

    /** The link by which somebody may come in, as this browser is given it. */
    public static String invitation(Browser by, Hall hall, String role, Integer group) {
        var form = new HashMap<String, Object>(Map.of("role", role, "name", "Somebody"));
        if (group != null) {
            form.put("group", group);
        }
        return link(by.post("/console/" + hall.code + "/staff/invitations", form));
    }

    /** Whoever accepts this invitation as a newcomer. */
    public static Account accepting(String link) {
        String name = "Guest " + MADE.incrementAndGet();
        return new Account(name, Browser.known(accept(link, name, PASSWORD)));
    }

    public static Response accept(String link, String name, String password) {
        return Browser.stranger().formParam("name", name).formParam("password", password).post(link);
    }

    private static String link(Response shown) {
        var link = LINK.matcher(shown.then().statusCode(200).extract().asString());
        if (!link.find()) {
            throw new AssertionError("No invitation was shown");
        }
        return link.group(1);
    }

    /** The number by which this session's pages call the account, as whoever has its chair sees it. */
    public String id(Browser chair, Hall hall) {
        String page = chair.get("/console/" + hall.code + "/staff").then().statusCode(200).extract().asString();
        return ID.matcher(page).results().filter(found -> found.group(2).equals(name)).findFirst().orElseThrow().group(1);
    }

    /** Asks as a program does, with name and password. */
    public RequestSpecification asking() {
        return given().auth().preemptive().basic(name, PASSWORD);
    }

    /** Signs in on one more browser. */
    public Browser signIn() {
        return Browser.known(Browser.stranger().formParam("name", name).formParam("password", PASSWORD).post("/sign-in"));
    }
}
