package breakout.archive;

/** What a person said of two answers as they are worded now: whether they say the same. By their numbers. */
record Ruling(int answer, int other, boolean same) {

    Ruling checked(Spot spot, Scope scope) {
        scope.answer(spot.at("answer"), answer);
        scope.answer(spot.at("other"), other);
        spot.at("other").demand(answer != other, "archive_twice");
        scope.knowRuling(spot, answer, other);
        return this;
    }
}
