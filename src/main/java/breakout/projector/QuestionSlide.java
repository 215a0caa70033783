package breakout.projector;

/** The question alone, in every language it is worded in, as far as the screen reaches. */
record QuestionSlide(Standing standing, Asked asked) implements Picture {

    static final int[] LENGTHS = { 130, 260, 400, 500 };
}
