package breakout.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import breakout.bench.Delegates.Sent;

/** A scenario, played once. */
final class Play {

    private static final double NANOS_A_MILLI = 1e6;
    private static final int IDLE_MILLIS = 3_000;
    /** So long after the last answer its filing counts as the answer's. */
    private static final int AFTERMATH_MILLIS = 2_000;
    /** What is done behind everybody's back is done by then, unless it is very much. */
    private static final int QUIET_MILLIS = 15_000;
    /** What fewer streams take is lost in what the collector keeps for itself. */
    private static final int ENOUGH_TO_WEIGH = 5_000;
    private static final long LONGEST_UNSEEN_NANOS = TimeUnit.SECONDS.toNanos(12);

    private final Contender contender;
    private final Scenario scenario;
    private final Gauge gauge;
    private final Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    private final Map<String, Ear> staff = new HashMap<>();
    private Delegates delegates;

    Play(Contender contender, Scenario scenario) {
        this.contender = contender;
        this.scenario = scenario;
        this.gauge = new Gauge(contender.pid());
    }

    Map<Figure, Double> figures() {
        figures.put(Figure.START, (double) contender.startMillis());
        List<String> codes = IntStream.range(0, scenario.sessions())
                .mapToObj(session -> contender.open(Math.min(scenario.together(), scenario.delegates()))).toList();
        try (var crowd = new Delegates(contender.home(), scenario.delegates())) {
            delegates = crowd;
            join(codes);
            listen(codes);
            send();
        }
        return figures;
    }

    private void join(List<String> codes) {
        double before = gauge.cpuMillis();
        long begun = System.nanoTime();
        delegates.join(codes, scenario.together());
        figures.put(Figure.JOINING, secondsSince(begun));
        figures.put(Figure.JOINING_CPU, (gauge.cpuMillis() - before) / 1000);
    }

    private void listen(List<String> codes) {
        double before = gauge.leanKilobytes();
        delegates.listen();
        codes.forEach(code -> staff.put(code, delegates.staff(code, contender.staff())));
        if (scenario.delegates() >= ENOUGH_TO_WEIGH) {
            figures.put(Figure.STREAM, (gauge.leanKilobytes() - before) / (scenario.delegates() + codes.size()));
        }
        int tenth = scenario.delegates() / 10;
        figures.put(Figure.BYTES_EARLY, bytes(seat -> seat < tenth));
        figures.put(Figure.BYTES_LATE, bytes(seat -> seat >= scenario.delegates() - tenth));
    }

    private double bytes(IntPredicate who) {
        return IntStream.range(0, scenario.delegates()).filter(who)
                .map(seat -> delegates.seat(seat).bytes() + delegates.ear(seat).bytesAtFirst()).average().orElseThrow();
    }

    private void send() {
        Gauge.pause(IDLE_MILLIS);
        double idle = gauge.idle(IDLE_MILLIS);
        double before = gauge.cpuMillis();
        long begun = System.nanoTime();
        List<Sent> all = delegates.send(scenario.times());
        figures.put(Figure.ACCEPTED, all.stream().filter(Sent::taken).count() / secondsSince(begun));
        Gauge.pause(AFTERMATH_MILLIS);
        double after = gauge.cpuMillis();
        figures.put(Figure.CPU, (after - before - idle * 1000 * secondsSince(begun)) / scenario.delegates());
        figures.put(Figure.RESIDENT, gauge.residentKilobytes() / 1024);
        List<Sent> taken = all.stream().filter(Sent::taken).sorted(Comparator.comparingLong(Sent::toldNanos)).toList();
        figures.put(Figure.REFUSED, (double) all.size() - taken.size());
        percentiles(taken.stream().map(Sent::nanos), Figure.TOLD_50, Figure.TOLD_95, Figure.TOLD_99);
        see(taken);
        Gauge.pause(QUIET_MILLIS);
        figures.put(Figure.CPU_AFTER, (gauge.cpuMillis() - after) / scenario.delegates());
        figures.put(Figure.LOST, (double) lost(taken));
    }

    /** The first that a session acknowledged is seen where it is told of one, the second where it is told of two. */
    private void see(List<Sent> taken) {
        Map<String, List<Sent>> inTurn = taken.stream().collect(Collectors.groupingBy(Sent::code));
        long end = System.nanoTime() + LONGEST_UNSEEN_NANOS;
        while (unseen(inTurn) > 0 && System.nanoTime() < end) {
            Gauge.pause(100);
        }
        figures.put(Figure.UNSEEN, (double) unseen(inTurn));
        var random = new Random(scenario.delegates());
        List<Long> byStaff = new ArrayList<>();
        List<Long> atSeats = new ArrayList<>();
        List<Long> late = new ArrayList<>();
        inTurn.forEach((code, sent) -> {
            for (int number = 1; number <= sent.size(); number++) {
                Sent each = sent.get(number - 1);
                Ear another = delegates.ear(sent.get(random.nextInt(sent.size())).seat());
                byStaff.add(staff.get(code).toldOf(number) - each.sentNanos());
                late.add(staff.get(code).toldOf(number) - each.toldNanos());
                atSeats.add(another.toldOf(number) - each.sentNanos());
            }
        });
        figures.put(Figure.BOARD_AGE, Collections.max(late) / NANOS_A_MILLI);
        percentiles(byStaff.stream(), Figure.STAFF_50, Figure.STAFF_99);
        percentiles(atSeats.stream(), Figure.SEAT_50, Figure.SEAT_99);
    }

    private long unseen(Map<String, List<Sent>> inTurn) {
        return IntStream.range(0, scenario.delegates())
                .filter(seat -> delegates.ear(seat).answers() < inTurn.getOrDefault(delegates.seat(seat).code(), List.of())
                        .size())
                .count();
    }

    private long lost(List<Sent> taken) {
        Map<String, List<Sent>> bySession = taken.stream().collect(Collectors.groupingBy(Sent::code));
        return bySession.entrySet().stream().mapToLong(session -> {
            var there = contender.answers(session.getKey());
            return session.getValue().stream().filter(sent -> !there.contains(sent.id())).count();
        }).sum();
    }

    private void percentiles(Stream<Long> nanos, Figure... wanted) {
        long[] sorted = nanos.mapToLong(each -> each).sorted().toArray();
        for (Figure figure : wanted) {
            int place = (int) Math.ceil(sorted.length * figure.percent / 100.0) - 1;
            figures.put(figure, sorted.length == 0 ? Double.NaN : sorted[place] / NANOS_A_MILLI);
        }
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / NANOS_A_MILLI / 1000;
    }
}
