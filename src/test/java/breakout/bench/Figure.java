package breakout.bench;

/** What is measured. */
enum Figure {
    START("start until it can be reached, ms"),
    JOINING("joining, s"),
    JOINING_CPU("joining, s of CPU"),
    BYTES_EARLY("bytes told to who joins, first tenth"),
    BYTES_LATE("bytes told to who joins, last tenth"),
    ACCEPTED("accepted a second"),
    TOLD_50("acknowledged, ms p50", 50),
    TOLD_95("acknowledged, ms p95", 95),
    TOLD_99("acknowledged, ms p99", 99),
    STAFF_50("seen by staff, ms p50", 50),
    STAFF_99("seen by staff, ms p99", 99),
    BOARD_AGE("age of what staff see, ms at most"),
    SEAT_50("seen at another seat, ms p50", 50),
    SEAT_99("seen at another seat, ms p99", 99),
    REFUSED("refused"),
    LOST("acknowledged and lost"),
    UNSEEN("streams that never told of all"),
    CPU("CPU ms an answer"),
    CPU_AFTER("CPU ms an answer, in the quiet after"),
    RESIDENT("RSS at the end, MB"),
    STREAM("RSS a stream, KiB");

    final String words;
    /** Of a hundred, the so many-th that waited longest; 0 for what is no waiting. */
    final int percent;

    Figure(String words) {
        this(words, 0);
    }

    Figure(String words, int percent) {
        this.words = words;
        this.percent = percent;
    }
}
