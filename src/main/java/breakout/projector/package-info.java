/** The hall's screen: one slide at a time, each a record and a template, and on none of them a word that is not released. */
package breakout.projector;
