package nl.pols.rapportage.publicatie;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Which commit this program was built from: what a later one names to whoever verifies a
/// publication that it can't count again.
final class Programma {
    private static final String BESTAND = "/programma.properties";

    private Programma() {}

    /// The full hash; null if it was built outside of a repository.
    static @Nullable String commit() {
        try (var bestand = Programma.class.getResourceAsStream(BESTAND)) {
            var eigenschappen = new Properties();
            if (bestand != null) {
                eigenschappen.load(bestand);
            }
            return eigenschappen.getProperty("git.commit.id.full");
        } catch (IOException e) {
            throw new UncheckedIOException(BESTAND + " can't be read", e);
        }
    }
}
