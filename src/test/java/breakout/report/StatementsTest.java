package breakout.report;

import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Hall;

/** However large a session is, the database is asked as often for its report and for its desk. */
@QuarkusTest
class StatementsTest {

    private static final int FEW_GROUPS = 2;
    /** As many as there may be, and more than one request for all of them asks for at a time. */
    private static final int MANY_GROUPS = 40;
    private static final int ANSWERS_OF_A_GROUP = 5;
    /** What somebody else of this server may do meanwhile is not counted. */
    private static final int LOOKS = 2;

    @Inject
    SessionFactory database;

    private Statistics statistics;

    @BeforeEach
    void count() {
        statistics = database.getStatistics();
        statistics.setStatisticsEnabled(true);
    }

    @AfterEach
    void countNoMore() {
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void areAsManyForAFewGroupsAsForMany() {
        assertEquals(counted(FEW_GROUPS), counted(MANY_GROUPS));
    }

    /** How many it takes to show each of these faces of a session with so many groups. */
    private Map<String, Long> counted(int groups) {
        Hall hall = Hall.open(Map.of("groups", groups, "graceSeconds", 0, "attribution", "named"));
        // by their key: a password takes long to check
        Hall.Rapporteur reader = hall.rapporteur(null);
        hold(hall, reader, groups);
        Map<String, Long> counted = new LinkedHashMap<>();
        for (String face : List.of(hall.at("/report.json"), "/report/" + hall.code, "/desk/" + hall.code,
                "/report/" + hall.code + "/brief", hall.at("/answers"), hall.at("/report.pdf"), hall.at("/report.docx"),
                hall.at("/report.csv"), hall.at("/report.md"))) {
            reader.asking().get(face).then().statusCode(200);
            counted.put(face.replace(hall.code, ""), LongStream.range(0, LOOKS).map(look -> {
                statistics.clear();
                reader.asking().get(face).then().statusCode(200);
                return statistics.getPrepareStatementCount();
            }).min().orElseThrow());
        }
        return counted;
    }

    /** Two delegations in each group, with all that a report draws upon. */
    private static void hold(Hall hall, Hall.Rapporteur rapporteur, int groups) {
        hall.round(1, "opening").statusCode(200);
        for (int group = 1; group <= groups; group++) {
            Hall.Delegate one = hall.join("Land " + group, group);
            Hall.Delegate other = hall.join("Island " + group, group);
            int number = group;
            List<String> answers = IntStream.rangeClosed(1, ANSWERS_OF_A_GROUP)
                    .mapToObj(i -> said(one, "Gate " + i + " of port " + number + " sees by radar what comes in at night."))
                    .toList();
            said(other, "Gate 1 of port " + number + " sees by radar what is coming in at night.");
            rapporteur.asking().put(hall.at("/answers/" + answers.get(0) + "/release")).then().statusCode(200);
            other.asking().put(hall.at("/answers/" + answers.get(0) + "/support")).then().statusCode(lessThan(300));
            rapporteur.asking().body(Map.of("text", "La porte " + number + " voit."))
                    .put(hall.at("/answers/" + answers.get(1) + "/translation/fr")).then().statusCode(201);
            rapporteur.asking().body(Map.of("reason", "Said by nobody."))
                    .put(hall.at("/answers/" + answers.get(2) + "/hiding")).then().statusCode(200);
            rapporteur.asking().body(Map.of("sources", answers.subList(3, 5), "text",
                    "Radar is at the gates of port " + number + ".", "technologies", List.of("iot"))).post(hall.at("/points"))
                    .then().statusCode(201);
            String highlight = rapporteur.mark(answers.get(0), answers.get(1));
            rapporteur.readBack(group).statusCode(200);
            other.judge(group, highlight, "reservation", "We have no radar at gate " + group + ".").statusCode(204);
            rapporteur.closeReadBack(group).statusCode(lessThan(300));
        }
        hall.round(1, "closing").statusCode(200);
    }

    private static String said(Hall.Delegate delegate, String text) {
        String id = UUID.randomUUID().toString();
        delegate.send(id, Map.of("question", 1, "text", text, "kind", "benefit", "technologies", List.of("iot", "drones"),
                "language", "en", "consent", true)).statusCode(201);
        return id;
    }
}
