package breakout.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

import breakout.AskedOfPostgres;
import breakout.kernel.Language;

@QuarkusTest
@Tag(AskedOfPostgres.OF_NO_DATABASE)
class QuantifierTest {

    @Inject
    Typesetter typesetter;

    @ParameterizedTest
    @CsvSource({ "1,60,ONE", "2,60,TWO", "2,2,TWO", "3,60,SOME", "5,60,SOME", "5,6,SOME", "6,60,SEVERAL", "20,60,SEVERAL",
            "21,60,MANY", "30,60,MANY", "31,60,MOST", "6,12,MANY", "7,12,MOST", "12,12,MOST" })
    void saysHowManyAsTheScaleDoes(int contributors, int of, Quantifier said) {
        assertEquals(said, Quantifier.of(contributors, of));
    }

    @Test
    void printsTheScaleByWhichItSays() {
        assertTrue(scale(report(null), Language.EN)
                .endsWith("one: one delegate; two: two delegates; three to five: some delegates;"
                        + " six up to one third of them: several delegates; up to one half of them: many delegates; more than one half of"
                        + " them: most delegates."),
                scale(report(null), Language.EN));
        PlenaryReport told = report(new ReadBacks(1, 1, 0, 0, 0));
        assertTrue(scale(told, Language.EN)
                .endsWith("no objection when it was read back to its group: there was broad support."));
        assertTrue(scale(told, Language.FR).endsWith(
                "aucune objection à la relecture par le groupe : les participants ont largement appuyé."));
    }

    private String scale(PlenaryReport report, Language language) {
        return typesetter.set(report, language).method().paragraphs().stream().map(Reading.Paragraph::text)
                .filter(text -> text.startsWith("Quantifiers") || text.startsWith("Les expressions")).findFirst().orElseThrow();
    }

    private PlenaryReport report(ReadBacks told) {
        return new Drawn().readBack(told).report();
    }
}
