package breakout.projector;

import breakout.board.Board;

/** Technologies by kinds, over the questions whose rounds are closed. */
record GridSlide(Released of, Board board) implements Picture {
}
