package breakout.report;

/** The styles in which a report is written for Word, by the names that Word keeps in every language of its menus. */
enum Style {
    TEXT("Normal"),
    TITLE("Title"),
    SUBTITLE("Subtitle"),
    SECTION("heading 1"),
    PART("heading 2"),
    ASKED("Quote"),
    NUMBERED("List Number"),
    LINE("List Bullet"),
    AGAIN("List Bullet 2"),
    REMARK("caption"),
    TABLE("Table Grid"),
    HEADER("header"),
    FOOTER("footer");

    final String called;

    Style(String called) {
        this.called = called;
    }
}
