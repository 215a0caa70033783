package breakout.technology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;

import breakout.kernel.Venue;
import breakout.kernel.VenueFile;

/** Takes the venue's files off the shelf when the application starts: a broken one keeps it from starting. */
@ApplicationScoped
class Shelf {

    void open(@Observes StartupEvent start, Reader reader, Repeats repeats, KindSuggestion kinds, Proposals proposals) {
        // To be given them is to have read them; what is made of them for looking things up is made when it is needed first.
    }

    @Produces
    @Singleton
    Vocabulary vocabulary(Venue venue) {
        return Vocabulary.from(VenueFile.named(venue.config(), Vocabulary.FILE));
    }

    @Produces
    @Singleton
    Reader reader(Vocabulary vocabulary) {
        return new Reader(vocabulary);
    }

    @Produces
    @Singleton
    Repeats repeats(Reader reader) {
        return new Repeats(reader);
    }

    @Produces
    @Singleton
    KindSuggestion kinds(Venue venue) {
        return KindSuggestion.from(VenueFile.named(venue.config(), KindSuggestion.FILE));
    }

    @Produces
    @Singleton
    Proposals proposals(Supplements vocabulary, Venue venue) {
        return new Proposals(vocabulary,
                new Reader(Vocabulary.from(VenueFile.named(venue.config(), Proposals.FILE)), Hints::none));
    }

    void close(@Disposes Proposals proposals) {
        proposals.close();
    }

    void close(@Disposes Reader reader) {
        reader.close();
    }

    void close(@Disposes KindSuggestion kinds) {
        kinds.close();
    }
}
