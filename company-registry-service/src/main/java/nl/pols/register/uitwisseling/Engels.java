package nl.pols.register.uitwisseling;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/// What the register refuses, in English: a sentence for each code.
final class Engels {
    private static final Properties ZINNEN = lees();

    private Engels() {}

    static String zin(String code) {
        return ZINNEN.getProperty(
                code, "The register refuses this (%s).".formatted(code.replace('-', ' ')));
    }

    private static Properties lees() {
        var zinnen = new Properties();
        try (var bron =
                new InputStreamReader(
                        Objects.requireNonNull(
                                Engels.class.getResourceAsStream(
                                        "/uitwisseling/fouten.en.properties")),
                        StandardCharsets.UTF_8)) {
            zinnen.load(bron);
        } catch (IOException e) {
            throw new UncheckedIOException("The English sentences can't be read", e);
        }
        return zinnen;
    }
}
