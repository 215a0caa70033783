package breakout.technology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.queries.intervals.IntervalQuery;

/** Finds, in a text, those of many patterns that fit it, and where. Safe for many threads; close it. */
final class Finder<L> implements AutoCloseable {

    /** @param ownOnly whether it counts only in a text written in that tongue */
    record Entry<L>(Pattern pattern, Tongue tongue, boolean ownOnly, L label) {
    }

    record Found<L>(L label, Pattern pattern, int start, int end) {

        boolean overlaps(Found<?> other) {
            return start < other.end && other.start < end;
        }
    }

    private final List<Entry<L>> entries;
    private final Map<Tongue, Lexicon> lexicons = new EnumMap<>(Tongue.class);
    private final Monitor monitor;

    Finder(List<Entry<L>> entries) {
        this.entries = entries;
        for (Tongue tongue : Tongue.values()) {
            lexicons.put(tongue, new Lexicon(tongue));
        }
        var queries = new ArrayList<MonitorQuery>();
        for (Entry<L> entry : entries) {
            var source = entry.pattern().part().in(lexicons.get(entry.tongue()));
            queries.add(new MonitorQuery(String.valueOf(queries.size()),
                    new IntervalQuery(entry.tongue().name(), source)));
        }
        try {
            var seldom = new MonitorConfiguration().setPurgeFrequency(1, TimeUnit.DAYS);
            monitor = new Monitor(new KeywordAnalyzer(), new TermFilteredPresearcher(), seldom);
            monitor.register(queries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Found<L>> in(String text, String languageHint) {
        Set<Tongue> spoken = Tongue.of(text, languageHint);
        var found = new ArrayList<Found<L>>();
        try {
            var matches = monitor.match(document(text), Spans.MATCHER);
            matches.getErrors().values().forEach(e -> {
                throw new IllegalStateException(e);
            });
            for (Spans spans : matches.getMatches()) {
                Entry<L> entry = entries.get(Integer.parseInt(spans.getQueryId()));
                if (!entry.ownOnly() || entry.tongue() == Tongue.ANY || spoken.contains(entry.tongue())) {
                    spans.all()
                            .forEach(span -> found.add(new Found<>(entry.label(), entry.pattern(), span.start(), span.end())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One field a language: the same words, as each of them sees them. */
    private Document document(String text) {
        var document = new Document();
        lexicons.forEach((tongue, lexicon) -> {
            if (tongue.mayRead(text)) {
                document.add(new TextField(tongue.name(), new Terms(tongue.words(text), lexicon)));
            }
        });
        return document;
    }
}
