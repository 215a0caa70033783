package breakout.report;

import java.util.function.UnaryOperator;

import breakout.kernel.Language;
import breakout.kernel.Words;

/** The oral brief as text: with Markdown marks, or plain, to be read from whatever shows it. */
record BriefText(Words words, Language language) {

    String markdown(Brief brief) {
        return text(brief, "# ", "## ", "- ", Markdown::text);
    }

    String plain(Brief brief) {
        return text(brief, "", "", "– ", UnaryOperator.identity());
    }

    /** "4 min 40 s at 130 words a minute" */
    String time(Brief brief) {
        return words.say(language, "report:briefTime", brief.wholeMinutes(), brief.secondsLeft(), brief.words(), brief.pace());
    }

    private String text(Brief brief, String title, String part, String line, UnaryOperator<String> written) {
        var text = new StringBuilder();
        text.append(title).append(written.apply(brief.title().text())).append("\n\n");
        text.append(written.apply(words.say(language, "report:brief") + " – " + brief.edition())).append("\n\n");
        text.append(written.apply(time(brief) + ". " + words.say(language, "report:briefOne"))).append("\n");
        brief.parts().forEach(each -> {
            text.append('\n').append(part).append(written.apply(each.title())).append("\n\n");
            each.lines().forEach(said -> text.append(line).append(written.apply(said.said().text()))
                    .append(said.by().isEmpty() ? "" : " (" + written.apply(said.by()) + ")").append('\n'));
        });
        return text.toString();
    }
}
