package nl.pols.acceptance.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pols.cli.home.Home;

/// The files of this checkout that docker-compose.yml has to agree with.
final class Checkout {

    static final List<String> SERVICES =
            List.of(
                    "company-registry-service",
                    "trajectory-service",
                    "funding-service",
                    "reporting-service");

    private static final Path ROOT = Home.current().root();

    private static final Pattern MAPPING =
            Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"");
    private static final Pattern METHOD = Pattern.compile("\\b([a-z][A-Za-z]*)\\(\\);");

    private Checkout() {}

    static JsonNode compose() {
        return tree(new ObjectMapper(new YAMLFactory()), "docker-compose.yml");
    }

    static JsonNode json(String path) {
        return tree(new ObjectMapper(), path);
    }

    /// The environment that compose gives a service, anchors and merges resolved.
    static JsonNode environment(String service) {
        return merged(compose().at("/services/" + service + "/environment"));
    }

    static Properties properties(String path) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(ROOT.resolve(path))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    static Properties settings(String service) {
        return properties(service + "/src/main/resources/application.properties");
    }

    static Properties kitSettings() {
        return properties("service-kit/src/main/resources/META-INF/microprofile-config.properties");
    }

    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Everything under a module's main sources, as one text, with the names of mapped settings
    /// written out.
    static String sources(String module) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|properties)"))
                    .map(file -> text(ROOT.relativize(file).toString()))
                    .map(text -> text + mappedSettings(text))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mappedSettings(String source) {
        var prefix = MAPPING.matcher(source);
        return prefix.find()
                ? METHOD.matcher(source)
                        .results()
                        .map(method -> prefix.group(1) + "." + kebab(method.group(1)))
                        .collect(Collectors.joining("\n", "\n", "\n"))
                : "";
    }

    private static String kebab(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    static List<String> topics() {
        return text("deploy/connect/topics.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" ")[0])
                .toList();
    }

    private static JsonNode tree(ObjectMapper mapper, String path) {
        try {
            return mapper.readTree(text(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Jackson resolves anchors but leaves the merge key `<<` as a property.
    private static JsonNode merged(JsonNode node) {
        var result = new ObjectMapper().createObjectNode();
        JsonNode shared = compose().at("/x-service-environment");
        if (node.has("<<")) {
            shared.properties().forEach(entry -> result.set(entry.getKey(), entry.getValue()));
        }
        node.properties().stream()
                .filter(entry -> !entry.getKey().equals("<<"))
                .forEach(entry -> result.set(entry.getKey(), entry.getValue()));
        return result;
    }
}
