package breakout.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import breakout.access.Rehearsal.Setting;

/**
 * Delegations whose names, and answers whose words, occur nowhere else: where a name is found beside the words of an answer,
 * its
 * author leaked. Regions and categories are so small and so large that one of each may be told: two share MENA, which must not
 * be told, so that the three of ESA must not be either, or whoever is told by nothing is of MENA; academia and the observers
 * likewise.
 */
final class Canaries {

    /** What somebody can see; each is a word of the table. */
    enum Seen {
        /** What was written. */
        WORDS,
        /** Beside it, the category, the region or the name of its author. */
        CATEGORY,
        REGION,
        NAME,
        /** Beside nothing that was written: who is expected. */
        LIST,
        /** Likewise: who came without being on the list. */
        ROSTER
    }

    private record Canary(String name, String code, String category, String region, int group) {

        boolean isListed() {
            return code != null;
        }

        boolean isNamedIn(String record) {
            return record.contains(name)
                    || isListed() && record.contains(code) && Pattern.compile("\\b" + code + "\\b").matcher(record).find();
        }
    }

    /** An answer, or what else somebody wrote; {@code word} occurs in it alone. */
    private record Written(Canary by, String word, boolean named) {
    }

    private static final Set<String> TOLD = Set.of("member", "AP");
    private static final Map<String, Pattern> CATEGORIES = Map.of("member", word("member"), "observer", word("observer"),
            "academia", word("academia"));
    private static final Map<String, Pattern> REGIONS = Map.of("AP", Pattern.compile("\\bAP\\b|Far East"), "ESA",
            Pattern.compile("\\bESA\\b|East and Southern Africa"), "MENA", Pattern.compile("\\bMENA\\b|North of Africa"));
    private static final String FLOCK = """
            Zyqarra A member AP
            Zyqbora B member AP
            Zyqcera C member AP
            Zyqdora D member ESA
            Zyqelia E member ESA
            Zyqfora F observer MENA
            Zyqgara G observer MENA
            Zyqhora H observer AP
            Zyqiora I academia AP
            Zyqjara J academia AP
            """;
    /** Where all of a test come from. */
    private static final String ADDRESS = "127.0.0.1";
    private static final int TOO_LONG = 9_000;

    private final String rule;
    private final String mark;
    private final List<Canary> flock = new ArrayList<>();
    private final Canary expected;
    private final List<Written> written = new ArrayList<>();
    private final Map<Canary, String> tokens = new LinkedHashMap<>();
    private final List<String> secrets = new ArrayList<>(List.of(ADDRESS));
    private Rehearsal stage;

    /** @param rule how much of authors their session tells */
    Canaries(String rule) {
        this.rule = rule;
        mark = rule.substring(0, 1);
        FLOCK.lines().map(line -> line.split(" ")).forEach(line -> flock.add(new Canary(line[0] + mark, code(line[1]), line[2],
                line[3], flock.size() % 2 + 1)));
        flock.add(new Canary("Zanzibar Canary " + mark, null, "member", null, 1));
        expected = new Canary("Zyqslip" + mark, code("S"), "member", "AP", 1);
    }

    private static Pattern word(String category) {
        return Pattern.compile("(?i)\\b" + category + "\\b");
    }

    private String code(String letter) {
        return ("Z" + mark + letter).toUpperCase(java.util.Locale.ROOT);
    }

    String rule() {
        return rule;
    }

    /** Their session: its rule, and those who are expected, among them the roles that ask. */
    Setting setting() {
        var list = new StringBuilder(
                "code,type,en,seats,region\nKEN,member,Kenya,1,ESA\nCHL,member,Chile,1,AP\nPER,member,Peru,1,AP\n");
        for (Canary each : all()) {
            if (each.isListed()) {
                list.append(String.join(",", each.code, each.category, each.name, "1", each.region)).append('\n');
            }
        }
        return new Setting(", \"attribution\": \"" + rule + "\"", list.toString());
    }

    private List<Canary> all() {
        List<Canary> all = new ArrayList<>(flock);
        all.add(expected);
        return all;
    }

    /** All sit down and write; what they wrote is released, marked, read back and put on the hall's screen. */
    void sing(Rehearsal there) {
        stage = there;
        flock.forEach(this::sitDown);
        Map<Canary, String> answers = new LinkedHashMap<>();
        flock.forEach(each -> answers.put(each, answer(each, "1", each == flock.get(0))));
        Canary first = flock.get(0);
        answer(first, "2", false);
        rethink(flock.get(2), flock.get(4));
        translate(flock.get(8));
        asking(flock.get(1)).body(Map.of("text", text(flock.get(1), "2", false))).put(at("/drafts/1")).then()
                .statusCode(lessThan(300));
        Canary hidden = flock.get(6);
        staff("PUT", "/answers/" + answers.get(hidden) + "/hiding", "{\"reason\": \"Said twice.\"}");
        answers.forEach((by, id) -> {
            if (by != hidden) {
                staff("PUT", "/answers/" + id + "/release", "-");
            }
        });
        asking(flock.get(9)).put(at("/answers/" + answers.get(first) + "/support")).then().statusCode(lessThan(300));
        staff("PUT", "/screen", "{\"slide\": \"quote\", \"answer\": \"" + answers.get(first) + "\"}");
        readBack(answers.get(flock.get(3)), flock.get(5));
        for (Canary quoted : List.of(first, flock.get(9))) {
            String id = answers.get(quoted);
            staff("POST", "/points", "{\"sources\": [\"" + id + "\"], \"quoted\": [\"" + id + "\"]}");
        }
        staff("POST", "/slips", "{\"delegation\": \"" + expected.name + "\"}");
        mishaps(flock.get(7));
    }

    private void sitDown(Canary who) {
        var seat = given().contentType(ContentType.JSON).body(Map.of("delegation", who.name, "group", who.group))
                .post(at("/seats")).then().statusCode(201).extract().jsonPath();
        tokens.put(who, seat.getString("token"));
        secrets.add(seat.getString("token"));
        secrets.add(seat.getString("resumeCode"));
    }

    private String answer(Canary who, String number, boolean named) {
        String id = UUID.randomUUID().toString();
        send(who, id, text(who, number, named), named).statusCode(201);
        return id;
    }

    private String text(Canary who, String number, boolean named) {
        String word = "wex" + mark + flock.indexOf(who) + "x" + number;
        written.add(new Written(who, word, named));
        return "Gate " + word + " has a drone of its own.";
    }

    private ValidatableResponse send(Canary who, String id, String text, boolean named) {
        return asking(who).body(Map.of("question", 1, "text", text, "kind", "benefit", "consent", named))
                .put(at("/answers/" + id)).then();
    }

    /** One takes back what they wrote, another writes it anew. */
    private void rethink(Canary one, Canary other) {
        asking(one).delete(at("/answers/" + answer(one, "2", false))).then().statusCode(204);
        String id = answer(other, "2", false);
        send(other, id, text(other, "3", false), false).statusCode(200);
    }

    /** One writes in another language, and is translated. */
    private void translate(Canary who) {
        String id = UUID.randomUUID().toString();
        String text = text(who, "5", false);
        asking(who).body(Map.of("question", 1, "text", text, "kind", "benefit", "language", "fr")).put(at("/answers/" + id))
                .then().statusCode(201);
        staff("PUT", "/answers/" + id + "/translation/en", "{\"text\": \"Once more: " + text + "\"}");
    }

    private void readBack(String answer, Canary reserved) {
        String highlight = tries(Role.RAPPORTEUR_2, "POST", "/highlights", "{\"answers\": [\"" + answer + "\"]}").body()
                .replaceAll(".*?\"id\":\"([^\"]*)\".*", "$1");
        tries(Role.RAPPORTEUR_2, "POST", "/groups/2/readback", "-");
        asking(reserved).body(Map.of("highlight", highlight, "verdict", "reservation", "text", text(reserved, "2", false)))
                .put(at("/groups/2/readback/verdict")).then().statusCode(lessThan(300));
        tries(Role.RAPPORTEUR_2, "POST", "/groups/2/readback/closing", "-");
    }

    /** What is refused is logged, if anything is. */
    private void mishaps(Canary who) {
        send(who, UUID.randomUUID().toString(), text(who, "2", false).repeat(TOO_LONG / 10), false).statusCode(400);
        send(who, "no-uuid", text(who, "3", false), false).statusCode(greaterThanOrEqualTo(400));
        asking(who).body("{\"text\": \"" + text(who, "4", false)).put(at("/answers/" + UUID.randomUUID())).then()
                .statusCode(400);
        given().contentType(ContentType.JSON).body(Map.of("delegation", who.name.repeat(TOO_LONG))).post(at("/seats")).then()
                .statusCode(400);
    }

    /** The next step of the session. */
    void staff(String method, String below, String body) {
        var told = tries(Role.FACILITATOR, method, below, body);
        if (told.status() >= 400) {
            throw new AssertionError(method + " " + below + ": " + told.status() + " " + told.body());
        }
        if (below.equals("/slips")) {
            stage.know("secret", told.body().replaceAll("(?s).*/slip/([^\"]*)\".*", "$1"));
        }
    }

    private Rehearsal.Answer tries(Role role, String method, String below, String body) {
        return stage.tries(role, new Route(method, "/api/sessions/{code}" + below), "", body);
    }

    private RequestSpecification asking(Canary who) {
        return given().header("Authorization", "Bearer " + tokens.get(who)).contentType(ContentType.JSON);
    }

    private String at(String below) {
        return "/api/sessions/" + stage.code() + below;
    }

    /** Whether this tells anything of what these canaries wrote. */
    boolean wrote(String record) {
        return written.stream().anyMatch(each -> record.contains(each.word));
    }

    /**
     * What can be seen in these records, in each of which all belongs together.
     *
     * @param leaks is told what should be seen nowhere
     */
    Set<Seen> seen(List<String> records, List<String> leaks) {
        var seen = EnumSet.noneOf(Seen.class);
        for (String record : records) {
            secrets.stream().filter(record::contains).forEach(secret -> leaks.add(secret + " of a seat in " + record));
            List<Canary> named = all().stream().filter(each -> each.isNamedIn(record)).toList();
            List<Written> said = written.stream().filter(each -> record.contains(each.word)).toList();
            if (said.isEmpty()) {
                named.forEach(each -> seen.add(each.isListed() ? Seen.LIST : Seen.ROSTER));
            } else {
                seen.add(Seen.WORDS);
                named.forEach(each -> take(Seen.NAME, agreed(said, each), each.name, record, seen, leaks));
                CATEGORIES.forEach((category, word) -> tell(Seen.CATEGORY, category, word, said, record, seen, leaks));
                REGIONS.forEach((region, word) -> tell(Seen.REGION, region, word, said, record, seen, leaks));
            }
        }
        return seen;
    }

    private boolean agreed(List<Written> said, Canary named) {
        return rule.equals("named") && said.stream().allMatch(each -> each.named && each.by == named);
    }

    private void tell(Seen kind, String label, Pattern word, List<Written> said, String record, Set<Seen> seen,
            List<String> leaks) {
        if (word.matcher(record).find()) {
            boolean may = rule.equals(kind.name().toLowerCase(java.util.Locale.ROOT)) && TOLD.contains(label)
                    && said.stream().map(Written::by).anyMatch(by -> label.equals(by.category) || label.equals(by.region));
            take(kind, may, label, record, seen, leaks);
        }
    }

    private void take(Seen kind, boolean may, String what, String record, Set<Seen> seen, List<String> leaks) {
        if (may) {
            seen.add(kind);
        } else {
            leaks.add(what + " beside " + written.stream().map(Written::word).filter(record::contains)
                    .collect(Collectors.joining(" ")) + " in " + record);
        }
    }
}
