package breakout.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import breakout.kernel.VenueFile;

class TemplateTest {

    private static final Path PTC = Path.of("config/sessions/ptc-disruptive-technologies.yaml");

    @Test
    void asksBothQuestionsOfThePaperWordForWord() {
        var questions = VenueFile.named(Path.of("config"), "sessions/" + Templates.DEFAULT + ".yaml").as(Template.class)
                .questions();
        assertEquals(
                "What are the benefits of disruptive technologies and how are they used in Customs and border management today?",
                questions.get(0).get("en"));
        assertEquals("What can we envisage for their future use and what would be the recommendations to policy leaders?",
                questions.get(1).get("en"));
    }

    @Test
    void travelsInTheApplicationForAVenueWithoutAConfigFolder() {
        var template = VenueFile.named(Path.of("no such folder"), "sessions/" + Templates.DEFAULT + ".yaml").as(Template.class);
        assertEquals(8, template.technologies().size());
        assertEquals(2, template.technologies().stream().filter(Subject::dealtWithBefore).count());
    }

    @Test
    void isRefusedWithFileAndLineWhenItIsBroken() throws IOException {
        String broken = Files.readString(PTC).replace("graceSeconds: 120", "graceSeconds: two minutes");
        long line = broken.substring(0, broken.indexOf("two minutes")).lines().count();
        String why = assertThrows(VenueFile.Broken.class, () -> VenueFile.saying("config/ptc.yaml", broken).as(Template.class))
                .getMessage();
        assertTrue(why.startsWith("config/ptc.yaml, line " + line + ":"), why);
    }
}
