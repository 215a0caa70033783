package breakout;

import static io.restassured.RestAssured.given;

import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A browser without scripts: it keeps its cookies, and posts the forms it finds. */
public final class Browser {

    private final Cookies cookies;

    private Browser(Cookies cookies) {
        this.cookies = cookies;
    }

    /** A delegate who sat down through the page. */
    public static Browser seated(Hall hall, String delegation) {
        return known(stranger().formParam("delegation", delegation).post("/j/" + hall.code));
    }

    /** The facilitator, signed in. */
    public static Browser facilitator() {
        return known(stranger().formParam("name", "facilitator").formParam("password", Hall.PASSWORD).post("/sign-in"));
    }

    /** A rapporteur who opened the link that was made for them. */
    public static Browser rapporteur(Hall hall) {
        return known(stranger().get(rapporteursLink(hall)));
    }

    public static String rapporteursLink(Hall hall) {
        return hall.staff().contentType(ContentType.JSON).body(Map.of("name", "R")).post(hall.at("/rapporteurs")).then()
                .statusCode(201).extract().path("url");
    }

    /** A request of somebody nobody knows, in English; redirects are looked at, not followed. */
    public static RequestSpecification stranger() {
        return given().redirects().follow(false).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", "en").contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    public Response get(String address) {
        return stranger().cookies(cookies).get(address);
    }

    public Response post(String address, Map<String, ?> form) {
        return stranger().cookies(cookies).formParams(form).post(address);
    }

    /** Its cookie of this name, as whoever steals it has it. */
    public String cookie(String name) {
        return cookies.getValue(name);
    }

    /** Whoever this response gave a pass to. */
    public static Browser known(Response opened) {
        opened.then().statusCode(303);
        return new Browser(opened.getDetailedCookies());
    }
}
