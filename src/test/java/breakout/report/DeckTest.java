package breakout.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import breakout.report.Reading.Line;
import breakout.report.Reading.Paragraph;
import breakout.report.Reading.Quoted;
import breakout.report.Reading.Section;

/** A report is put before the plenary whole, in cards that can be read. */
class DeckTest {

    private static final String SENTENCE = "Seals report every opening of a container to customs. ";

    @Test
    void showsAParagraphOnOneCardWhereItFits() {
        List<Card> cards = cards(paragraph("1", "", line("4", "Drones see the coast.", "one contribution")),
                paragraph("2", "Blockchain", line("5", "Nobody edits it.", ""), line("7", "Everybody reads it.", "")));
        assertEquals(2, cards.size());
        assertEquals(new Card("Uses", 1, 1, 1, "",
                List.of(new Card.Line("4", "en", "Drones see the coast.", "one contribution"))), cards.get(0));
        assertEquals(List.of("5", "7"), cards.get(1).lines().stream().map(Card.Line::reference).toList());
    }

    @Test
    void leavesNothingOutOfWhatIsLong() {
        for (String text : List.of(SENTENCE.repeat(1), SENTENCE.repeat(11), SENTENCE.repeat(60), "x".repeat(2_000),
                "电子封条会报告集装箱的每一次开启。".repeat(60))) {
            List<Card> cards = cards(paragraph("1", "Seals", line("3", text, "three contributions, some delegates"),
                    line("9", SENTENCE, "")));
            String said = cards.stream().flatMap(card -> card.lines().stream()).map(Card.Line::text)
                    .collect(Collectors.joining(" "));
            assertEquals(letters(text + SENTENCE), letters(said));
            assertEquals(cards.size(), cards.get(cards.size() - 1).part());
            for (Card card : cards) {
                assertEquals("Seals", card.heading());
                int wide = card.lines().stream().flatMapToInt(line -> (line.text() + line.tail()).codePoints())
                        .map(each -> each > 0x2E80 ? 2 : 1).sum();
                assertTrue(wide <= Deck.ROOM, text.substring(0, 10) + ": " + wide);
            }
        }
    }

    @Test
    void showsBelowItsParagraphWhatWasReserved() {
        var reserved = new Line("", Quoted.of("fr", "Pas chez nous."), "reservation in plenary", List.of());
        List<Card> cards = cards(new Paragraph("1", "", "Nothing is linked.", List.of()).reserved(List.of(reserved)));
        assertEquals(List.of("Nothing is linked.", "Pas chez nous."),
                cards.get(0).lines().stream().map(Card.Line::text).toList());
    }

    @Test
    void showsBelowALineWhatIsQuoted() {
        var quoted = new Line("7", Quoted.of("en", "“Drones see.”"), "translated from French",
                List.of(new Line("", Quoted.of("fr", "« Ils voient. »"), "", List.of())));
        List<Card> cards = cards(paragraph("1", "", new Line("4", Quoted.of("en", "Drones see the coast."), "", List.of(),
                List.of(quoted), List.of())));
        assertEquals(List.of("Drones see the coast.", "“Drones see.”", "« Ils voient. »"),
                cards.get(0).lines().stream().map(Card.Line::text).toList());
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s…]", "");
    }

    private static List<Card> cards(Paragraph... paragraphs) {
        return new Deck(new Reading("en", null, false, List.of(), null,
                List.of(new Section("uses", List.of(), "Uses", List.of(paragraphs))), List.of(), null, null, List.of(), null))
                .cards();
    }

    private static Paragraph paragraph(String number, String heading, Line... lines) {
        return new Paragraph(number, heading, "", Stream.of(lines).toList());
    }

    private static Line line(String reference, String text, String tail) {
        return new Line(reference, Quoted.of("en", text), tail, List.of());
    }
}
