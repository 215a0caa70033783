package breakout.report;

import java.util.Map;
import java.util.Optional;

/** The styles in which a report is written for Word, by the names that Word keeps in every language of its menus. */
enum Style {
    TEXT("Normal"),
    TITLE("Title"),
    SUBTITLE("Subtitle"),
    SECTION("heading 1"),
    PART("heading 2"),
    ASKED("Quote"),
    /** What a venue's document need not have: its stationery may be older. */
    QUOTATION("Block Text", ASKED),
    NUMBERED("List Number"),
    LINE("List Bullet"),
    AGAIN("List Bullet 2"),
    REMARK("caption"),
    TABLE("Table Grid"),
    HEADER("header"),
    FOOTER("footer");

    final String called;
    private final Style otherwise;

    Style(String called) {
        this(called, null);
    }

    /** @param otherwise what is taken where a document has no style of this name */
    Style(String called, Style otherwise) {
        this.called = called;
        this.otherwise = otherwise;
    }

    /** What a document calls it. @param ids what its styles are called there, by their names. Empty where it has none. */
    Optional<String> in(Map<String, String> ids) {
        return Optional.ofNullable(ids.get(called)).or(() -> Optional.ofNullable(otherwise).flatMap(each -> each.in(ids)));
    }
}
