package breakout.page;

import java.util.List;
import java.util.stream.Stream;

import io.quarkus.qute.TemplateData;

import breakout.kernel.Language;

/**
 * Who reads a page: in which language, and where the same page stands in each.
 *
 * @param page path and query of the page, without the language
 */
record Reader(Language language, String page) {

    /** Whoever reads what was not asked for by a request. */
    static final Reader NOBODY = new Reader(Language.EN, "/");

    /** One line of the language switch. */
    @TemplateData
    record Choice(String tag, String name, String href, boolean current) {
    }

    List<Choice> choices() {
        String with = page + (page.contains("?") ? "&" : "?") + "lang=";
        return Stream.of(Language.values())
                .map(each -> new Choice(each.tag(), each.ownName, with + each.tag(), each == language)).toList();
    }

    /** The direction the language is written in. */
    String direction() {
        return com.ibm.icu.util.ULocale.forLocale(language.locale()).isRightToLeft() ? "rtl" : "ltr";
    }
}
