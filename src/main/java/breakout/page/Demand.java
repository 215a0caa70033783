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
    /** The bell, and whatever else those do who run the session; and what operators ask. */
    RUNNING(Integer.MAX_VALUE);

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> WRITTEN = Set.of("answers", "drafts", "seat");
    private static final Set<String> RUN = Set.of("console", "projector", "q", "sign-in");
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
        if (what.equals("j") || what.equals("seats") || reads && (what.equals("seat") || isFile(path))) {
            return JOIN;
        }
        return !reads || RUN.contains(first) ? RUNNING : SUMMARY;
    }

    /** Of the pages' own: without them nobody can write. */
    private static boolean isFile(String path) {
        return path.endsWith(".js") || path.endsWith(".css");
    }
}
