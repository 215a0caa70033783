package breakout.answer;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import breakout.delegation.Category;
import breakout.delegation.Delegation;
import breakout.delegation.Listing;
import breakout.delegation.Region;
import breakout.session.Attribution;

/**
 * What an answer keeps of its author: as much as the session's rule lets it tell. What is not kept cannot be told by mistake.
 *
 * @param delegation its id, where authors are named and this one agreed to it
 */
@Embeddable
public record Byline(@Column(name = "author_category") @Enumerated(EnumType.STRING) Category category,
        @Column(name = "author_region") @Enumerated(EnumType.STRING) Region region,
        @Column(name = "author_delegation") Long delegation) {

    static final Byline NONE = new Byline(null, null, null);

    /** @param consent whether the author agreed to be named with this answer */
    static Byline of(Delegation author, boolean consent) {
        return under(author.session().attribution(), author, consent);
    }

    /** What is left of it under a stricter rule. */
    Byline under(Attribution rule) {
        return switch (rule) {
            case UNATTRIBUTED -> NONE;
            case CATEGORY, REGION -> delegation == null ? new Byline(rule == Attribution.CATEGORY ? category : null,
                    rule == Attribution.REGION ? region : null, null) : under(rule, Delegation.findById(delegation), false);
            case NAMED -> this;
        };
    }

    /** Whether its author agreed to be named with it. */
    public boolean names() {
        return delegation != null;
    }

    private static Byline under(Attribution rule, Delegation author, boolean consent) {
        return switch (rule) {
            case UNATTRIBUTED -> NONE;
            case CATEGORY -> new Byline(author.category(), null, null);
            case REGION -> new Byline(null, region(author).orElse(null), null);
            case NAMED -> consent ? new Byline(null, null, author.id()) : NONE;
        };
    }

    static Optional<Region> region(Delegation delegation) {
        return delegation.listing().map(Listing::region);
    }
}
