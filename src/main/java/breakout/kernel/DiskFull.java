package breakout.kernel;

/** Told to whoever hands something in while the disk takes nothing; it may be handed in again. */
final class DiskFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DiskFull() {
    }

    DiskFull(Throwable cause) {
        super(cause);
    }
}
