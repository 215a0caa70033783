package breakout.session;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What can be done in a session that its audit trail tells: first what is done to rounds, then the rest. */
public enum Deed {
    OPENED,
    PAUSED,
    RESUMED,
    EXTENDED,
    /** The bell was rung, by hand or by time. */
    RANG,
    /** The grace was ended by hand. */
    ENDED,
    /** The round took its last answer; its set is final. */
    SEALED,
    UNDONE,
    /** The same question was planned once more. */
    REPEATED,
    /** The server was away; what ran was given the time back. */
    OUTAGE,
    /** An answer was released to everyone; with {@code HELD} it is taken back from them. */
    RELEASED,
    HELD,
    /** An answer was entered at the desk, from paper or by dictation. */
    DICTATED,
    /** An answer was kept out of the report; with {@code SHOWN} it is back in it. */
    HIDDEN,
    SHOWN,
    /** Answers were released as one, by hand or as their round closed. */
    RELEASED_ALL,
    /** Something else was put on the hall's screen. */
    SCREENED,
    /** The grace was given another length. */
    GRACED,
    /** Whom the report names as facilitators was said anew. */
    INTRODUCED,
    /** How the head of the report reads in another language was worded. */
    HEADED,
    /** A switch of the session was turned. */
    SWITCHED_ON,
    SWITCHED_OFF,
    /** A seat was given a new resume code. */
    RESEATED,
    /** A seat was taken away from whoever sat there. */
    REMOVED,
    /** The door was shut for whoever has no seat yet; with {@code UNLOCKED} it is open again. */
    LOCKED,
    UNLOCKED,
    /** The code by which one joins was made anew. */
    RECODED,
    /** A revision of the report became final; with {@code REOPENED} the next was begun. */
    FINALISED,
    REOPENED,
    /** What the plenary holds otherwise was taken down; with {@code STRUCK} it is struck out again. */
    RESERVED,
    STRUCK,
    /** The report was taken away as a file. */
    EXPORTED,
    /** Less was told of authors from then on. */
    ATTRIBUTED,
    /** Who was there, and who wrote what, was removed for good. */
    PURGED,
    /** Until when the session is kept was changed. */
    RETAINED,
    /** The list of delegations was replaced. */
    LISTED,
    /** Somebody was invited to run the session or to report on it; with {@code REVOKED} they are not any more. */
    INVITED,
    REVOKED,
    /** Somebody came in by an invitation. */
    ADMITTED,
    /** A co-facilitator runs the session no more. */
    DISMISSED,
    /** The chair was offered to a facilitator, who took it ({@code PASSED}); or it stays where it is ({@code KEPT}). */
    CHAIR_OFFERED,
    CHAIR_PASSED,
    CHAIR_KEPT,
    /** The account that had the chair is gone. */
    CHAIR_VACATED,
    /** A rapporteur's key was taken back. */
    RELIEVED,
    /** Slips for seats were printed; those before are good no more. */
    PRINTED,
    /** Groups were made, called otherwise, or told where they meet. */
    GROUPED,
    /** Seats were given other groups by a plan; with {@code MOVED}, one by hand. */
    ARRANGED,
    MOVED,
    /** The session was given a technology of its own; with {@code NARROWED} one is gone again. */
    WIDENED,
    NARROWED,
    /** An answer was translated, or its translation worded anew; with {@code UNTRANSLATED} it is gone again. */
    TRANSLATED,
    UNTRANSLATED,
    /** A technology that was proposed to the session is not to be proposed again. */
    DECLINED,
    /** The whole session was taken away as a file. */
    ARCHIVED,
    /**
     * The session came as a file; {@code IMPORTED_AS_ONE}: of another installation, and its delegations cannot be told apart.
     */
    IMPORTED,
    IMPORTED_AS_ONE;

    /** What is done to a round. */
    static final Set<Deed> TO_ROUNDS = Collections.unmodifiableSet(EnumSet.range(OPENED, OUTAGE));
}
