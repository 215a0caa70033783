package breakout.delegate;

import java.util.List;

import org.jboss.resteasy.reactive.RestForm;

/** The page's one form, as a browser sends it: each field as often as there are boxes. */
class Filled {

    @RestForm
    List<String> answer;
    @RestForm
    List<String> question;
    @RestForm
    List<String> kind;
    @RestForm
    List<String> number;
    @RestForm
    List<String> shown;
    @RestForm
    List<String> text;
    @RestForm
    List<String> language;
    /** The anchors of the boxes whose author agrees to be named. */
    @RestForm
    List<String> consent;

    List<Written> boxes() {
        return Written.all(answer, question, kind, number, shown, text, language, consent);
    }
}
