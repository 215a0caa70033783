package breakout.technology;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.MatcherFactory;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;

/** Where a pattern fits a text: from the first to the last of its words, each time. */
final class Spans extends QueryMatch {

    static final MatcherFactory<Spans> MATCHER = Matcher::new;

    record Span(int start, int end) {
    }

    private final List<Span> all = new ArrayList<>();

    private Spans(String queryId) {
        super(queryId);
    }

    List<Span> all() {
        return all;
    }

    private static final class Matcher extends CandidateMatcher<Spans> {

        Matcher(IndexSearcher searcher) {
            super(searcher);
        }

        @Override
        protected void matchQuery(String queryId, Query query, Map<String, String> metadata) throws IOException {
            var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            var spans = new Spans(queryId);
            for (var leaf : searcher.getIndexReader().leaves()) {
                Matches matches = weight.matches(leaf, 0);
                if (matches != null) {
                    for (String field : matches) {
                        spans.add(matches.getMatches(field));
                    }
                }
            }
            if (!spans.all.isEmpty()) {
                addMatch(spans, 0);
            }
        }

        @Override
        public Spans resolve(Spans one, Spans other) {
            one.all.addAll(other.all);
            return one;
        }
    }

    private void add(MatchesIterator matches) throws IOException {
        while (matches.next()) {
            all.add(new Span(matches.startOffset(), matches.endOffset()));
        }
    }
}
