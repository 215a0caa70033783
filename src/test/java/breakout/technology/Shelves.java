package breakout.technology;

import java.nio.file.Path;

import breakout.kernel.VenueFile;

/** The files as they are shipped, read once for all tests of this room. */
final class Shelves {

    static final Reader READER = new Reader(Vocabulary.from(VenueFile.named(Path.of("config"), Vocabulary.FILE)));
    static final KindSuggestion KINDS = KindSuggestion.from(VenueFile.named(Path.of("config"), KindSuggestion.FILE));

    private Shelves() {
    }
}
