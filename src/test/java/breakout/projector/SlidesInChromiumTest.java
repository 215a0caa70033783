package breakout.projector;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Page;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;

import breakout.Chromium;
import breakout.Hall;
import breakout.SampleAnswer;
import breakout.session.Session;
import breakout.slide.Slide;

/** Every slide, as the last row sees it. */
@QuarkusTest
class SlidesInChromiumTest {

    /** The longest answers that are taken, in three scripts. */
    private static final Map<String, String> LONG = Map.of(
            "fr", "Les scellés électroniques signalent chaque ouverture du conteneur, et la douane le sait avant l’arrivée. ",
            "ar", "ترسل الأختام الإلكترونية إشعارا عند كل فتح للحاوية، فتعرف الجمارك ذلك قبل وصولها إلى الميناء. ",
            "ru", "Электронные пломбы сообщают о каждом вскрытии контейнера, и таможня узнаёт об этом до прибытия. ",
            "zh", "电子封条会报告集装箱的每一次开启，海关在货物到达之前就已经知道。");
    private static final int LONGEST = 2_000;

    private final EntityManager database;
    private Chromium chromium;
    private Hall hall;

    SlidesInChromiumTest(EntityManager database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        chromium = Chromium.start();
        hall = Hall.open(Map.of("groups", 2, "graceSeconds", 60));
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({ "en,1280,720", "fr,1280,720", "fr,1024,768" })
    void everySlideIsReadableFromTheLastRow(String language, int width, int height) {
        Wall wall = wall(language, width, height);
        look(wall, "waiting");
        assertThat(wall.code(), endsWith(link()));
        hall.round(1, "opening", 10).statusCode(200);
        String quoted = answers();
        for (Slide slide : List.of(Slide.FOLLOW, Slide.JOIN, Slide.CLOCK, Slide.QUESTION, Slide.COUNT, Slide.RANKING,
                Slide.BLANK)) {
            show(slide, null);
            look(wall, slide.code() + "-running");
            if (slide != Slide.BLANK) {
                assertThat(wall.code(), endsWith(link()));
            }
            if (slide == Slide.FOLLOW || slide == Slide.CLOCK) {
                assertThat(wall.clock(), greaterThanOrEqualTo(0.195));
            }
        }
        show(Slide.FOLLOW, null);
        for (String act : List.of("pause", "resumption", "closing")) {
            hall.round(1, act).statusCode(200);
            look(wall, act);
        }
        hall.round(1, "sealing").statusCode(200);
        release(quoted);
        for (Slide slide : List.of(Slide.RANKING, Slide.GRID, Slide.LINKS, Slide.CLOCK, Slide.QUESTION)) {
            show(slide, null);
            look(wall, slide.code());
        }
        show(Slide.QUOTE, quoted);
        look(wall, "quote");
    }

    @ParameterizedTest
    @CsvSource({ "1280,720", "1024,768" })
    void theLongestAnswerIsCutWithDignityInEveryScript(int width, int height) {
        Wall wall = wall("en", width, height);
        hall.round(1, "opening", 10).statusCode(200);
        var kenya = hall.join("Kenya");
        LONG.forEach((language, sentence) -> {
            for (int length : List.of(70, 150, 290, 470, 690, LONGEST)) {
                String text = sentence.repeat(LONGEST / sentence.length() + 1).substring(0, length);
                String id = UUID.randomUUID().toString();
                kenya.send(id, Map.of("question", 1, "text", text, "language", language)).statusCode(201);
                release(id);
                show(Slide.QUOTE, id);
                look(wall, "quote-" + language + "-" + length);
                assertEquals(language, wall.page().locator(".quotation").getAttribute("lang"));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({ "1280,720", "1024,768" })
    void theLongestQuestionLeavesRoomForTheClock(int width, int height) {
        Wall wall = wall("en", width, height);
        for (int length : List.of(120, 200, 240, 280, 390, 500, LONGEST)) {
            ask(length);
            show(Slide.FOLLOW, null);
            look(wall, "asked-join-" + length);
            show(Slide.QUESTION, null);
            look(wall, "asked-" + length);
        }
        show(Slide.FOLLOW, null);
        hall.round(1, "opening", 10).statusCode(200);
        for (int length : List.of(120, 200, 240, 280, 390, 500, LONGEST)) {
            ask(length);
            look(wall, "asked-round-" + length);
            assertThat(wall.clock(), greaterThanOrEqualTo(0.195));
        }
    }

    private void look(Wall wall, String name) {
        Page page = wall.page();
        page.navigate("http://localhost:" + RestAssured.port + "/projector/" + hall.code);
        int width = page.viewportSize().width;
        Chromium.picture(page, "hall-" + name + "-" + width + "-" + page.locator("html").getAttribute("lang"));
        assertEquals(List.of(), wall.faults(), name + " at " + width);
    }

    private Wall wall(String language, int width, int height) {
        return new Wall(chromium.somebody(language, width, height).newPage());
    }

    private String link() {
        return QuarkusTransaction.requiringNew().call(() -> Session.withCode(hall.code).orElseThrow().door().link());
    }

    private String answers() {
        String last = null;
        var delegates = List.of(hall.join("Kenya"), hall.join("Chile"), hall.join("Japan"), hall.join("Norway"));
        List<SampleAnswer> sample = SampleAnswer.all().stream().filter(answer -> answer.question() == 1).toList();
        for (int i = 0; i < sample.size(); i++) {
            last = UUID.randomUUID().toString();
            var answer = new HashMap<String, Object>(Map.of("question", 1, "text", sample.get(i).text(), "language",
                    sample.get(i).language(), "kind", sample.get(i).kind()));
            if (!sample.get(i).technologies().isEmpty()) {
                answer.put("technologies", sample.get(i).technologies());
            }
            delegates.get(i % delegates.size()).send(last, answer).statusCode(201);
        }
        return last;
    }

    private void show(Slide slide, String answer) {
        var wish = new HashMap<String, String>();
        wish.put("slide", slide.code());
        wish.put("answer", answer);
        hall.staff().contentType(ContentType.JSON).body(wish).put(hall.at("/screen")).then().statusCode(200);
    }

    private void release(String answer) {
        hall.staff().put(hall.at("/answers/" + answer + "/release")).then().statusCode(200);
    }

    private void ask(int length) {
        String text = "What are the benefits of disruptive technologies and how are they used in border management today? "
                .repeat(21).substring(0, length);
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                "update question_wording set text = ?1 where question_id in (select q.id from question q join session s"
                        + " on q.session_id = s.id where s.code = ?2) and language in ('en', 'fr')")
                .setParameter(1, text)
                .setParameter(2, hall.code).executeUpdate());
    }
}
