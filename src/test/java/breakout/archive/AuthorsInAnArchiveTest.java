package breakout.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Hall;

/** Of authors a file tells what the session's rule lets it tell, and what is made of it tells the same. */
@QuarkusTest
class AuthorsInAnArchiveTest {

    @Test
    void tellsClassesThatEnoughShareAndNoOthers() {
        Hall hall = Hall.open(Map.of("groups", 1, "graceSeconds", 0, "attribution", "category"));
        hall.round(1, "opening").statusCode(200);
        for (String member : List.of("Kenya", "Peru", "Chile", "Mali")) {
            hall.join(member, "member").answer(1, "We fly drones in " + member.length() + " places.");
        }
        hall.join("Lone Institute", "academia").answer(1, "We study blockchain.");
        hall.join("Other Institute", "academia").answer(1, "We study biometrics.");
        hall.join("Lone Company", "private-sector").answer(1, "We sell robots.");
        hall.round(1, "closing").statusCode(200);
        String file = file(hall);
        assertEquals(csv(hall, hall.code), csv(hall, Copy.of(file).code()));
        assertTrue(file.contains("\"category\":\"member\""));
        assertFalse(file.contains("academia") || file.contains("private-sector"));
        assertFalse(file.contains("Kenya"));
    }

    @Test
    void namesThoseWhoAgreedToBeNamedWithThatAnswer() {
        Hall hall = Hall.open(Map.of("groups", 1, "graceSeconds", 0, "attribution", "named"));
        hall.staff().contentType("text/csv").body("code,type,en,fr\nCV,member,Cape Verde,Cap-Vert\n")
                .put(hall.at("/delegations")).then().statusCode(200);
        hall.round(1, "opening").statusCode(200);
        hall.join("Cape Verde").send(UUID.randomUUID().toString(),
                Map.of("question", 1, "text", "We fly drones.", "consent", true)).statusCode(201);
        hall.join("Silent Kenya").answer(1, "We have blockchain.");
        hall.round(1, "closing").statusCode(200);
        String file = file(hall);
        String code = Copy.of(file).code();
        assertTrue(csv(hall, code).contains("Cape Verde"));
        assertEquals(csv(hall, hall.code), csv(hall, code));
        for (String language : List.of("en", "fr")) {
            assertEquals(authors(hall, hall.code, language), authors(hall, code, language));
        }
        assertFalse(file.contains("Silent Kenya"));
    }

    private static String file(Hall hall) {
        return hall.staff().get(hall.at("/export")).then().statusCode(200).extract().asString();
    }

    private static String csv(Hall hall, String code) {
        return hall.staff().get("/api/sessions/" + code + "/report.csv").then().statusCode(200).extract().asString();
    }

    private static List<?> authors(Hall hall, String code, String language) {
        return hall.staff().get("/api/sessions/" + code + "/report.json?lang=" + language).then().statusCode(200).extract()
                .path("points.said.flatten().author");
    }
}
