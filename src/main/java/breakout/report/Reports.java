package breakout.report;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import breakout.access.Asker;
import breakout.access.Rapporteur;
import breakout.answer.Clerk;
import breakout.answer.Gathered;
import breakout.answer.Translations;
import breakout.kernel.Glance;
import breakout.kernel.Language;
import breakout.kernel.Refusal;
import breakout.point.Point;
import breakout.point.Points;
import breakout.point.Source;
import breakout.point.WordedPoint;
import breakout.point.WordedPoints;
import breakout.report.PlenaryReport.Asked;
import breakout.report.PlenaryReport.Topic;
import breakout.session.AuditTrail;
import breakout.session.Heading;
import breakout.session.Question;
import breakout.session.Session;
import breakout.technology.Technology;
import breakout.technology.Vocabulary;

/** Draws up the report of a session from what was said in it; finds the one an asker may read. */
@ApplicationScoped
@Transactional
class Reports {

    private final Asker asker;
    private final Clerk clerk;
    private final Gathering gathering;
    private final Vocabulary vocabulary;
    private final ObjectMapper json;
    private final Clock clock;

    Reports(Asker asker, Clerk clerk, Gathering gathering, Vocabulary vocabulary, ObjectMapper json, Clock clock) {
        this.asker = asker;
        this.clerk = clerk;
        this.gathering = gathering;
        this.vocabulary = vocabulary;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What this asker may read: those who curate the draft at hand or what is final, everyone else with the code the latest
     * final revision. A group's rapporteur sees of the draft what is drawn from the answers they may read.
     *
     * @throws breakout.kernel.Refusal 401 while there is nothing for them
     */
    PlenaryReport readable(String code) {
        Glance.begin();
        Session session = asker.sees(code);
        Report report = Report.of(session);
        if (report.state() == State.DRAFT && (report.latest().isEmpty() || asker.mayCurate(session))) {
            Session curated = asker.curates(code);
            return drawnUp(curated, clerk.readable(curated), isInPart(code) ? List.of() : WordedPoints.of(curated),
                    new Edition(State.DRAFT, report.revision(), null));
        }
        return read(report.latest().orElseThrow());
    }

    /**
     * What the report that this asker may read says otherwise than a former final revision. For whoever sees a draft in part
     * only,
     * it is the latest final one that is compared.
     *
     * @param since the number of that revision; null for the latest before
     * @throws breakout.kernel.Refusal as {@link #readable}; 404 if there is no such revision
     */
    Changes changes(String code, Integer since) {
        PlenaryReport readable = readable(code);
        Session session = asker.sees(code);
        Report report = Report.of(session);
        PlenaryReport now = readable.isDraft() && isInPart(code) ? report.latest().map(this::read).orElse(readable) : readable;
        FinalReport former = report.former(now.edition().revision(), since)
                .orElseThrow(() -> Refusal.notFound(since == null ? "no_former_revision" : "revision_unknown"));
        return Changes.of(read(former), now, asker.mayCurate(session));
    }

    /** Whether a draft that this asker reads is drawn from some of the answers only. */
    boolean isInPart(String code) {
        return asker.speaker(asker.sees(code)).filter(speaker -> !speaker.speaksForPlenary()).isPresent();
    }

    /** The report as everything stands now. */
    PlenaryReport drawnUp(Session session, Edition edition) {
        return drawnUp(session, clerk.gather(session), WordedPoints.of(session), edition);
    }

    private PlenaryReport drawnUp(Session session, Gathered gathered, List<WordedPoint> worded, Edition edition) {
        return on(Points.of(gathered, Translations.of(session), worded), session, gathered,
                edition.with(AuditTrail.of(session)));
    }

    /** The report on these points. */
    PlenaryReport on(List<Point> points, Session session, Gathered gathered, Edition edition) {
        var frame = new Frame(session.header(), Heading.of(session), session.language(), session.attribution(),
                rapporteurs(session),
                session.groups().stream().map(Gathering::group).toList(), topics(session),
                session.questions().stream().map(question -> asked(session, question)).toList());
        var report = Report.of(session);
        Set<Integer> printed = points.stream().flatMap(point -> point.sources().stream()).map(Source::number)
                .collect(Collectors.toSet());
        int ungrounded = (int) report.messages().stream().filter(message -> message.rests(printed).isEmpty()).count();
        var heard = gathering.of(session, Frame.tellsGroups(session.attribution()));
        return frame.filled(edition, report.messages(), points,
                MethodNote.of(session, gathered, clerk.vocabulary(session), heard.readBacks(), ungrounded), heard.groupwork(),
                report.reservations().stream().map(Reserved::of).toList());
    }

    String written(PlenaryReport report) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report is plain data", e);
        }
    }

    PlenaryReport read(FinalReport frozen) {
        return read(frozen.document());
    }

    /** @param document as {@link #written} */
    PlenaryReport read(String document) {
        try {
            return json.readValue(document, PlenaryReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A final revision cannot be read back", e);
        }
    }

    /** The plenary's rapporteurs; where none was appointed, those of the groups. */
    private static List<String> rapporteurs(Session session) {
        List<Rapporteur> plenary = Rapporteur.list("session = ?1 and groupNumber is null order by id", session);
        List<Rapporteur> named = plenary.isEmpty() ? Rapporteur.list("session = ?1 order by id", session) : plenary;
        return named.stream().map(Rapporteur::name).distinct().toList();
    }

    private List<Topic> topics(Session session) {
        List<Topic> topics = new ArrayList<>();
        session.subjects().forEach(
                s -> topics.add(new Topic(s.code(), names(language -> s.name(vocabulary, language)), s.dealtWithBefore())));
        topics.add(new Topic(Technology.OTHER, names(language -> vocabulary.name(Technology.OTHER, language)), false));
        return topics;
    }

    private static Map<String, String> names(UnaryOperator<String> called) {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.of(Language.values()).forEach(l -> names.put(l.tag(), called.apply(l.tag())));
        return names;
    }

    private static Asked asked(Session session, Question question) {
        Map<String, String> wordings = new LinkedHashMap<>();
        wordings.put(session.language(), question.text());
        Stream.of(Language.values()).map(l -> question.in(l.tag())).forEach(w -> wordings.put(w.language(), w.text()));
        return new Asked(question.number(), wordings);
    }
}
