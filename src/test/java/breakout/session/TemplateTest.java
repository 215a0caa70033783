package breakout.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import breakout.kernel.VenueFile;
import breakout.technology.Vocabulary;

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

    @Test
    void isRefusedAtTheLineOfWhatNoSessionCouldHold() throws IOException {
        refused("document: PC0483E1a", "document: " + "x".repeat(Paper.LONGEST_SYMBOL + 1), "document: at most 40 characters");
        refused("venue: Brussels", "venue: " + "x".repeat(Paper.LONGEST_LINE + 1), "venue: at most 200 characters");
        refused("purpose: to", "purpose: " + "x".repeat(Paper.LONGEST_LINE), "purpose: at most 200 characters");
        refused("headings:\n  fr:", "headings:\n  de:", "headings: in the other languages of the pages, by en or fr");
        refused("headings:\n  fr:\n    organisation: Organisation mondiale des douanes", "headings:\n  fr:",
                "headings: fr wants each line of the head, in at most 200 characters: organisation");
        refused("language: en", "language: es", "language: en or fr is needed");
        refused("minutes: 20", "minutes: 601", "minutes: more than 0, at most 600");
        refused("- code: robotics", "- code: robotic", "technologies: config/technologies.yaml has no robotic");
    }

    private static void refused(String said, String instead, String why) throws IOException {
        String broken = Files.readString(PTC).replace(said, instead);
        long line = broken.substring(0, broken.indexOf(instead)).lines().count() + (said.startsWith("-") ? 0 : 1);
        var vocabulary = Vocabulary.from(VenueFile.named(Path.of("config"), Vocabulary.FILE));
        assertEquals("config/ptc.yaml, line " + line + ": " + why, assertThrows(VenueFile.Broken.class,
                () -> Templates.read(VenueFile.saying("config/ptc.yaml", broken), vocabulary)).getMessage());
    }
}
