package breakout.answer;

import breakout.kernel.Happening;

/** It was found out what answers of a session speak of; the hall hears of it in steps, as it heard that they came. */
record Filed(String code) implements Happening {

    @Override
    public boolean byDelegate() {
        return true;
    }
}
