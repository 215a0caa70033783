package breakout.desk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import breakout.Browser;
import breakout.Hall;

/** Two who write the report do the same with an answer in the same moment: it is done once. */
@QuarkusTest
class TwoAtTheDeskTest {

    private static final int TIMES = 10;

    private final ExecutorService two = Executors.newFixedThreadPool(2);
    private Hall hall;
    private String points;
    private List<Browser> rapporteurs;

    @BeforeEach
    void open() {
        hall = Hall.open(Map.of("groups", 1));
        hall.round(1, "opening").statusCode(200);
        points = "/desk/" + hall.code + "/points";
        rapporteurs = List.of(Browser.rapporteur(hall), Browser.rapporteur(hall));
    }

    @AfterEach
    void close() {
        two.shutdown();
    }

    @Test
    void quoteAnAnswerBelowOnePoint() throws Exception {
        var kenya = hall.join("Kenya");
        for (int i = 1; i <= TIMES; i++) {
            String answer = kenya.answer(1, "Patrols cross lake number " + i + " unseen.");
            atOnce("/quoting", Map.of("answer", answer, "quoted", "true"));
            hall.staff().get(hall.at("/points")).then().body("", hasSize(i)).body("quoted.flatten()", hasSize(i));
        }
    }

    @Test
    void mergeAnswersIntoOnePoint() throws Exception {
        var kenya = hall.join("Kenya");
        for (int i = 1; i <= TIMES; i++) {
            String one = kenya.answer(1, "Patrols cross lake number " + i + " unseen.");
            String other = kenya.answer(1, "Seals of container " + i + " report every opening.");
            atOnce("", Map.of("answers", List.of(one, other)));
            hall.staff().get(hall.at("/points")).then().body("", hasSize(i))
                    .body("sources", hasItem(contains(one, other)));
        }
    }

    @Test
    void quoteAndMergeIntoOnePoint() throws Exception {
        var kenya = hall.join("Kenya");
        for (int i = 1; i <= TIMES; i++) {
            String one = kenya.answer(1, "Patrols cross lake number " + i + " unseen.");
            String other = kenya.answer(1, "Seals of container " + i + " report every opening.");
            atOnce(() -> rapporteurs.get(0).post(points + "/quoting", Map.of("answer", one, "quoted", "true")),
                    () -> rapporteurs.get(1).post(points, Map.of("answers", List.of(one, other))));
            hall.staff().get(hall.at("/points")).then().body("", hasSize(i))
                    .body("sources", hasItem(containsInAnyOrder(one, other)));
        }
    }

    private void atOnce(String order, Map<String, ?> form) throws Exception {
        atOnce(() -> rapporteurs.get(0).post(points + order, form), () -> rapporteurs.get(1).post(points + order, form));
    }

    private void atOnce(Callable<Response> one, Callable<Response> other) throws Exception {
        for (var done : two.invokeAll(List.of(one, other))) {
            done.get().then().statusCode(303);
        }
    }
}
