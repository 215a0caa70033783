package breakout.projector;

/** Nothing, so that the hall looks at whoever speaks. */
record BlankSlide() implements Picture {

    @Override
    public boolean besideTheWayIn() {
        return false;
    }
}
