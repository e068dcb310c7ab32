package nl.pols.cli.home;

/// Something that a person must know and can act on: its message is the whole output, without a
/// stack trace, and its exit code says which kind of failure it was.
public class PolsFailure extends RuntimeException {

    /// Something went wrong while running.
    public static final int FAILED = 1;

    /// The command was not understood, or its arguments make no sense.
    public static final int USAGE = 2;

    /// The machine lacks what Pols needs: a port, memory, disk, a program.
    public static final int MACHINE = 3;

    private final int exitCode;

    public PolsFailure(String message) {
        this(FAILED, message);
    }

    public PolsFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public PolsFailure(String message, Throwable cause) {
        super(message, cause);
        this.exitCode = FAILED;
    }

    public int exitCode() {
        return exitCode;
    }
}
