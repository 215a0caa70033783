package breakout.page;

import static org.hamcrest.Matchers.lessThan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;

import breakout.Account;
import breakout.Browser;
import breakout.Hall;
import breakout.slide.Slide;

/** A session in every state that screens can show, each with the same delegate in it. */
final class Stage {

    /** How far a session has come. */
    enum Moment {
        WAITING,
        SILENT,
        OPEN,
        PAUSED,
        GRACE,
        CLOSED,
        FINAL,
        /** The door is. */
        SHUT;

        boolean hasAnswers() {
            return this != WAITING && this != SILENT && this != SHUT;
        }

        /** How it is written into an address. */
        String mark() {
            return "{" + name().toLowerCase(Locale.ROOT) + "}";
        }
    }

    /** The longest there is: nothing is sealed while the pages are looked at. */
    private static final int LONGEST_GRACE_SECONDS = 900;
    private static final String LONG_WORD = "https://customs.example.org/".concat("disruptive-technologies".repeat(4));
    private static final int ARABIC = 3;
    private static final List<Map<String, Object>> ANSWERS = List.of(
            Map.of("language", "en", "kind", "benefit", "technologies", List.of("drones"), "text",
                    "Drones see the coast.\nA second line, <b>not bold</b>: " + LONG_WORD),
            Map.of("language", "fr", "kind", "current-use", "technologies", List.of("ai", "iot"), "text",
                    "Des scellés connectés et une analyse de risque par l’IA."),
            Map.of("language", "es", "kind", "challenge", "technologies", List.of("blockchain"), "text",
                    "Falta un marco jurídico para la cadena de bloques."),
            Map.of("language", "ar", "kind", "risk", "technologies", List.of("biometrics"), "text",
                    "تحليل المخاطر بالذكاء الاصطناعي (AI) يحمي الحدود."),
            Map.of("language", "ru", "kind", "benefit", "technologies", List.of("robotics"), "text",
                    "Роботы досматривают контейнеры ночью."));

    private final Map<Moment, Hall> halls = new EnumMap<>(Moment.class);
    /** Those that are worded while a round runs. */
    private final List<String> points = new ArrayList<>();
    private final Map<Moment, Hall.Delegate> kenya = new EnumMap<>(Moment.class);

    Stage() {
        for (Moment moment : Moment.values()) {
            Hall hall = Hall.open(
                    Map.of("groups", 2, "minutes", 60, "graceSeconds", moment == Moment.GRACE ? LONGEST_GRACE_SECONDS : 0));
            halls.put(moment, hall);
            kenya.put(moment, hall.join("Kenya"));
            bring(hall, moment);
        }
    }

    /** An address in which a session is told by its moment: <code>/seat/{open}</code>. */
    String at(String address) {
        String there = address;
        for (Moment moment : Moment.values()) {
            there = there.replace(moment.mark(), halls.get(moment).code);
        }
        for (String role : List.of("facilitator", "rapporteur")) {
            there = there.contains("{" + role + "}") ? there.replace("{" + role + "}", invitation(role)) : there;
        }
        there = there.contains("{point}") ? there.replace("{point}", points.get(0)) : there;
        there = there.contains("{other}") ? there.replace("{other}", points.get(1)) : there;
        return home() + there.replace("{answer}", answers(Moment.OPEN).get(0));
    }

    private String invitation(String role) {
        String link = Account.invitation(Browser.facilitator(), halls.get(Moment.OPEN), role, null);
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** Puts this on the hall's screen. */
    void show(Moment moment, Slide slide) {
        var wish = new HashMap<>(Map.of("slide", slide.code()));
        if (slide == Slide.QUOTE) {
            wish.put("answer", answers(moment).get(ARABIC));
        }
        Hall hall = halls.get(moment);
        hall.staff().contentType(ContentType.JSON).body(wish).put(hall.at("/screen")).then().statusCode(lessThan(300));
    }

    /** Makes of this browser the one of somebody who has signed in as facilitator and has a seat in every session. */
    void admit(BrowserContext somebody) {
        somebody.request().post(home() + "/sign-in", RequestOptions.create().setMaxRedirects(0)
                .setForm(FormData.create().set("name", "facilitator").set("password", Hall.PASSWORD)));
        halls.forEach((moment, hall) -> somebody.addCookies(
                List.of(new Cookie("breakout-seat-" + hall.code, kenya.get(moment).token).setUrl(home()))));
    }

    private List<String> answers(Moment moment) {
        Hall hall = halls.get(moment);
        return hall.staff().get(hall.at("/answers")).then().statusCode(200).extract().path("id");
    }

    private void bring(Hall hall, Moment moment) {
        if (moment == Moment.WAITING) {
            return;
        }
        hall.round(1, "opening").statusCode(200);
        if (moment.hasAnswers()) {
            answer(kenya.get(moment), 1);
            release(hall);
        }
        switch (moment) {
            case PAUSED -> hall.round(1, "pause").statusCode(200);
            case GRACE -> hall.round(1, "closing").statusCode(200);
            case CLOSED, FINAL -> {
                hall.round(1, "closing").statusCode(200);
                hall.round(2, "opening").statusCode(200);
                answer(kenya.get(moment), 2);
                hall.round(2, "closing").statusCode(200);
                readBack(hall, moment);
            }
            default -> {
                // The round runs.
            }
        }
        if (moment == Moment.OPEN) {
            call(kenya.get(moment), hall);
            word(hall);
        }
        if (moment == Moment.SHUT) {
            hall.staff().contentType(ContentType.JSON).body(Map.of("open", false)).put(hall.at("/door")).then().statusCode(200);
        }
        if (moment == Moment.FINAL) {
            finalise(hall);
            change(hall);
            finalise(hall);
        }
    }

    private static void finalise(Hall hall) {
        hall.staff().contentType(ContentType.JSON).post(hall.at("/report/finalisation")).then().statusCode(200);
    }

    /** What was final says something more now, and something less. */
    private void change(Hall hall) {
        hall.staff().contentType(ContentType.JSON).body(Map.of("messages", List.of("Delegates see " + LONG_WORD)))
                .put(hall.at("/report/messages")).then().statusCode(200);
        List<String> answers = answers(Moment.FINAL);
        hall.staff().contentType(ContentType.JSON).body(Map.of("reason", "Said by no delegation"))
                .put(hall.at("/answers/" + answers.get(answers.size() - 1) + "/hiding")).then().statusCode(200);
    }

    /** The delegate is asked of a highlight, and where all is over has reserved their position. */
    private void readBack(Hall hall, Moment moment) {
        String said = hall.staff().get(hall.at("/answers?group=1")).then().statusCode(200).extract().path("[0].id");
        String highlight = hall.staff().contentType(ContentType.JSON).body(Map.of("answers", List.of(said)))
                .post(hall.at("/highlights")).then().statusCode(201).extract().path("id");
        hall.staff().post(hall.at("/groups/1/readback")).then().statusCode(200);
        kenya.get(moment).judge(1, highlight, "reservation", "Мы этого не делаем.").statusCode(204);
        if (moment == Moment.FINAL) {
            hall.staff().post(hall.at("/groups/1/readback/closing")).then().statusCode(200);
        }
    }

    /** Somebody else says nearly the same, so that a seat is asked whether it is true for it as well. */
    private static void release(Hall hall) {
        hall.join("Chile").answer(1, "Drones see the coast and the harbour.");
        for (String answer : hall.staff().get(hall.at("/answers")).then().extract().<List<String>> path("id")) {
            hall.staff().put(hall.at("/answers/" + answer + "/release")).then().statusCode(lessThan(300));
        }
    }

    /** A rapporteur words two points of one part, the first of several answers, and a recommendation. */
    private void word(Hall hall) {
        List<String> answers = answers(Moment.OPEN);
        for (List<String> sources : List.of(answers.subList(0, 2), answers.subList(ARABIC + 1, ARABIC + 2))) {
            points.add(word(hall, Map.of("sources", sources, "kind", "benefit", "technologies", List.of("drones"))));
        }
        points.add(word(hall, Map.of("sources", answers.subList(2, ARABIC), "kind", "recommendation", "addressee", "the WCO",
                "text", "Give the chain of blocks a legal frame: " + LONG_WORD)));
    }

    private static String word(Hall hall, Map<String, ?> point) {
        return hall.staff().contentType(ContentType.JSON).body(point).post(hall.at("/points")).then().statusCode(201).extract()
                .path("id");
    }

    private static void call(Hall.Delegate delegate, Hall hall) {
        delegate.asking().put(hall.at("/hand/help")).then().statusCode(lessThan(300));
        delegate.asking().put(hall.at("/hand/done")).then().statusCode(lessThan(300));
    }

    private static void answer(Hall.Delegate delegate, int question) {
        for (Map<String, Object> each : ANSWERS) {
            var answer = new HashMap<>(each);
            answer.put("question", question);
            if (question == 2) {
                answer.put("kind", "recommendation");
            }
            delegate.send(UUID.randomUUID().toString(), answer).statusCode(201);
        }
    }

    static String home() {
        return "http://localhost:" + RestAssured.port;
    }
}
