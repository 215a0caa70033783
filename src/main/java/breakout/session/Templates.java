package breakout.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;

import breakout.kernel.Refusal;
import breakout.kernel.Venue;
import breakout.kernel.VenueFile;
import breakout.technology.Technology;
import breakout.technology.Vocabulary;

/** The session templates of this venue, read once at the start: a broken one stops the application there and then. */
@Startup
@ApplicationScoped
public class Templates {

    /** The paper this product began with. */
    public static final String DEFAULT = "ptc-disruptive-technologies";
    private static final String SUFFIX = ".yaml";

    private final Map<String, Template> templates = new TreeMap<>();
    private final List<Subject> everywhere;

    Templates(Venue venue, Vocabulary vocabulary) {
        for (String name : names(venue.config().resolve("sessions"))) {
            templates.put(name, read(VenueFile.named(venue.config(), "sessions/" + name + SUFFIX), vocabulary));
        }
        everywhere = unnamed(vocabulary);
        templates.replaceAll((name, template) -> template.discussing(everywhere));
    }

    private List<Subject> unnamed(Vocabulary vocabulary) {
        Set<String> named = templates.values().stream().flatMap(template -> template.technologies().stream())
                .map(Subject::code).collect(Collectors.toSet());
        return vocabulary.technologies().stream().map(Technology::code)
                .filter(code -> !code.equals(Technology.OTHER) && !named.contains(code))
                .map(code -> Subject.of(code, false)).toList();
    }

    /** What an administrator has added to the vocabulary, and no paper names: every session discusses it. */
    List<Subject> everywhere() {
        return everywhere;
    }

    /** @throws VenueFile.Broken for a file that cannot be read, or discusses what the vocabulary does not have */
    static Template read(VenueFile file, Vocabulary vocabulary) {
        Template template = file.as(Template.class);
        Set<String> known = vocabulary.technologies().stream().map(Technology::code).collect(Collectors.toSet());
        template.technologies().stream().map(Subject::code).filter(code -> !known.contains(code)).findFirst()
                .ifPresent(code -> {
                    throw file.broken(code, "technologies: config/" + Vocabulary.FILE + " has no " + code);
                });
        return template;
    }

    /** @throws Refusal 400 if the venue has no such template; null asks for the default one */
    public Template named(String name) {
        Template template = templates.get(name == null ? DEFAULT : name);
        if (template == null) {
            throw Refusal.badInput("template", "template_unknown");
        }
        return template;
    }

    /** Every template by its name, the default one among them. */
    public Map<String, Template> all() {
        return Map.copyOf(templates);
    }

    private static Set<String> names(Path folder) {
        Set<String> names = new TreeSet<>(Set.of(DEFAULT));
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(SUFFIX))
                        .forEach(file -> names.add(file.substring(0, file.length() - SUFFIX.length())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }
}
