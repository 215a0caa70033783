package breakout.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import breakout.Hall;

@QuarkusTest
class DelegationsResourceTest {

    private static final String LIST = """
            code,type,en,fr,es,seats,group
            KEN,member,Kenya,Kenya,Kenia,2,2
            CIV,member,Côte d’Ivoire,Côte d’Ivoire,,1,
            WCO,international-organisation,World Customs Organization,Organisation mondiale des douanes,,1,
            """;
    private Hall hall;

    @BeforeEach
    void open() {
        hall = Hall.open(Map.of("groups", 3));
    }

    @Test
    void takesTheOrganisersList() {
        put(LIST).statusCode(200).body("listed", equalTo(3)).body("added", equalTo(3)).body("notListedAnyMore", empty());
        see().body("code", contains("CIV", "KEN", "WCO")).body("[1].names.es", equalTo("Kenia"))
                .body("[1].region", equalTo("ESA")).body("[1].seats", equalTo(2)).body("[1].group", equalTo(2))
                .body("[1].present", equalTo(0)).body("[2].type", equalTo("international-organisation"))
                .body("[2].region", equalTo(null));
    }

    @Test
    void takesNothingOfAListInWhichALineIsWrong() {
        put(LIST).statusCode(200);
        put("code,type,en\nMAR,member,Morocco\nPER,admiral,Peru\n,member,\n").statusCode(400)
                .body("type", equalTo("urn:breakout:list_flawed"))
                .body("violations.field", contains("line 3, column type", "line 4, column en"))
                .body("violations[0].message", equalTo("The category is one of member, observer, international-organisation,"
                        + " private-sector and academia."));
        hall.staff().header("Accept-Language", "fr").contentType("text/csv").body("code\nMAR").put(hall.at("/delegations"))
                .then()
                .statusCode(400).body("violations.field", contains("line 1"));
        see().body("code", contains("CIV", "KEN", "WCO"));
    }

    @Test
    void findsADelegationByAnyOfItsNamesAndByItsCode() {
        put(LIST).statusCode(200);
        long first = seat("kenia");
        assertEquals(first + 1, seat("KENYA"));
        seat("ken");
        seat("Cote d'Ivoire");
        seat("côte d'ivoire");
        see().body("find { it.code == 'KEN' }.present", equalTo(3)).body("find { it.code == 'CIV' }.present", equalTo(1))
                .body("findAll { !it.listed }.name", contains("Cote d'Ivoire"));
    }

    @Test
    void keepsTheListsWordOverTheDelegatesAndSeatsThemInTheGroupOfTheList() {
        put(LIST).statusCode(200);
        join(Map.of("delegation", "Organisation mondiale des douanes", "category", "academia")).body("delegation",
                equalTo("World Customs Organization"));
        join(Map.of("delegation", "Kenya")).body("group", equalTo(2));
        join(Map.of("delegation", "Kenya")).body("group", equalTo(2));
        join(Map.of("delegation", "Kenya", "group", 1)).body("group", equalTo(1));
        see().body("find { it.code == 'WCO' }.type", equalTo("international-organisation"));
    }

    @Test
    void keepsWhoSitsThereWhenTheListIsReplaced() {
        join(Map.of("delegation", "Kenia"));
        join(Map.of("delegation", "Atlantis"));
        put(LIST).statusCode(200).body("added", equalTo(2));
        see().body("find { it.code == 'KEN' }.present", equalTo(1)).body("findAll { !it.listed }.name", contains("Atlantis"));
        put("en,code\nCôte d’Ivoire,CIV\n").statusCode(200).body("listed", equalTo(1)).body("added", equalTo(0))
                .body("removed", equalTo(1)).body("notListedAnyMore", contains("Kenya"));
        see().body("name", hasSize(3)).body("find { it.name == 'Kenya' }.listed", equalTo(false));
        put(LIST).statusCode(200).body("added", equalTo(1));
        see().body("find { it.code == 'KEN' }.present", equalTo(1)).body("name", hasItem("Atlantis"));
    }

    @Test
    void letsDelegationsExchangeTheirNames() {
        put("code,en\nAAA,First\nBBB,Second\n").statusCode(200);
        put("code,en\nAAA,Second\nBBB,First\n").statusCode(200).body("added", equalTo(0));
        see().body("find { it.code == 'AAA' }.names.en", equalTo("Second"));
        put("code,en\nCCC,First\n").statusCode(200).body("added", equalTo(0)).body("removed", equalTo(1));
    }

    @Test
    void isForStaff() {
        given().contentType("text/csv").body(LIST).put(hall.at("/delegations")).then().statusCode(401);
        given().get(hall.at("/delegations")).then().statusCode(401);
        hall.join("Kenya").asking().get(hall.at("/delegations")).then().statusCode(403);
        hall.staff().contentType(ContentType.JSON).body("{}").put(hall.at("/delegations")).then().statusCode(415);
        hall.staff().contentType("text/csv").body("en\nC\u00f4te".getBytes(StandardCharsets.ISO_8859_1))
                .put(hall.at("/delegations")).then().statusCode(400).body("violations[0].field", equalTo("list"));
        put(" \n").statusCode(400).body("violations.field", contains("list"));
    }

    private ValidatableResponse put(String list) {
        return hall.staff().contentType("text/csv").body(list.getBytes(StandardCharsets.UTF_8)).put(hall.at("/delegations"))
                .then();
    }

    private ValidatableResponse see() {
        return hall.staff().get(hall.at("/delegations")).then().statusCode(200);
    }

    private long seat(String delegation) {
        return ((Number) join(Map.of("delegation", delegation)).extract().path("seat")).longValue();
    }

    private ValidatableResponse join(Map<String, ?> wish) {
        return given().contentType(ContentType.JSON).body(wish).post(hall.at("/seats")).then().statusCode(201);
    }
}
