package nl.pols.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.pols.cli.home.Home;

/// Reads lines `name = value` with `#` comments, as PostgreSQL and Kafka write their settings.
final class SettingsFile {

    private SettingsFile() {}

    static Map<String, String> of(Home home, String name) {
        Path file = home.root().resolve(name);
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    static Map<String, String> parse(String text) {
        var settings = new LinkedHashMap<String, String>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    int equals = line.indexOf('=');
                    settings.put(
                            line.substring(0, equals).strip(), line.substring(equals + 1).strip());
                });
        return settings;
    }
}
