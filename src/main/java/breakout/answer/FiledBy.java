package breakout.answer;

/** Who said which technologies an answer speaks of; each outranks the one before. */
public enum FiledBy {
    VOCABULARY,
    AUTHOR,
    RAPPORTEUR
}
