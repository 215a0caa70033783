package breakout.page;

import java.util.Set;

import io.vertx.core.http.HttpMethod;

/**
 * What is asked of the server, from what a hall can best do without for a moment to what it cannot: of all that is under way at
 * once, only so much may be there when another of this kind is let in. A hall of a thousand that turns its pages at once stays
 * below the least; ten thousand who send in one moment below the last.
 */
enum Demand {

    /** Boards, reports, exports: what is only looked at. */
    SUMMARY(2_000),
    /** To be told what changes; pages that are not told ask by themselves. */
    STREAM(4_000),
    /** To come in, and the page one writes on. */
    JOIN(6_000),
    /** What delegates have written. */
    SUBMIT(12_000),
    /**
     * The bell, and whatever else those do who run the session; and what operators ask. More than there may be connections:
     * who asks for one thing after the other never meets it.
     */
    RUNNING(20_000);

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> WRITTEN = Set.of("answers", "drafts", "hand", "seat");
    private static final Set<String> DOORS = Set.of("", "invitations", "j", "seats", "slip");
    /** The page one writes on; and what time it is there, and how far the session has come, where no stream tells it. */
    private static final Set<String> NEEDED = Set.of("seat", "state");
    /** Read and written by those who run the session. */
    private static final Set<String> RUN = Set.of("console", "desk", "projector", "q", "sign-in");
    /** Written by them. What is written elsewhere can wait, and so can what is written nowhere that we know. */
    private static final Set<String> ORDERED = Set.of("arrangement", "chair", "dictation", "door", "groups",
            "highlights", "points", "rapporteurs", "report", "rounds", "screen", "sign-out", "technologies");
    /** Who works where at the desk: it goes on without. */
    private static final String WHEREABOUTS = "/whereabouts";
    private static final int API_WHAT = 4;

    private final int most;

    Demand(int most) {
        this.most = most;
    }

    /** @param underWay how much is, without this */
    boolean isLetInBeside(int underWay) {
        return underWay < most;
    }

    /** @param path as it was sent: {@code /api/sessions/K7MQ4XPR/answers/…}, {@code /seat/K7MQ4XPR} */
    static Demand of(HttpMethod method, String path) {
        String[] parts = path.split("/");
        String first = parts.length > 1 ? parts[1] : "";
        String what = first.equals("api") && parts.length > API_WHAT ? parts[API_WHAT] : first;
        boolean reads = READING.contains(method);
        if (path.endsWith(WHEREABOUTS)) {
            return SUMMARY;
        }
        if (reads && what.equals("live")) {
            return STREAM;
        }
        if (!reads && WRITTEN.contains(what)) {
            return SUBMIT;
        }
        if (DOORS.contains(what) || reads && (NEEDED.contains(what) || isFile(path))) {
            return JOIN;
        }
        return RUN.contains(first) || !reads && ORDERED.contains(what) ? RUNNING : SUMMARY;
    }

    /** Of the pages' own: without them nobody can write. */
    private static boolean isFile(String path) {
        return path.endsWith(".js") || path.endsWith(".css");
    }
}
