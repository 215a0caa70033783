package breakout.technology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import breakout.kernel.VenueFile;
import breakout.technology.Proposals.Heard;

class ProposalsTest {

    private static final Supplements VOCABULARY = new Supplements(Shelves.READER);
    private static final Proposals PROPOSALS = new Proposals(VOCABULARY,
            new Reader(Vocabulary.from(VenueFile.named(Path.of("config"), Proposals.FILE)), Hints::none));
    private static final List<Labelled> EMERGING = Labelled.in("answers-emerging.jsonl");
    private static final int A_SESSION = 60;
    private static final int DELEGATIONS = 17;

    /** None of these answers is among those from which it was learned what people say anyway. */
    @ParameterizedTest
    @CsvSource({ "answers-own.jsonl, 0", "answers-own.jsonl, 70", "answers-tune.jsonl, 0", "answers-tune.jsonl, 150",
            "answers-tune.jsonl, 300" })
    void findsWhatASessionSpeaksOfInFiveLanguages(String others, int from) {
        int enough = A_SESSION - EMERGING.size();
        List<Labelled> session = Stream.concat(Labelled.in(others).stream().skip(from).limit(enough), EMERGING.stream())
                .toList();
        List<Proposal> proposed = among(heard(session), Set.of());
        System.out.println(others + " from " + from + ": " + proposed.stream().map(p -> p.name() + " " + p.answers()).toList());
        List<String> terms = proposed.stream().map(Proposal::term).toList();
        assertEquals(Set.of("quantum-computing", "satellite-imagery", "digital-twins", "5g"), Set.copyOf(terms.subList(0, 4)));
        assertEquals("quantum-computing", terms.get(0));
        assertTrue(proposed.get(0).answers() >= 6);
        assertEquals("Informatique quantique", proposed.get(0).french());
    }

    /** What a person only presses the button for files all the answers that were counted. */
    @Test
    void offersWordsByWhichAllThoseAnswersAreFiled() {
        List<Heard> heard = heard(EMERGING);
        for (Proposal proposal : among(heard, Set.of())) {
            var added = List.of(new Addition(
                    new Technology(proposal.term(), Map.of("en", proposal.english(), "fr", proposal.french())),
                    proposal.words()));
            for (int place : proposal.places()) {
                Heard one = heard.get(place);
                assertTrue(VOCABULARY.read(added, one.text(), one.language()).technologies().contains(proposal.term()),
                        one.text());
            }
            assertTrue(PROPOSALS.among(heard, added, Set.of(), Set.of()).stream()
                    .noneMatch(again -> again.term().equals(proposal.term())), proposal.term());
        }
    }

    @Test
    void hearsOfWhatIsFiledByHintsAlone() {
        String text = "Sonar finds what divers miss under the hull, even at night.";
        List<Heard> heard = new ArrayList<>(heard(Labelled.in("answers-own.jsonl").subList(0, 40)));
        Stream.of("A", "B", "C", "D").map(voice -> new Heard(text, "en", Set.of(voice), false)).forEach(heard::add);
        assertTrue(VOCABULARY.read(List.of(), text, "en").isHinted());
        assertTrue(
                PROPOSALS.among(heard, List.of(), Set.of(), Set.of()).stream().anyMatch(each -> each.term().equals("sonar")));
    }

    @Test
    void findsWhatNoFileKnowsByOneRareWord() {
        List<Heard> heard = new ArrayList<>(heard(Labelled.in("answers-own.jsonl").subList(0, 40)));
        heard.add(said("We tried sonar under the ferries.", "A"));
        heard.add(said("Le sonar a trouvé la cache sous la coque.", "B"));
        heard.add(said("Con el sonar no hace falta bajar al agua.", "C"));
        heard.add(said("Наш сонар не видит в мутной воде.", "D"));
        heard.add(said("Our lidar towers measure the load of each truck.", "A"));
        heard.add(said("Lidar towers do not see through fog.", "B"));
        heard.add(said("Two lidar towers are enough for a lane.", "C"));
        heard.add(said("They bought lidar towers without asking us.", "D"));
        List<Proposal> proposed = among(heard, Set.of());
        assertEquals(List.of("Lidar towers", "Sonar"), proposed.stream().map(Proposal::english).sorted().toList());
        Proposal sonar = proposed.stream().filter(each -> each.english().equals("Sonar")).findFirst().orElseThrow();
        assertEquals(4, sonar.voices());
        assertEquals(List.of("sonar", "сонар"), sonar.words());
    }

    @Test
    void proposesNoWordsOfOneDelegationNorOfTwoAnswersNorNames() {
        List<Heard> heard = new ArrayList<>();
        Stream.of("Lidar sees the load.", "Lidar is dear.", "We like lidar.", "Lidar again.")
                .forEach(text -> heard.add(said(text, "A")));
        heard.add(said("Sonar helps them.", "B"));
        heard.add(said("A sonar costs less.", "C"));
        Stream.of("B", "C", "D", "E").forEach(voice -> heard.add(said("Our colleagues in Zanzibar know that lane.", voice)));
        Stream.of("B", "C", "D", "E").forEach(voice -> heard.add(said("Wakanda does that for us.", voice)));
        assertEquals(List.of(), PROPOSALS.among(heard, List.of(), Set.of("Wakanda"), Set.of()));
    }

    @Test
    void doesNotAskAgain() {
        List<String> terms = among(heard(EMERGING), Set.of()).stream().map(Proposal::term).toList();
        List<String> later = among(heard(EMERGING), Set.of("digital-twins")).stream().map(Proposal::term).toList();
        assertTrue(terms.contains("digital-twins") && !later.contains("digital-twins"));
    }

    private static List<Proposal> among(List<Heard> heard, Set<String> rejected) {
        return PROPOSALS.among(heard, List.of(), Set.of(), rejected);
    }

    private static Heard said(String text, String voice) {
        return new Heard(text, null, Set.of(voice), true);
    }

    private static List<Heard> heard(List<Labelled> answers) {
        List<Heard> heard = new ArrayList<>();
        for (Labelled answer : answers) {
            Set<String> filed = Shelves.READER.read(answer.text(), answer.lang()).technologies();
            heard.add(new Heard(answer.text(), answer.lang(), Set.of("d" + heard.size() % DELEGATIONS),
                    filed.isEmpty() || filed.contains(Technology.OTHER)));
        }
        return heard;
    }
}
