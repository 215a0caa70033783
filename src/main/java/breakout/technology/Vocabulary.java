package breakout.technology;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

import breakout.kernel.Secret;
import breakout.kernel.VenueFile;

/** The technologies answers are grouped under, and the words that speak of them, as the venue's file has them. */
public final class Vocabulary {

    /** Below the folder {@code config}. */
    public static final String FILE = "technologies.yaml";

    private final List<Technology> technologies;
    private final List<Finder.Entry<Cues.Claim<String>>> entries;
    private final String version;

    private Vocabulary(List<Technology> technologies, List<Finder.Entry<Cues.Claim<String>>> entries, String version) {
        this.technologies = technologies;
        this.entries = entries;
        this.version = version;
    }

    /** @throws VenueFile.Broken naming file and line */
    public static Vocabulary from(VenueFile file) {
        List<Group> groups = file.as(Sheet.class).technologies();
        return new Vocabulary(groups.stream().map(Group::technology).toList(),
                groups.stream().flatMap(Group::entries).toList(),
                Secret.hash(file.version(), Hints.print()).substring(0, file.version().length()));
    }

    /** What was added to the venue's; identified by whoever adds them up. */
    static Vocabulary of(List<Addition> additions) {
        return new Vocabulary(additions.stream().map(Addition::technology).toList(),
                additions.stream().flatMap(Addition::entries).toList(), "");
    }

    /** In the order of the file, which is the order they are shown in. */
    public List<Technology> technologies() {
        return technologies;
    }

    /** What a technology is called in this language; a code that has left the file is its own name. */
    public String name(String code, String languageTag) {
        return technologies.stream().filter(technology -> technology.code().equals(code)).findFirst()
                .map(technology -> technology.name(languageTag)).orElse(code);
    }

    /** Identifies the file and what was learned besides, for the record of how answers were filed. */
    public String version() {
        return version;
    }

    List<Finder.Entry<Cues.Claim<String>>> entries() {
        return entries;
    }

    /** The file as it is written. */
    record Sheet(WordLists words, List<Group> technologies) {
        Sheet {
            if (technologies == null || technologies.isEmpty()) {
                throw new IllegalArgumentException("there are no technologies");
            }
            var codes = new HashSet<String>();
            for (Group group : technologies) {
                if (!codes.add(group.technology.code())) {
                    throw new IllegalArgumentException("technology " + group.technology.code() + " is there twice");
                }
            }
        }
    }

    record Group(Technology technology, EnumMap<Tongue, Cues> cues) {
        @JsonCreator
        static Group of(@JsonProperty("code") String code, @JsonProperty("names") Map<String, String> names,
                @JsonProperty("cues") EnumMap<Tongue, Cues> cues) {
            return new Group(new Technology(code, names), cues == null ? new EnumMap<>(Tongue.class) : cues);
        }

        Stream<Finder.Entry<Cues.Claim<String>>> entries() {
            return cues.entrySet().stream().flatMap(each -> each.getValue().entries(technology.code(), each.getKey()));
        }
    }
}
