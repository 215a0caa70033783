package breakout;

import java.nio.file.Path;

/** Where the packaged application keeps its sessions. */
public enum Kept {

    EMBEDDED {
        @Override
        public PackagedApp started(Path data) {
            return new PackagedApp(data);
        }
    },

    IN_POSTGRES {
        @Override
        public PackagedApp started(Path data) {
            return PackagedApp.node(data, Postgres.of(data));
        }
    };

    /** Started on this folder for the first time. */
    public abstract PackagedApp started(Path data);
}
