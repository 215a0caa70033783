package breakout.technology;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

import breakout.kernel.VenueFile;

/** The technologies answers are grouped under, and the words that speak of them, as the venue's file has them. */
public final class Vocabulary {

    /** Below the folder {@code config}. */
    public static final String FILE = "technologies.yaml";

    private final List<Group> groups;
    private final String version;

    private Vocabulary(List<Group> groups, String version) {
        this.groups = groups;
        this.version = version;
    }

    /** @throws VenueFile.Broken naming file and line */
    public static Vocabulary from(VenueFile file) {
        return new Vocabulary(file.as(Sheet.class).technologies(), file.version());
    }

    /** In the order of the file, which is the order they are shown in. */
    public List<Technology> technologies() {
        return groups.stream().map(Group::technology).toList();
    }

    /** What a technology is called in this language; a code that has left the file is its own name. */
    public String name(String code, String languageTag) {
        return technologies().stream().filter(technology -> technology.code().equals(code)).findFirst()
                .map(technology -> technology.name(languageTag)).orElse(code);
    }

    /** Identifies the file, for the record of how answers were filed. */
    public String version() {
        return version;
    }

    List<Finder.Entry<Cues.Claim<String>>> entries() {
        return groups.stream().flatMap(group -> group.cues.entrySet().stream()
                .flatMap(cues -> cues.getValue().entries(group.technology.code(), cues.getKey()))).toList();
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
    }
}
