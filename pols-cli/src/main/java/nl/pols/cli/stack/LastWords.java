package nl.pols.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.pols.cli.home.Home;

/// Why a detached stack ended, kept for the person who asks later with `status`; forgotten when it
/// is started or stopped again.
final class LastWords {

    private LastWords() {}

    static void keep(Home home, String message) {
        try {
            Files.writeString(file(home), message);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file(home), e);
        }
    }

    static Optional<String> of(Home home) {
        try {
            return Files.exists(file(home))
                    ? Optional.of(Files.readString(file(home)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file(home), e);
        }
    }

    static void forget(Home home) {
        try {
            Files.deleteIfExists(file(home));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file(home), e);
        }
    }

    private static Path file(Home home) {
        return home.run().resolve("last-words");
    }
}
