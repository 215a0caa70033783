package breakout.desk;

import breakout.board.Board;

/**
 * What lies on the desk before it is filtered.
 *
 * @param answers how many there are, hidden ones among them
 * @param unread how many of them nobody has read
 * @param doubtful how many of them are filed doubtfully
 * @param untranslated how many of them somebody should translate
 * @param repeats how many of them are proposed to say what another has said
 * @param offers how many technologies are proposed; none to who does not speak for the plenary
 */
record Stack(Board board, int answers, int unread, int doubtful, int untranslated, int repeats, int offers) {
}
