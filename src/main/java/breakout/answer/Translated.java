package breakout.answer;

/**
 * What an answer says, in another language.
 *
 * @param language BCP 47 tag
 * @param state {@code draft}, or {@code checked} once a person has said that it is right
 */
public record Translated(String language, String text, String state) {

    public boolean checked() {
        return Translation.State.CHECKED.code().equals(state);
    }
}
