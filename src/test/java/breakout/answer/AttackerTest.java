package breakout.answer;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
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
import breakout.Stored;
import breakout.kernel.Secret;

/**
 * Somebody who watched in which order the others sat down, and in which they pressed Send, tries to find who wrote what: as one
 * of the delegates, over the interface, who asked it all after every Send; or with a copy of the database made after the round
 * was sealed. Each way of matching is judged by how often it is right over all trials: chance is right once a trial, whatever
 * the number of authors.
 */
@QuarkusTest
class AttackerTest {

    private static final int TRIALS = Integer.getInteger("trials", 8);
    private static final int AUTHORS = 40;
    /** With so many trials this is a measurement: some way may be as often right as chance is in one of a hundred. */
    private static final int MEASURED = 200;
    /** With fewer it is a guard, which must not cry wolf once in a hundred builds. */
    private static final double LEAST_CHANCE = TRIALS < MEASURED ? 0.000_1 : 0.01;

    @Inject
    EntityManager database;

    private final Random random = new Random(217);
    private final Map<String, Integer> right = new TreeMap<>();

    /** What the attacker saw of the room, and the truth that they did not see. The attacker was the first to sit down. */
    private record Room(Hall hall, Delegate attacker, String attackers, List<String> satDown, List<String> pressedSend,
            Map<String, String> authors) {
    }

    @Test
    void matchesNoBetterThanChance() {
        for (int trial = 0; trial < TRIALS; trial++) {
            Room room = hold();
            withACopyOfTheDatabase(room);
            asADelegate(room);
        }
        var best = right.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        double chance = Math.min(1, right.size() * chance(best.getValue()));
        System.out.printf("%d trials, %d authors: chance is right %d times, %s; the best of %d ways, p = %.3f%n", TRIALS,
                AUTHORS,
                TRIALS, right, right.size(), chance);
        assertTrue(chance > LEAST_CHANCE, () -> best.getKey() + " was right " + best.getValue() + " times, chance " + TRIALS
                + ": p = " + chance);
    }

    /**
     * How likely chance alone is right at least so often: who guesses is right once a trial on average, and as Poisson's law
     * has
     * it for many authors.
     */
    private static double chance(int times) {
        double fewer = 0;
        double exactly = Math.exp(-TRIALS);
        for (int k = 0; k < times; k++) {
            fewer += exactly;
            exactly *= (double) TRIALS / (k + 1);
        }
        return 1 - fewer;
    }

    private void withACopyOfTheDatabase(Room room) {
        List<Map<String, String>> answers = table("answer", room);
        List<Map<String, String>> seats = table("seat", room);
        assertEquals(AUTHORS, answers.size());
        for (String column : List.of("number", "id", "voice", "owner_hash", "version", "place")) {
            boolean counts = column.equals("number") || column.equals("place");
            guess("rows by " + column, room, answers.stream()
                    .sorted((a, b) -> counts
                            ? Long.valueOf(a.get(column)).compareTo(Long.valueOf(b.get(column)))
                            : a.get(column).compareTo(b.get(column)))
                    .map(row -> row.get("text")).toList());
        }
        guess("rows as they lie", room, answers.stream().map(row -> row.get("text")).toList());
        Map<String, String> texts = answers.stream().collect(Collectors.toMap(row -> row.get("id"), row -> row.get("text")));
        for (String below : List.of("answer_revision", "answer_technology")) {
            guess(below + " as it lies", room,
                    below(below, texts.keySet()).stream().map(texts::get).distinct().toList());
        }
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
        room.hall.staff().redirects().follow(false).post("/console/" + room.hall.code + "/answers/release").then()
                .statusCode(303);
        room.hall.staff().post(room.hall.at("/report/finalisation")).then().statusCode(200);
        var report = room.attacker.asking().get(room.hall.at("/report.json")).then().statusCode(200).extract().jsonPath();
        List<Map<String, Object>> said = report.getList("points.said.flatten()");
        guess("report as it reads", room, said.stream().map(each -> (String) each.get("text")).toList());
        List<String> byNumber = said.stream()
                .sorted((a, b) -> ((Integer) a.get("number")).compareTo((Integer) b.get("number")))
                .map(each -> (String) each.get("text")).toList();
        guess("report by number", room, byNumber);
        fromTheirOwnNumber(room, byNumber);
        String csv = room.attacker.asking().get(room.hall.at("/report.csv")).then().statusCode(200).extract().asString();
        guess("table as it reads", room, room.authors.keySet().stream()
                .sorted((a, b) -> Integer.compare(csv.indexOf(a), csv.indexOf(b))).toList());
    }

    /** Were the numbers only moved on, the attacker's own would tell how far; their own answer is no guess. */
    private void fromTheirOwnNumber(Room room, List<String> byNumber) {
        String own = byNumber.stream().filter(text -> room.authors.get(text).equals(room.attackers)).findFirst().orElseThrow();
        List<String> moved = new ArrayList<>(byNumber);
        Collections.rotate(moved, room.pressedSend.indexOf(room.attackers) - moved.indexOf(own));
        List<String> others = new ArrayList<>(room.pressedSend);
        others.remove(room.attackers);
        moved.remove(own);
        count("report by number, from the attacker's own", room, moved, others);
    }

    /** Matches the first text with whoever was first, and so on. */
    private void guess(String way, Room room, List<String> texts) {
        count(way + ", as they sat down", room, texts, room.satDown);
        count(way + ", as they pressed Send", room, texts, room.pressedSend);
    }

    private void count(String way, Room room, List<String> texts, List<String> people) {
        assertEquals(people.size(), texts.size(), way);
        for (int i = 0; i < people.size(); i++) {
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
        String attackers = order.get(0);
        Delegate attacker = delegates.get(attackers);
        Collections.shuffle(order, random);
        Map<String, String> authors = new HashMap<>();
        for (String name : order) {
            String text = "Gate " + Integer.toHexString(random.nextInt(0x1000000) | 0x1000000) + " has a drone of its own.";
            String id = UUID.randomUUID().toString();
            for (int key = 1; key <= 2; key++) {
                delegates.get(name).asking().contentType("application/json")
                        .body(Map.of("text", text.substring(0, 9 * key), "answer", id, "sequence", key))
                        .put(hall.at("/drafts/1"))
                        .then().statusCode(204);
            }
            delegates.get(name).send(id, Map.of("question", 1, "text", text.replace("its", "her"))).statusCode(201);
            delegates.get(name).send(id, Map.of("question", 1, "text", text)).statusCode(200);
            authors.put(text, name);
            tellsNothingYet(hall, attacker, name.equals(attackers));
        }
        hall.round(1, "closing").statusCode(200);
        return new Room(hall, attacker, attackers, List.copyOf(delegates.keySet()), order, authors);
    }

    /** What a delegate can ask while others write says nothing of what they write. */
    private static void tellsNothingYet(Hall hall, Delegate attacker, boolean theirs) {
        attacker.asking().get(hall.at("/board")).then().statusCode(200).body("answers", equalTo(0));
        attacker.asking().get(hall.at("/state")).then().statusCode(200).body(not(containsString("Gate")));
        if (theirs) {
            attacker.asking().get(hall.at("/report.json")).then().statusCode(403);
            attacker.asking().get(hall.at("/answers")).then().statusCode(403);
        }
    }

    /** The answers these rows belong to, in the order in which they lie. */
    private List<String> below(String table, Set<String> answers) {
        return QuarkusTransaction.requiringNew().call(() -> database.unwrap(org.hibernate.Session.class)
                .createNativeQuery("select cast(answer_id as varchar) from " + table + " order by " + Stored.order(database),
                        String.class)
                .getResultList()).stream().filter(answers::contains).toList();
    }

    private List<Map<String, String>> table(String name, Room room) {
        return QuarkusTransaction.requiringNew().call(() -> database.unwrap(org.hibernate.Session.class)
                .doReturningWork(connection -> {
                    List<Map<String, String>> rows = new ArrayList<>();
                    try (var query = connection.prepareStatement(
                            "select *, row_number() over (order by " + Stored.order(database) + ") as place from " + name
                                    + " where session_id = (select id from session where code = ?)")) {
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
