package breakout.answer;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

import breakout.Hall;
import breakout.Hall.Delegate;
import breakout.kernel.Secret;

/**
 * Somebody who watched in which order the others sat down, and in which they pressed Send, tries to find who wrote what: as a
 * delegate over the interface, or with a copy of the database made after the round was sealed. Each way of matching is judged
 * by how often it is right over all trials: chance is right once a trial, whatever the number of authors.
 */
@QuarkusTest
class AttackerTest {

    private static final int TRIALS = Integer.getInteger("trials", 15);
    private static final int AUTHORS = 40;
    /** Chance is right once a trial, with a variance of one: beyond this many deviations it is no chance. */
    private static final double DEVIATIONS = 3.5;

    @Inject
    EntityManager database;

    private final Random random = new Random(217);
    private final Map<String, Integer> right = new TreeMap<>();

    /** What the attacker saw of the room, and the truth that they did not see. */
    private record Room(Hall hall, List<String> satDown, List<String> pressedSend, Map<String, String> authors) {
    }

    @Test
    void matchesNoBetterThanChance() {
        for (int trial = 0; trial < TRIALS; trial++) {
            Room room = hold();
            withACopyOfTheDatabase(room);
            asADelegate(room);
        }
        double most = TRIALS + DEVIATIONS * Math.sqrt(TRIALS);
        System.out.printf("%d trials, %d authors: chance is right %d times, %s%n", TRIALS, AUTHORS, TRIALS, right);
        right.forEach(
                (way, times) -> assertTrue(times <= most, () -> way + " was right " + times + " times, chance " + TRIALS));
    }

    private void withACopyOfTheDatabase(Room room) {
        List<Map<String, String>> answers = table("answer", room);
        List<Map<String, String>> seats = table("seat", room);
        assertEquals(AUTHORS, answers.size());
        for (String column : List.of("number", "id", "voice", "owner_hash", "version")) {
            guess("rows by " + column, room, answers.stream()
                    .sorted((a, b) -> column.equals("number")
                            ? Integer.valueOf(a.get(column)).compareTo(Integer.valueOf(b.get(column)))
                            : a.get(column).compareTo(b.get(column)))
                    .map(row -> row.get("text")).toList());
        }
        guess("rows as they lie", room, answers.stream().map(row -> row.get("text")).toList());
        assertEquals(List.of(), table("unsent", room), "nothing tells who began to write before whom");
        Set<String> hashes = seats.stream().flatMap(seat -> seat.values().stream())
                .flatMap(value -> List.of(value, Secret.hash(value), Secret.hash("owner", value)).stream())
                .collect(Collectors.toSet());
        assertTrue(
                answers.stream().noneMatch(row -> hashes.contains(row.get("owner_hash")) || hashes.contains(row.get("voice"))),
                "no hash can be made again from what is in the database");
        assertTrue(answers.stream().noneMatch(row -> row.keySet().stream().anyMatch(name -> name.endsWith("_at"))),
                "an answer has no hour");
    }

    private void asADelegate(Room room) {
        var report = given().get(room.hall.at("/report.json")).then().statusCode(200).extract().jsonPath();
        List<Map<String, Object>> said = report.getList("points.said.flatten()");
        guess("report as it reads", room, said.stream().map(each -> (String) each.get("text")).toList());
        guess("report by number", room, said.stream()
                .sorted((a, b) -> ((Integer) a.get("number")).compareTo((Integer) b.get("number")))
                .map(each -> (String) each.get("text")).toList());
        String csv = given().get(room.hall.at("/report.csv")).then().statusCode(200).extract().asString();
        guess("table as it reads", room, room.authors.keySet().stream()
                .sorted((a, b) -> Integer.compare(csv.indexOf(a), csv.indexOf(b))).toList());
    }

    /** Matches the first text with whoever was first, and so on. */
    private void guess(String way, Room room, List<String> texts) {
        count(way + ", as they sat down", room, texts, room.satDown);
        count(way + ", as they pressed Send", room, texts, room.pressedSend);
    }

    private void count(String way, Room room, List<String> texts, List<String> people) {
        assertEquals(AUTHORS, texts.size(), way);
        for (int i = 0; i < AUTHORS; i++) {
            right.merge(way, people.get(i).equals(room.authors.get(texts.get(i))) ? 1 : 0, Integer::sum);
        }
    }

    private Room hold() {
        Hall hall = Hall.open(Map.of("groups", 4, "graceSeconds", 0));
        hall.round(1, "opening", 10).statusCode(200);
        Map<String, Delegate> delegates = new LinkedHashMap<>();
        for (int i = 1; i <= AUTHORS; i++) {
            delegates.put("Delegation " + i, hall.join("Delegation " + i));
        }
        List<String> order = new ArrayList<>(delegates.keySet());
        Collections.shuffle(order, random);
        Map<String, String> authors = new HashMap<>();
        for (String name : order) {
            String text = "Gate " + Integer.toHexString(random.nextInt(0x1000000) | 0x1000000) + " has a scanner of its own.";
            String id = UUID.randomUUID().toString();
            for (int key = 1; key <= 2; key++) {
                delegates.get(name).asking().contentType("application/json")
                        .body(Map.of("text", text.substring(0, 9 * key), "answer", id, "sequence", key))
                        .put(hall.at("/drafts/1"))
                        .then().statusCode(204);
            }
            delegates.get(name).send(id, Map.of("question", 1, "text", text)).statusCode(201);
            authors.put(text, name);
        }
        hall.round(1, "closing").statusCode(200);
        hall.staff().post(hall.at("/report/finalisation")).then().statusCode(200);
        return new Room(hall, List.copyOf(delegates.keySet()), order, authors);
    }

    private List<Map<String, String>> table(String name, Room room) {
        return QuarkusTransaction.requiringNew().call(() -> database.unwrap(org.hibernate.Session.class)
                .doReturningWork(connection -> {
                    List<Map<String, String>> rows = new ArrayList<>();
                    try (var query = connection.prepareStatement(
                            "select * from " + name + " where session_id = (select id from session where code = ?)")) {
                        query.setString(1, room.hall.code);
                        try (var found = query.executeQuery()) {
                            while (found.next()) {
                                Map<String, String> row = new HashMap<>();
                                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                                    row.put(found.getMetaData().getColumnName(i).toLowerCase(java.util.Locale.ROOT),
                                            String.valueOf(found.getObject(i)));
                                }
                                rows.add(row);
                            }
                        }
                    }
                    return rows;
                }));
    }
}
