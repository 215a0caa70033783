package breakout.console;

import java.util.UUID;

import breakout.session.HeadLines;

/** What was typed in a form of the console; null in the fields it does not have. */
record Typing(String minutes, String graceSeconds, String name, String group, UUID answer, String reason, String facilitators,
        HeadLines heading) {

    static final Typing NOTHING = new Typing(null, null, null, null, null, null, null, null);

    static Typing minutes(String minutes) {
        return new Typing(minutes, null, null, null, null, null, null, null);
    }

    static Typing grace(String graceSeconds) {
        return new Typing(null, graceSeconds, null, null, null, null, null, null);
    }

    static Typing facilitators(String facilitators) {
        return new Typing(null, null, null, null, null, null, facilitators, null);
    }

    static Typing heading(HeadLines lines) {
        return new Typing(null, null, null, null, null, null, null, lines);
    }

    static Typing rapporteur(String name, String group) {
        return new Typing(null, null, name, group, null, null, null, null);
    }

    static Typing reason(UUID answer, String reason) {
        return new Typing(null, null, null, null, answer, reason, null, null);
    }

    /** What was typed in this line of the head; null where the head was not typed. */
    public String inHead(String line) {
        return heading == null ? null : heading.byName().get(line);
    }

    /** Whether this group was chosen. */
    public boolean reportsOn(int number) {
        return String.valueOf(number).equals(group);
    }
}
