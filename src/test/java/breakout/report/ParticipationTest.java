package breakout.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Hall;
import breakout.point.Source;
import breakout.technology.Kind;

/** The report says how much each group contributed, and how many delegations did, as far as that tells of no single one. */
@QuarkusTest
class ParticipationTest {

    @Inject
    Reports reports;

    @Test
    void isTheSameOnEveryFaceAndAddsUpToWhatTheReportRestsOn() throws IOException {
        Hall hall = held("unattributed");
        Hall.Rapporteur plenary = hall.rapporteur(null);
        PlenaryReport report = reports.read(plenary.asking().get(hall.at("/report.json")).asString());
        assertEquals(List.of(4, 3, 0), report.participation().stream().map(Participation::contributions).toList());
        assertEquals(List.of(3, 3, 0), report.participation().stream().map(Participation::delegations).toList());
        assertEquals(7, report.basis().contributions());
        assertEquals(6, report.basis().contributors());
        String markdown = plenary.asking().get(hall.at("/report.md?lang=en")).asString();
        assertThat(markdown, containsString("# Annex D: participation"));
        for (String row : List.of("| Group 1 | 4 | 3 |", "| Group 2 | 3 | 3 |", "| Group 3 | 0 | 0 |", "| In all | 7 | 6 |")) {
            assertThat(markdown, containsString(row));
        }
        String page = plenary.asking().get(hall.at("/report.html?lang=fr")).asString().replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
        assertThat(page, containsString("Groupe 1 4 3 Groupe 2 3 3 Groupe 3 0 0 Au total 7 6"));
        byte[] word = plenary.asking().get(hall.at("/report.docx?lang=en")).asByteArray();
        try (var document = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word)))) {
            assertThat(document.getText().replaceAll("\\s+", " "),
                    containsString("Group 1 4 3 Group 2 3 3 Group 3 0 0 In all 7 6"));
        }
        try (var pdf = Loader.loadPDF(plenary.asking().get(hall.at("/report.pdf?lang=en")).asByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "),
                    containsString("Group 1 4 3 Group 2 3 3 Group 3 0 0 In all 7 6"));
        }
    }

    @Test
    void tellsTheTotalOnlyWhereTheRuleTellsOfClasses() {
        Hall hall = held("category");
        String markdown = hall.rapporteur(null).asking().get(hall.at("/report.md?lang=en")).asString();
        assertThat(markdown, containsString("| In all | 7 | 6 |"));
        assertThat(markdown, not(containsString("| Group 1 |")));
    }

    @Test
    void singlesOutNobody() {
        assertEquals(Arrays.asList(null, null, null), told(5, 1, 1), "nor can so few be worked out");
        assertEquals(Arrays.asList(null, null), told(2, 0), "from the total");
        assertEquals(Arrays.asList(3, 4, 5), told(3, 4, 5));
    }

    /** What was final before there was any reads on as it did. */
    @Test
    void isNotMadeUpForARevisionThatDidNotCountIt() {
        Hall hall = held("unattributed");
        String json = hall.rapporteur(null).asking().get(hall.at("/report.json")).asString();
        PlenaryReport former = reports.read(json.replaceAll("(?s),\\s*\"participation\"\\s*:\\s*\\[.*?\\](?=\\s*[,}])", ""));
        assertEquals(null, former.participation());
        assertEquals(List.of(), new Headcount(former, null).told().rows());
    }

    /** How many delegations are told of groups in which so many wrote. */
    private static List<Integer> told(int... delegations) {
        List<Source> sources = new ArrayList<>();
        List<Groupwork.Group> groups = new ArrayList<>();
        for (int group = 1; group <= delegations.length; group++) {
            groups.add(new Groupwork.Group(group, ""));
            int here = group;
            IntStream.range(0, delegations[group - 1]).forEach(voice -> sources.add(new Source(UUID.randomUUID(),
                    sources.size() + 1, 1, Kind.RISK, Set.of(), "en", "Text.", List.of(), here, false,
                    Set.of(here + "/" + voice), null, false, false)));
        }
        return Participation.of(groups, sources).stream().map(Participation::delegations).toList();
    }

    private static Hall held(String rule) {
        Hall hall = Hall.open(Map.of("groups", 3, "graceSeconds", 0, "attribution", rule));
        hall.round(1, "opening").statusCode(200);
        for (int group = 1; group <= 2; group++) {
            for (String name : List.of("Chad ", "Peru ", "Fiji ")) {
                hall.join(name + group, group).answer(1, "Gates of " + name + group + " see by night.");
            }
        }
        hall.join("Chad 1", 1).answer(1, "Nothing else is seen.");
        hall.round(1, "closing").statusCode(200);
        return hall;
    }
}
