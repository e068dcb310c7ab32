package nl.pols.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;

/// The number of the layout of `.pols/data`. It changes when an older layout can no longer be read,
/// so that an old directory gets a sentence instead of a riddle.
final class DataFormat {

    static final String CURRENT = "1";

    private DataFormat() {}

    /// Refuses data that another Pols or another PostgreSQL made; marks a new directory as ours.
    static void check(Home home) {
        Path stamp = home.data().resolve("format");
        try {
            if (Files.notExists(stamp)) {
                Files.writeString(stamp, CURRENT + "\n");
            }
            String found = Files.readString(stamp).strip();
            if (!found.equals(CURRENT)) {
                throw new PolsFailure(
                        ("The data in %s has format %s; this Pols works with format %s. Run the"
                             + " Pols that made it, or forget the data with ./pols down --wipe.")
                                .formatted(home.shown(home.data()), found, CURRENT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + stamp, e);
        }
        PostgresServer.checkVersion(home);
    }
}
