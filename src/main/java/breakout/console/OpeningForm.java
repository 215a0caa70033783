package breakout.console;

import java.util.List;

import breakout.kernel.Typed;
import breakout.session.Paper;
import breakout.session.Template;

/** What a facilitator typed about a session to be opened; null where the template is to stay as it is. */
record OpeningForm(String template, String title, String groups, String minutes, String graceSeconds) {

    /** As the template says, to be changed. */
    static OpeningForm of(String name, Template template) {
        return new OpeningForm(name, template.title(), String.valueOf(template.groups()),
                template.minutes().stripTrailingZeros().toPlainString(), String.valueOf(template.graceSeconds()));
    }

    /** @throws breakout.kernel.Refusal 400 naming the field that cannot be read */
    Paper.Changes changes() {
        return new Paper.Changes(title, null, null, null, null, null, null, null, groupNames(groups),
                Typed.decimal("minutes", minutes), Typed.number("graceSeconds", graceSeconds));
    }

    /** One name a line, or their number alone; null for nothing. */
    static List<String> groupNames(String groups) {
        if (groups == null || groups.isBlank()) {
            return null;
        }
        return groups.strip().matches("\\d+") ? Paper.counted(Typed.number("groups", groups))
                : groups.lines().filter(line -> !line.isBlank()).toList();
    }
}
