package breakout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import breakout.kernel.Width;
import breakout.report.Reading.Paragraph;
import breakout.report.Reading.Section;

/**
 * Deals a report into cards, paragraph by paragraph in its order. Nothing is left out: what is too long goes on on the next
 * card.
 */
record Deck(Reading reading) {

    /** On a card, in narrow characters: as many as still are large enough for the last row. */
    static final int ROOM = 560;

    List<Card> cards() {
        return Stream.concat(reading.messages().stream(), reading.sections().stream())
                .flatMap(section -> section.paragraphs().stream().flatMap(paragraph -> cards(section, paragraph).stream()))
                .toList();
    }

    private List<Card> cards(Section section, Paragraph paragraph) {
        List<List<Card.Line>> dealt = new ArrayList<>();
        int taken = ROOM;
        for (Card.Line line : lines(paragraph)) {
            if (dealt.isEmpty() || taken + line.room() > ROOM) {
                dealt.add(new ArrayList<>());
                taken = paragraph.heading().isEmpty() ? 0 : Card.LINE;
            }
            dealt.get(dealt.size() - 1).add(line);
            taken += line.room();
        }
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < dealt.size(); i++) {
            cards.add(new Card(section.title(), Integer.parseInt(paragraph.number()), i + 1, dealt.size(), paragraph.heading(),
                    List.copyOf(dealt.get(i))));
        }
        return cards;
    }

    private List<Card.Line> lines(Paragraph paragraph) {
        List<Card.Line> lines = new ArrayList<>();
        if (!paragraph.text().isEmpty()) {
            add(new Card.Line("", reading.language(), paragraph.text(), ""), lines);
        }
        paragraph.lines().forEach(line -> {
            add(said(line), lines);
            line.quoted().forEach(quotation -> {
                add(said(quotation), lines);
                quotation.again().forEach(original -> add(said(original), lines));
            });
            line.again().forEach(again -> add(said(again), lines));
        });
        paragraph.reservations().forEach(line -> add(said(line), lines));
        return lines;
    }

    private static Card.Line said(Reading.Line line) {
        return new Card.Line(line.reference(), line.said().language(), line.said().text(), line.remark());
    }

    /** In pieces of which each fits on a card; what the report adds stands after the last. */
    private static void add(Card.Line line, List<Card.Line> lines) {
        int room = ROOM - 2 * Card.LINE;
        String rest = line.text().strip();
        String reference = line.reference();
        while (Width.of(rest) + Width.of(line.tail()) > room && Width.of(rest) > Card.LINE) {
            int end = end(rest, Math.min(room, Width.of(rest) - Card.LINE));
            lines.add(new Card.Line(reference, line.language(), rest.substring(0, end).strip() + " …", ""));
            rest = "… " + rest.substring(end).strip();
            reference = "";
        }
        lines.add(new Card.Line(reference, line.language(), rest, line.tail()));
    }

    /** After the last word that fits; where that is a long way back, anywhere. */
    private static int end(String text, int room) {
        int end = 0;
        for (int width = 0; end < text.length() && width < room; end += Character.charCount(text.codePointAt(end))) {
            width += Width.of(text.codePointAt(end));
        }
        int word = text.lastIndexOf(' ', end);
        return word > end / 2 ? word : end;
    }
}
