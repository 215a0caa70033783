package breakout.answer;

import java.util.Map;

import breakout.session.Session;

/**
 * The bell has dealt the numbers of a round's answers anew, in the same transaction: whatever names one by its number names it
 * by the other from now on.
 *
 * @param numbers by the number that each had before, all of which were different
 */
public record Dealt(Session session, Map<Integer, Integer> numbers) {
}
