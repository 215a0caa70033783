package breakout.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import breakout.answer.Backing;
import breakout.answer.Bylines;
import breakout.delegation.Delegation;
import breakout.kernel.Language;
import breakout.point.Point;
import breakout.point.Source;
import breakout.report.Groupwork.Group;
import breakout.report.PlenaryReport.Asked;
import breakout.report.PlenaryReport.Author;
import breakout.report.PlenaryReport.Basis;
import breakout.report.PlenaryReport.Method;
import breakout.report.PlenaryReport.Said;
import breakout.report.PlenaryReport.Topic;
import breakout.report.PlenaryReport.Worded;
import breakout.session.Attribution;
import breakout.session.HeadLines;
import breakout.session.Header;

/** What stands before anybody has spoken, and who writes the report. */
record Frame(Header header, Map<String, HeadLines> headings, String language, Attribution rule, List<String> rapporteurs,
        List<Group> groups,
        List<Topic> technologies,
        List<Asked> questions) {

    /** The report on these points: nothing but what it is given goes into it. */
    PlenaryReport filled(Edition edition, List<Message> messages, List<Point> points, Method method, Groupwork groupwork,
            List<Reserved> reservations) {
        List<Entry> entries = points.stream().map(this::entry).toList();
        var tally = new Tally(technologies, questions, entries);
        List<Source> sources = points.stream().flatMap(point -> point.sources().stream()).toList();
        int contributors = Backing.counted(sources.stream().map(Source::voices));
        var basis = new Basis(rapporteurs, groups.size(), (int) sources.stream().map(Source::id).distinct().count(),
                points.size(),
                contributors, rule.code());
        return new PlenaryReport(edition, header, language, basis, messages.stream().map(Message::text).toList(),
                messages.stream().map(message -> message.wordings().all()).toList(), technologies, questions, tally.counts(),
                entries,
                tally.interlinkages(), tally.silence(), method, groupwork, reservations,
                Participation.of(tellsGroups(rule) && groups.size() > 1 ? groups : List.of(), sources), headings);
    }

    private Entry entry(Point point) {
        return new Entry(point.number(), point.question(), point.kind().code(), ordered(point.technologies()),
                point.contributors(), point.groups(),
                point.worded().map(as -> new Worded(as.language(), as.text(), as.addressee(), as.wordings().all(), as.place()))
                        .orElse(null),
                point.sources().stream().map(this::said).toList());
    }

    private Said said(Source source) {
        return new Said(source.number(), source.question(), source.kind().code(), ordered(source.technologies()),
                source.language(), source.text(), tellsGroups(rule) ? source.group() : 0, source.late(),
                author(source.author()), source.proposed(), source.translations(), source.quoted());
    }

    /** Where a class of authors is told, it and the group would together tell more. */
    static boolean tellsGroups(Attribution rule) {
        return rule != Attribution.CATEGORY && rule != Attribution.REGION;
    }

    private static Author author(Bylines.Told told) {
        if (told == null) {
            return null;
        }
        return new Author(told.category() == null ? null : told.category().code(),
                told.region() == null ? null : told.region().name(),
                told.delegation() == null ? null : names(told.delegation()));
    }

    private static Map<String, String> names(Delegation delegation) {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.of(Language.values()).forEach(each -> names.put(each.tag(), delegation.called(each.tag()).text()));
        return names;
    }

    private List<String> ordered(Set<String> codes) {
        if (codes.size() < 2) {
            return List.copyOf(codes);
        }
        List<String> order = technologies.stream().map(Topic::code).toList();
        return codes.stream().sorted(Comparator.<String> comparingInt(order::indexOf).thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
