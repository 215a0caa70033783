package breakout.kernel;

/** The words of the interface, by bundle and key as templates write them: {@code report:title}. */
public interface Words {

    /** The sentence of this key; a key that no bundle has is a mistake of the program, and throws. */
    String say(Language language, String key, Object... arguments);

    /** The word for one of several values: the key {@code round:state} and {@code OPEN} find {@code state.open}. */
    String of(Language language, String key, Object value, Object... arguments);

    /** The language of whoever made the current request; English outside one. */
    Language reader();
}
