package breakout.report;

import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Hall;
import breakout.kernel.Language;
import breakout.report.PlenaryReport.Count;
import breakout.report.PlenaryReport.Said;
import breakout.report.Reading.Line;
import breakout.report.Reading.Paragraph;
import breakout.report.Reading.Section;

/** Over sessions held at random: what the pages say rests on answers that Annex A prints once, and all faces agree. */
@QuarkusTest
class SumsOfSessionsTest {

    private static final List<String> KINDS = List.of("benefit", "current-use", "challenge", "risk", "future-use",
            "recommendation");
    private static final List<String> TECHNOLOGIES = List.of("ai", "iot", "blockchain", "vr");
    private static final List<String> TEXTS = List.of("Gates see by night.", "Les scellés signalent.", "Регистр ведётся.",
            "Models guess values.", "Goggles show the inside.");
    private static final int GROUPS = 3;
    private static final int FEWEST = 6;

    @Inject
    Reports reports;
    @Inject
    Typesetter typesetter;

    /** The last session is another each time; that of a failure is held again with {@code -Dseed}. */
    @RepeatedTest(6)
    void agreeAndEverySentenceRestsOnAnAnswerThatIsPrintedOnce(RepetitionInfo turn) {
        int last = turn.getTotalRepetitions();
        long seed = turn.getCurrentRepetition() < last ? turn.getCurrentRepetition()
                : Long.getLong("seed", System.nanoTime());
        try {
            agree(new Random(seed));
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError("In the session of seed " + seed + ": " + failure.getMessage(), failure);
        }
    }

    private void agree(Random chance) {
        Hall hall = Hall.open(Map.of("groups", GROUPS, "graceSeconds", 0, "attribution",
                List.of("unattributed", "category", "region", "named").get(chance.nextInt(4))));
        Hall.Rapporteur plenary = hall.rapporteur(null);
        hold(hall, plenary, chance);
        PlenaryReport report = reports
                .read(plenary.asking().get(hall.at("/report.json")).then().statusCode(200).extract().asString());
        Set<Integer> shown = new TreeSet<>(plenary.asking().get(hall.at("/answers")).then().extract().jsonPath()
                .getList("findAll { it.hidden == null }.number", Integer.class));
        assertEquals(shown, report.points().stream().flatMap(point -> point.said().stream()).map(Said::number)
                .collect(Collectors.toCollection(TreeSet::new)), "what is not hidden is used");
        assertEquals(shown.size(), report.basis().contributions());
        assertEquals(report.points().size(), report.basis().points());
        report.counts().forEach(count -> assertEquals(
                report.points().stream().filter(point -> point.concerns(count.technology())).count(), count.points()));
        assertEquals(shown, CsvFace.of(report).lines().skip(1).filter(row -> row.matches("\"\\d+\".*"))
                .map(row -> Integer.valueOf(row.split("\"")[1])).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(Outline.of(typesetter.set(report, Language.EN)), Outline.of(typesetter.set(report, Language.FR)));
        for (Language language : Language.values()) {
            Reading reading = typesetter.set(report, language);
            Stream.concat(reading.messages().stream(), reading.sections().stream())
                    .filter(section -> !section.id().equals(Reservations.PART))
                    .forEach(section -> rests(section, report, shown));
            assertEquals(report.counts().stream().map(Count::points).toList(),
                    reading.grid().rows().stream().map(Reading.Row::points).toList());
            assertEquals(shown.stream().toList(), annexed(reading), "each answer stands once in Annex A");
            printedOnce(plenary.asking().get(hall.at("/report.html?lang=" + language.tag())).asString(), shown);
            String page = plenary.asking().get("/report/" + hall.code + "?lang=" + language.tag()).then().statusCode(200)
                    .extract().asString();
            assertEquals(named(reading), linked(page), "every answer that a sentence names is a link to it");
            Set<String> nowhere = found("href=\"#([^\"]+)\"", page);
            nowhere.removeAll(found(" id=\"([^\"]+)\"", page));
            assertEquals(Set.of(), nowhere, "what is opened is there");
        }
    }

    private static void rests(Section section, PlenaryReport report, Set<Integer> shown) {
        for (Paragraph paragraph : section.paragraphs()) {
            paragraph.lines().forEach(line -> {
                assertTrue(!line.reference().isEmpty() || !line.rests().isEmpty(), () -> "rests on nothing: " + line);
                assertTrue(line.reference().isEmpty() || shown.contains(Integer.valueOf(line.reference())), line::toString);
                line.rests().forEach(rest -> opens(rest, shown));
                if (!line.reference().isEmpty()) {
                    assertEquals(1, report.points().stream().filter(point -> isOpened(point, line)).limit(1).count(),
                            () -> "opens all that it rests on, and no more: " + line);
                }
            });
            assertTrue(!paragraph.lines().isEmpty() || !paragraph.cited().isEmpty(), () -> "rests on nothing: " + paragraph);
            paragraph.cited().forEach(each -> assertTrue(!each.opens().isEmpty() || !each.references().isEmpty(),
                    () -> "opens nothing: " + each));
            paragraph.cited().forEach(each -> each.references().stream().filter(rest -> !rest.text().equals("…"))
                    .forEach(rest -> opens(rest, shown)));
        }
    }

    private static boolean isOpened(Entry point, Line line) {
        Set<Integer> opened = line.rests().stream().flatMap(rest -> rest.number().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        opened.add(Integer.valueOf(line.reference()));
        return opened.equals(point.said().stream().map(Said::number).collect(Collectors.toSet()));
    }

    private static void opens(Reference rest, Set<Integer> shown) {
        assertTrue(
                rest.opens().matches("annex-(a|groupwork)|paragraph-\\d+")
                        || shown.contains(Integer.valueOf(rest.opens().replace("said-", ""))),
                rest.toString());
    }

    private static Set<Integer> named(Reading reading) {
        Set<Integer> named = new TreeSet<>();
        Stream.concat(reading.messages().stream(), reading.sections().stream())
                .flatMap(section -> section.paragraphs().stream()).forEach(paragraph -> {
                    paragraph.lines().forEach(line -> {
                        named.addAll(line.rests().stream().flatMap(rest -> rest.number().stream()).toList());
                        Stream.concat(Stream.of(line), line.quoted().stream()).map(Line::reference)
                                .filter(number -> !number.isEmpty()).map(Integer::valueOf).forEach(named::add);
                    });
                    paragraph.cited().forEach(each -> named.addAll(each.references().stream()
                            .flatMap(rest -> rest.number().stream()).toList()));
                });
        return named;
    }

    private static Set<Integer> linked(String page) {
        return found("href=\"#said-(\\d+)\"", page).stream().map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(String pattern, String page) {
        return Pattern.compile(pattern).matcher(page).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Integer> annexed(Reading reading) {
        return reading.contributions().stream().flatMap(section -> section.paragraphs().stream())
                .flatMap(paragraph -> paragraph.lines().stream())
                .flatMap(line -> Stream.concat(Stream.of(line), line.again().stream())).map(Line::reference)
                .filter(reference -> !reference.isEmpty()).map(Integer::valueOf).sorted().toList();
    }

    private static void printedOnce(String page, Set<Integer> shown) {
        Map<Integer, Integer> ids = new TreeMap<>();
        Pattern.compile("id=\"said-(\\d+)\"").matcher(page).results()
                .forEach(found -> ids.merge(Integer.valueOf(found.group(1)), 1, Integer::sum));
        assertEquals(shown, ids.keySet());
        assertEquals(Set.of(1), Set.copyOf(ids.values()), "no two places have one address");
    }

    private static void hold(Hall hall, Hall.Rapporteur plenary, Random chance) {
        hall.round(1, "opening").statusCode(200);
        List<String> sent = new ArrayList<>();
        for (int group = 1; group <= GROUPS; group++) {
            Hall.Delegate one = hall.join("Land " + group, group);
            Hall.Delegate other = hall.join("Island " + group, group);
            List<String> here = new ArrayList<>();
            for (int i = 0; i < 3 + chance.nextInt(3); i++) {
                here.add(said(chance.nextBoolean() ? one : other, chance));
            }
            if (chance.nextBoolean()) {
                plenary.asking().put(hall.at("/answers/" + here.get(0) + "/release")).then().statusCode(200);
                other.asking().put(hall.at("/answers/" + here.get(0) + "/support")).then();
            }
            String highlight = plenary.mark(here.get(0), here.get(1));
            plenary.readBack(group).statusCode(200);
            if (chance.nextBoolean()) {
                other.judge(group, highlight, "reservation", "Not in ours.").statusCode(204);
            }
            plenary.closeReadBack(group).statusCode(200);
            plenary.asking().body(Map.of("text", "Traduit.")).put(hall.at("/answers/" + here.get(1) + "/translation/fr")).then()
                    .statusCode(lessThan(500));
            if (chance.nextBoolean()) {
                plenary.asking().body(Map.of("reason", "Said by nobody."))
                        .put(hall.at("/answers/" + here.remove(2) + "/hiding")).then().statusCode(200);
            }
            sent.addAll(here);
        }
        plenary.asking().body(Map.of("question", 1, "text", "It came on paper.", "group", 1, "delegation", "Land 1"))
                .put(hall.at("/dictation/" + UUID.randomUUID())).then().statusCode(200);
        assertFalse(sent.size() < FEWEST);
        hall.round(1, "closing").statusCode(200);
        var desk = plenary.asking().get(hall.at("/answers")).then().extract().jsonPath();
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < desk.getList("id").size(); i++) {
            texts.put(desk.getString("id[" + i + "]"), desk.getString("text[" + i + "]"));
        }
        // of which every other rests on what the one before rests on too
        for (int i = 0; i < 4; i++) {
            List<String> sources = sent.subList(i, i + 1 + chance.nextInt(3));
            String last = sources.get(sources.size() - 1);
            boolean itself = chance.nextBoolean();
            plenary.asking().body(Map.of("sources", sources, "text", itself ? texts.get(last) : "In other words " + i,
                    "language", "en", "technologies", some(chance), "quoted", chance.nextBoolean() ? List.of(last) : List.of(),
                    "wordings", chance.nextBoolean() ? Map.of("fr", "En d’autres termes " + i) : Map.of()))
                    .post(hall.at("/points")).then().statusCode(201);
        }
        List<Integer> numbers = plenary.asking().get(hall.at("/answers")).then().extract().jsonPath()
                .getList("findAll { it.hidden == null }.number", Integer.class);
        plenary.asking().body(Map.of("messages", List.of("First [" + numbers.get(0) + "].",
                "Then [" + numbers.get(1) + ", " + numbers.get(2) + "].", "Names none."))).put(hall.at("/report/messages"))
                .then()
                .statusCode(200);
        plenary.asking().post(hall.at("/report/finalisation")).then().statusCode(200);
        for (int i = 0; i < 2; i++) {
            plenary.asking().body(Map.of("paragraph", 1 + chance.nextInt(12), "text", "We hold otherwise " + i + "."))
                    .post(hall.at("/report/reservations")).then().statusCode(lessThan(500));
        }
    }

    private static String said(Hall.Delegate delegate, Random chance) {
        String id = UUID.randomUUID().toString();
        var answer = new HashMap<String, Object>(Map.of("question", 1, "text",
                TEXTS.get(chance.nextInt(TEXTS.size())) + (chance.nextBoolean() ? "" : " " + chance.nextInt(1000)), "kind",
                KINDS.get(chance.nextInt(KINDS.size())), "technologies", some(chance), "language", "en"));
        delegate.send(id, answer).statusCode(201);
        return id;
    }

    private static List<String> some(Random chance) {
        return TECHNOLOGIES.stream().filter(each -> chance.nextInt(3) == 0).toList();
    }
}
