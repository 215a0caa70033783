package breakout.delegation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.apache.commons.csv.CSVFormat;

import breakout.kernel.Refusal;
import breakout.session.Session;

/**
 * The organiser's list of delegations, as it was read: taken whole, or not at all.
 *
 * @param missingGroups the names of the groups that are to be made for it, empty for those that are called by their number
 */
public record Roster(List<Entry> entries, List<Flaw> flaws, List<String> missingGroups) {

    /** Twice the Members of the largest organisation of States. */
    public static final int MOST = 500;
    /** More of one delegation are a committee of their own. */
    public static final int MOST_SEATS = 99;
    /** Told at once; who has mended these is told the rest. */
    public static final int MOST_FLAWS = 50;

    public Roster {
        entries = List.copyOf(entries);
        flaws = List.copyOf(flaws.subList(0, Math.min(flaws.size(), MOST_FLAWS)));
        missingGroups = List.copyOf(missingGroups);
    }

    Roster(List<Entry> entries, List<Flaw> flaws) {
        this(entries, flaws, List.of());
    }

    /**
     * @param regions of a code that is known elsewhere; null of any other
     * @param makesGroups whether groups that it names and that are not there are to be made, or are flaws
     */
    public static Roster read(String text, Session session, Function<String, Region> regions, boolean makesGroups) {
        var groups = new GroupNames(session, makesGroups);
        Roster read = new RosterReader(groups::number, regions).read(text);
        return new Roster(read.entries, read.flaws, groups.missing());
    }

    /** What a file says. @throws Refusal 400 if it is not in UTF-8 */
    public static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException otherwise) {
            throw Refusal.badInput("list", "list_encoding");
        }
    }

    /** @throws Refusal 400 naming line and column of whatever cannot be taken */
    public void orRefuse() {
        if (!flaws.isEmpty()) {
            throw Refusal.badInput("list_flawed", flaws.stream().map(Flaw::violation).toList());
        }
    }

    /** The delegations that are on the list, as the organiser writes it. */
    public static String written(List<Delegation> delegations) {
        var text = new StringBuilder(String.join(",", Arrays.stream(Column.values()).map(Column::mark).toList())).append('\n');
        delegations.forEach(each -> each.listing().ifPresent(listing -> text.append(CSVFormat.DEFAULT.format(
                listing.code(), each.category().code(), name(each, Column.EN), name(each, Column.FR), name(each, Column.ES),
                name(each, Column.AR), name(each, Column.RU), listing.seatsExpected(), each.groupNumber(), listing.region()))
                .append('\n')));
        return text.toString();
    }

    private static String name(Delegation delegation, Column column) {
        Name name = delegation.names().get(column.mark());
        return name == null ? null : name.text();
    }
}
