package breakout.desk;

import java.util.List;

import breakout.access.Speaker;
import breakout.kernel.Refusal;
import breakout.session.BreakoutGroup;
import breakout.session.Question;
import breakout.session.Session;
import breakout.technology.Kind;

/**
 * The form in which an answer is entered that was dictated or handed in on paper.
 *
 * @param who tells whoever enters it from others at the same device
 * @param id under which it will be entered, however often the button is pressed
 * @param typed what stands in the form
 * @param refusal why it was not taken; null if it was not refused
 * @param entered the number of the answer that was entered last; null if none was
 */
record DictationView(Session session, Speaker speaker, String who, String id, Form typed, Refusal refusal, Integer entered) {

    /** As it was typed; each may be null. */
    record Form(String question, String text, String kind, String language, String group, String delegation) {
        static final Form EMPTY = new Form(null, null, null, null, null, null);
    }

    public List<Question> questions() {
        return session.questions();
    }

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    /** Those that who enters it speaks for. */
    public List<BreakoutGroup> groups() {
        return session.groups().stream().filter(group -> speaker.speaksFor(group.number())).toList();
    }

    public boolean asks(int question) {
        return String.valueOf(question).equals(typed.question());
    }

    public boolean isOf(int group) {
        return String.valueOf(group).equals(typed.group());
    }

    public boolean isAs(Kind kind) {
        return kind.code().equals(typed.kind());
    }
}
