package breakout.page;

import java.util.Locale;

/** What a client would rather read. */
enum Wish {
    PAGE,
    DOCUMENT;

    /** A browser names HTML first; a program names JSON, anything, or nothing. An odd header is no reason to fail. */
    static Wish of(String accept) {
        String wishes = accept == null ? "" : accept.toLowerCase(Locale.ROOT);
        int html = wishes.indexOf("text/html");
        int json = wishes.indexOf("json");
        return html >= 0 && (json < 0 || html < json) ? PAGE : DOCUMENT;
    }
}
