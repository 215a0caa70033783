package breakout.archive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;

import breakout.kernel.Language;
import breakout.session.Attribution;
import breakout.session.BreakoutGroup;
import breakout.session.HeadLines;
import breakout.session.Header;
import breakout.session.Paper;
import breakout.session.Subjects;
import breakout.session.Switch;
import breakout.technology.Vocabulary;

/**
 * What a session starts with: its paper, what it asks, its groups, what it discusses, and how it is held. The link by which a
 * group
 * meets, and who leads it, are not told.
 *
 * @param headings how its head reads in other languages, by language
 */
record Charter(String organisation, String meeting, String title, String document, String agendaItem, String purpose,
        String venue,
        LocalDate startsOn, LocalDate endsOn, String language, String attribution, BigDecimal minutes, int graceSeconds,
        List<String> switchedOn, List<Asked> questions, List<Group> groups, List<Topic> technologies,
        List<String> rejectedTerms,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, HeadLines> headings) {

    private static final int MOST_QUESTIONS = 20;
    private static final int LONGEST_QUESTION = 1000;
    private static final int LONGEST_LANGUAGE = 5;
    private static final int MOST_TECHNOLOGIES = 100;
    private static final int MOST_TERMS = 1000;
    private static final int LONGEST_TERM = 80;

    /** A question; its wordings by language. */
    record Asked(int number, Map<String, String> wordings) {
    }

    /** A break-out group; {@code name} is empty for one that was only counted. */
    record Group(int number, String name, String room, String language) {
    }

    /**
     * A technology; what the session added itself has a name and the words it is recognised by.
     *
     * @param english null for one of the venue's vocabulary, with {@code french} and {@code words}
     */
    record Topic(String code, boolean dealtWithBefore, String english, String french, List<String> words) {
    }

    /** As it can be taken. @throws breakout.kernel.Refusal 400 naming the field that cannot */
    Charter checked(Spot spot, Vocabulary vocabulary) {
        spot.as(() -> {
            Paper.days(startsOn, endsOn);
            return this;
        });
        String held = spot.at("language").language(language);
        spot.at("language").demand(held.equals(language) && Language.of(held).isPresent(), "language_unknown");
        spot.as(() -> Attribution.of(attribution));
        spot.at("graceSeconds").number(graceSeconds, 0, Paper.LONGEST_GRACE);
        List<Asked> asked = spot.at("questions").each(questions, MOST_QUESTIONS, this::checked);
        spot.at("questions").demand(!asked.isEmpty(), "archive_lacks");
        List<Group> split = spot.at("groups").each(groups, Integer.MAX_VALUE, Charter::checked);
        spot.as(() -> Paper.counted(split.size()));
        spot.as(() -> Paper.named(split.stream().map(Group::name).toList()));
        return new Charter(line(spot, "organisation", organisation), line(spot, "meeting", meeting),
                spot.at("title").text(line(spot, "title", title), Paper.LONGEST_LINE),
                spot.at("document").line(document, Paper.LONGEST_SYMBOL),
                line(spot, "agendaItem", agendaItem), line(spot, "purpose", purpose), line(spot, "venue", venue), startsOn,
                endsOn, language, attribution, spot.as(() -> Paper.length("minutes", minutes)), graceSeconds,
                spot.at("switchedOn").each(switchedOn, Switch.values().length,
                        (at, code) -> Spot.code(at.constant(Switch.class, code))),
                asked, split, topics(spot.at("technologies"), vocabulary), spot.at("rejectedTerms").each(rejectedTerms,
                        MOST_TERMS, Charter::term),
                headings(spot.at("headings")));
    }

    private Map<String, HeadLines> headings(Spot spot) {
        Map<String, HeadLines> worded = new TreeMap<>();
        (headings == null ? Map.<String, HeadLines> of() : headings).forEach((tag, lines) -> {
            // a tag is whatever somebody typed: it is not told
            spot.demand(Language.other(tag, language).isPresent(), "language_unknown");
            HeadLines given = spot.given(lines);
            worded.put(tag, spot.as(() -> header().lines().wordedBy(given)));
        });
        return worded;
    }

    /** As long as a column may be that counts an emoji as two. */
    private static String term(Spot spot, String term) {
        String read = spot.text(spot.line(term, LONGEST_TERM), LONGEST_TERM);
        spot.demand(read.length() <= LONGEST_TERM, "archive_term_too_long", LONGEST_TERM);
        return read;
    }

    private static String line(Spot spot, String field, String typed) {
        return spot.at(field).line(typed, Paper.LONGEST_LINE);
    }

    private Asked checked(Spot spot, Asked asked) {
        spot.at("number").demand(spot.path().endsWith("." + (asked.number() - 1)), "archive_order");
        Map<String, String> worded = new LinkedHashMap<>();
        spot.at("wordings").given(asked.wordings()).forEach((tag, text) -> {
            // a tag is whatever somebody typed: it is not told
            String known = spot.at("wordings").language(tag);
            spot.at("wordings").demand(known.length() <= LONGEST_LANGUAGE, "language_unknown");
            worded.put(known, spot.at("wordings").text(text, LONGEST_QUESTION));
        });
        spot.at("wordings").demand(worded.containsKey(language), "archive_lacks");
        return new Asked(asked.number(), worded);
    }

    private static Group checked(Spot spot, Group group) {
        spot.at("number").demand(spot.path().endsWith("." + (group.number() - 1)), "archive_order");
        String room = spot.at("room").line(group.room(), BreakoutGroup.LONGEST_NAME);
        String spoken = group.language() == null ? null : spot.at("language").language(group.language());
        return new Group(group.number(),
                spot.at("name").line(group.name(), BreakoutGroup.LONGEST_NAME),
                room.isEmpty() ? null : room, spoken);
    }

    private List<Topic> topics(Spot spot, Vocabulary vocabulary) {
        Set<String> codes = new HashSet<>();
        List<Topic> added = new ArrayList<>();
        List<Topic> topics = spot.each(technologies, MOST_TECHNOLOGIES, (at, topic) -> {
            at.at("code").demand(codes.add(at.at("code").given(topic.code())), "archive_twice");
            if (topic.english() != null) {
                added.add(topic);
            }
            return Topics.checked(at, topic, vocabulary);
        });
        spot.demand(!topics.isEmpty(), "archive_lacks");
        spot.demand(added.size() <= Subjects.MOST_ADDED, "archive_too_many", Subjects.MOST_ADDED);
        return topics;
    }

    Header header() {
        return new Header(organisation, meeting, title, document, agendaItem, purpose, venue, startsOn, endsOn);
    }
}
