package breakout.report;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

import breakout.answer.Translated;
import breakout.kernel.Language;
import breakout.session.HeadLines;
import breakout.session.Header;

/**
 * All that the plenary report-back says, in no language of its own: the one model of every face, and what is frozen when
 * a report becomes final. It tells of authors what the session's rule lets it, and holds nothing by which anybody else could be
 * found.
 *
 * @param language the session's, in which it is printed unless the reader wants another
 * @param messages what the rapporteur tells first; nothing is invented where they wrote nothing
 * @param messageWordings how each message is worded in other languages, by language
 * @param technologies in the order of the paper, then "other"
 * @param counts the technologies by descending points, then "other", then general points
 * @param points in the order they were first made
 * @param groupwork what the break-out groups report back; empty where no group had anything to mark
 * @param reservations what the plenary holds otherwise than the former final revisions it heard, and this one prints
 * @param participation of each group, where groups are told; null where that was not counted yet
 * @param headings how the head reads in other languages, by language
 */
public record PlenaryReport(Edition edition, Header header, String language, Basis basis, List<String> messages,
        List<Map<String, String>> messageWordings, List<Topic> technologies, List<Asked> questions, List<Count> counts,
        List<Entry> points, List<Interlinkage> interlinkages, Silence silence, Method method, Groupwork groupwork,
        List<Reserved> reservations,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Participation> participation,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, HeadLines> headings) {

    /** Stands for points that concern no technology. */
    public static final String GENERAL = "general";

    /** What the report rests on; {@code contributors} counts delegations that wrote or supported something. */
    public record Basis(List<String> rapporteurs, int groups, int contributions, int points, int contributors,
            String attribution) {
    }

    /** A technology; its names by language. */
    public record Topic(String code, Map<String, String> names, boolean dealtWithBefore) {
    }

    /** A question; its wordings by language. */
    public record Asked(int number, Map<String, String> wordings) {
    }

    /** How many points concern a technology: to each question, and in all. */
    public record Count(String technology, List<Integer> questions, int points) {
    }

    /**
     * The words of a rapporteur; {@code addressee} is null where nobody is named.
     *
     * @param wordings in other languages
     * @param place where the rapporteur has put it in its part, from 1; null where it stands as its support has it
     */
    public record Worded(String language, String text, String addressee, Map<String, String> wordings, Integer place) {

        public Worded {
            wordings = wordings == null ? Map.of() : wordings;
        }
    }

    /**
     * An answer, as it was written.
     *
     * @param group 0 where a group and what is told of authors would together tell more
     * @param author null where nothing may be told
     * @param proposed whether it is only proposed that it says the same as the first of its point
     * @param translations by whom is not told
     * @param quoted whether it is quoted below its point
     */
    public record Said(int number, int question, String kind, List<String> technologies, String language, String text,
            int group, boolean late, Author author, boolean proposed, List<Translated> translations,
            boolean quoted) {

        public Said {
            translations = translations == null ? List.of() : List.copyOf(translations);
        }
    }

    /** What may be told of an author: a category, a region, or the names of a delegation by language; the others null. */
    public record Author(String category, String region, Map<String, String> names) {
    }

    /** How many points concern both. */
    public record Interlinkage(String a, String b, int points) {
    }

    /** The technologies nobody spoke of; and by kind, the technologies of which nothing of this kind was said. */
    public record Silence(List<String> technologies, Map<String, List<String>> kinds) {
    }

    /**
     * How the report came about.
     *
     * @param checks null where that was not counted yet
     * @param unread how many contributions nobody had read who speaks for them; null likewise
     * @param dictated how many were entered at the desk, from paper or by dictation; null likewise
     * @param doubtful how many were filed by words that are often wrong, and nobody confirmed it; null likewise
     * @param readBacks null likewise
     * @param ungrounded how many of the messages name no answer that they rest on; null likewise
     */
    public record Method(List<String> vocabularies, int filedByPeople, int filedByAuthors, int late, List<Hidden> hidden,
            List<Held> rounds, Checks checks, Integer unread, Integer dictated, Integer doubtful, ReadBacks readBacks,
            Integer ungrounded) {

        private Method asFarAs(Method other) {
            return new Method(vocabularies, filedByPeople, filedByAuthors, late, hidden, rounds, checks, unread, dictated,
                    doubtful, readBacks, other.ungrounded == null ? null : ungrounded);
        }
    }

    /**
     * What people made of what was filed and proposed automatically.
     *
     * @param technologies how many filings under technologies they changed, {@code kinds} likewise, and how many they confirmed
     * @param merged how many answers they said repeat another, and of how many pairs that they differ
     */
    public record Checks(int technologies, int kinds, int confirmed, int merged, int parted) {
    }

    /** An answer that was not used, and why. */
    public record Hidden(int number, String reason) {
    }

    /** A round, and how long it was planned to be. */
    public record Held(int number, int question, String state, BigDecimal minutes) {
    }

    public PlenaryReport {
        messages = List.copyOf(messages);
        // what was final before there were any has none, here and below
        messageWordings = messageWordings == null ? Collections.nCopies(messages.size(), Map.of())
                : List.copyOf(messageWordings);
        technologies = List.copyOf(technologies);
        questions = List.copyOf(questions);
        counts = List.copyOf(counts);
        points = List.copyOf(points);
        interlinkages = List.copyOf(interlinkages);
        // what was final before groups reported back says nothing of them
        groupwork = groupwork == null ? Groupwork.NONE : groupwork;
        reservations = reservations == null ? List.of() : List.copyOf(reservations);
        participation = participation == null ? null : List.copyOf(participation);
        headings = headings == null ? Map.of() : headings;
    }

    /** The same report as another edition. */
    PlenaryReport as(Edition other) {
        return as(other, reservations, participation, method);
    }

    /** The same report with this besides. */
    PlenaryReport besides(List<Reserved> since) {
        return as(edition, Stream.concat(reservations.stream(), since.stream()).toList(), participation, method);
    }

    private PlenaryReport as(Edition other, List<Reserved> reserved, List<Participation> took, Method noted) {
        return new PlenaryReport(other, header, language, basis, messages, messageWordings, technologies, questions, counts,
                points, interlinkages, silence, noted, groupwork, reserved, took, headings);
    }

    /** Whether it says the same, whatever its edition. */
    boolean saysTheSameAs(PlenaryReport other) {
        // what was not counted yet when one of them was drawn up is no difference
        var counted = participation == null ? null : other.participation;
        return as(null, reservations, other.participation == null ? null : participation, method.asFarAs(other.method))
                .equals(other.as(null, other.reservations, counted, other.method.asFarAs(method)));
    }

    boolean isDraft() {
        return edition.state() == State.DRAFT;
    }

    /** What was final before read-backs were told reads on as it did then, paragraph by paragraph. */
    boolean tellsReadBacks() {
        return method.readBacks() != null;
    }

    Optional<Topic> technology(String code) {
        return technologies.stream().filter(topic -> topic.code().equals(code)).findFirst();
    }

    /** The language it is printed in for readers who have not said which they want. */
    Language ownLanguage() {
        return Language.of(language).orElse(Language.EN);
    }
}
