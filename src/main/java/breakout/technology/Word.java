package breakout.technology;

/**
 * A word of a text as one language sees it.
 *
 * @param plain in small letters, without accents
 * @param stem its form without the usual endings
 * @param capitals as written, if it is an acronym in capitals; else null
 * @param position counts words, with a leap at the end of a sentence
 * @param opening whether it opens a sentence or a line of a list
 * @param start of the word in the original text
 */
record Word(String plain, String stem, String capitals, int position, boolean opening, int start, int end) {
}
