package breakout.access;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import breakout.delegation.Delegation;
import breakout.delegation.Listing;
import breakout.delegation.Region;
import breakout.delegation.Roster;
import breakout.delegation.Seat;

/** Staff say who is expected, and see who has come. */
@Path("/api/sessions/{code}/delegations")
@Produces(MediaType.APPLICATION_JSON)
class DelegationsResource {

    /** {@code notListedAnyMore} names who is not on the list any more and stays because somebody sits there. */
    record Taken(int listed, int added, int removed, List<String> notListedAnyMore) {
    }

    /** {@code seats} are expected, {@code present} taken; {@code names} are by language. */
    record Seen(String name, boolean listed, String code, String type, Region region, Map<String, String> names, Integer seats,
            Integer group, long present) {

        static Seen of(Delegation delegation, long present) {
            var names = new TreeMap<String, String>();
            delegation.names().forEach((language, name) -> names.put(language, name.text()));
            var listing = delegation.listing();
            return new Seen(delegation.name(), listing.isPresent(), listing.map(Listing::code).orElse(null),
                    delegation.category().code(), listing.map(Listing::region).orElse(null), names,
                    listing.map(Listing::seatsExpected).orElse(null), delegation.groupNumber(), present);
        }
    }

    private final Asker asker;
    private final Rosters rosters;

    DelegationsResource(Asker asker, Rosters rosters) {
        this.asker = asker;
        this.rosters = rosters;
    }

    @GET
    public List<Seen> see(String code) {
        var session = asker.runs(code);
        var present = Seat.byDelegation(session);
        return Delegation.of(session).stream().map(each -> Seen.of(each, present.getOrDefault(each.id(), 0L))).toList();
    }

    /**
     * The whole list, which replaces the one before. @param makeGroups whether groups that it names and are missing are made
     */
    @PUT
    @Consumes("text/csv")
    public Taken replace(String code, byte[] list, @RestQuery boolean makeGroups) {
        asker.demandStaff();
        var outcome = rosters.replace(code, Roster.text(list), makeGroups);
        return new Taken(outcome.listed(), outcome.added(), outcome.removed(),
                outcome.stayed().stream().map(Delegation::name).toList());
    }
}
