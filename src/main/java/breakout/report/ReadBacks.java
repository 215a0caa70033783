package breakout.report;

/**
 * What became of the highlights of the groups, each counted once.
 *
 * @param asked how many were read back to their groups as they are worded now: those that were let stand without a word against
 *        it, or with reservations, and those that were corrected and are to be worded anew
 * @param waiting how many are still to be read back, or are being read back
 */
record ReadBacks(int asked, int confirmed, int reserved, int corrected, int waiting) {
}
