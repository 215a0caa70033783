package breakout.delegation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A column of the organiser's list. */
enum Column {
    CODE("iso", "iso3"),
    TYPE("category", "categorie"),
    EN("english", "anglais"),
    FR("french", "francais"),
    ES("spanish", "espagnol", "espanol"),
    AR("arabic", "arabe"),
    RU("russian", "russe"),
    SEATS("places", "seat"),
    GROUP("groupe"),
    REGION;

    /** The columns that hold names, each called by its language. */
    static final List<Column> NAMES = List.of(EN, FR, ES, AR, RU);

    private final Set<String> alsoCalled;

    Column(String... alsoCalled) {
        this.alsoCalled = Set.of(alsoCalled);
    }

    /** The column of this heading, however it is cased. */
    static Optional<Column> headed(String heading) {
        String meant = Normalizer.normalize(heading.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(column -> column.mark().equals(meant) || column.alsoCalled.contains(meant))
                .findFirst();
    }

    /** As the list is headed; of a name, its language. */
    String mark() {
        return name().toLowerCase(Locale.ROOT);
    }
}
