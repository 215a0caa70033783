package breakout.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import breakout.report.PlenaryReport.Count;
import breakout.report.PlenaryReport.Interlinkage;
import breakout.technology.Kind;

class PlenaryReportTest {

    private final PlenaryReport report = new Drawn()
            .point(1, Kind.BENEFIT, Set.of("iot", "ai"), "en", "one", "Kenya", "Fiji", "Kenya")
            .point(1, Kind.RISK, Set.of("iot"), "en", "two", "Chad")
            .point(2, Kind.RECOMMENDATION, Set.of("other"), "en", "three", "Fiji")
            .point(2, Kind.FUTURE_USE, Set.of(), "en", "four", "Peru").report();

    @Test
    void countsPointsByTechnologyInDescendingOrderThenOtherThenGeneral() {
        assertEquals(List.of(new Count("iot", List.of(2, 0), 2), new Count("ai", List.of(1, 0), 1),
                new Count("drones", List.of(0, 0), 0), new Count("vr", List.of(0, 0), 0),
                new Count("other", List.of(0, 1), 1), new Count("general", List.of(0, 1), 1)), report.counts());
    }

    @Test
    void restsOnContributionsPointsAndDelegationsCountedOnce() {
        assertEquals(6, report.basis().contributions());
        assertEquals(4, report.basis().points());
        assertEquals(4, report.basis().contributors());
        assertEquals(2, report.points().get(0).contributors());
    }

    @Test
    void filesAPointUnderTheFirstOfItsTechnologiesInTheOrderOfThePaper() {
        assertEquals(List.of("ai", "iot"), report.points().get(0).technologies());
        assertEquals("ai", report.points().get(0).heading());
        assertEquals(PlenaryReport.GENERAL, report.points().get(3).heading());
        assertEquals(List.of(new Interlinkage("ai", "iot", 1)), report.interlinkages());
    }

    @Test
    void showsWhereNothingWasSaid() {
        assertEquals(List.of("drones", "vr"), report.silence().technologies());
        assertEquals(List.of("ai"), report.silence().kinds().get("risk"));
        assertFalse(report.silence().kinds().containsKey("benefit"));
    }

    @Test
    void readsBackAsItWasWrittenAndKnowsNoVoice() throws JsonProcessingException {
        var mapper = JsonMapper.builder().findAndAddModules().build();
        String written = mapper.writeValueAsString(report);
        assertEquals(report, mapper.readValue(written, PlenaryReport.class));
        assertFalse(written.contains("Kenya"));
    }

    @Test
    void readsWhatWasFinalBeforeAnythingWasTranslated() throws JsonProcessingException {
        var mapper = JsonMapper.builder().findAndAddModules().build();
        PlenaryReport told = new Drawn().point(1, Kind.RISK, Set.of("iot"), "en", "two", "Chad").report("Hear!");
        var written = (ObjectNode) mapper.readTree(mapper.writeValueAsString(told));
        assertNotNull(written.remove("messageWordings"));
        assertNotNull(((ObjectNode) written.at("/points/0/said/0")).remove("translations"));
        assertEquals(told, mapper.readValue(written.toString(), PlenaryReport.class));
        ((ObjectNode) written.at("/points/0")).putObject("worded").put("language", "en").put("text", "Two.");
        assertEquals(Map.of(), mapper.treeToValue(written, PlenaryReport.class).points().get(0).worded().wordings());
    }

    @Test
    void isDrawnUpOfNothingToo() {
        PlenaryReport empty = new Drawn().report();
        assertEquals(0, empty.basis().contributions());
        assertEquals(4, empty.silence().technologies().size());
        assertEquals(0, empty.silence().kinds().size());
    }
}
