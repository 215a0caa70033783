package breakout.report;

import java.util.regex.Pattern;

/** Writes text so that Markdown shows it as it was written. */
final class Markdown {

    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>#|~]");
    /** At the beginning of a line these would begin a list, a rule or a heading. */
    private static final Pattern BEGINNINGS = Pattern.compile("^(\\d*)([-+=.)])");
    /** Some readers make links of addresses by themselves. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?|ftp):(?=//)|\\b(www)\\.");

    private Markdown() {
    }

    /** One line, in which every mark is itself; the lines of the text are parted by a slash. */
    static String text(String text) {
        String line = text.strip().replaceAll("\\s*\n\\s*", " / ").replace('\t', ' ').replace("&", "&amp;");
        String marked = MARKS.matcher(line).replaceAll("\\\\$0");
        String unlinked = ADDRESS.matcher(marked)
                .replaceAll(found -> found.group(1) == null ? found.group(2) + "\\\\\\." : found.group(1) + "\\\\\\:");
        return BEGINNINGS.matcher(unlinked).replaceFirst("$1\\\\$2");
    }
}
