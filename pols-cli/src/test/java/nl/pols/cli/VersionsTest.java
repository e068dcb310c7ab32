package nl.pols.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The runtime module stands outside the parent, so its versions are held here.
class VersionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"kafka.version", "debezium.version"})
    void theRuntimeHasTheVersionsOfTheParent(String property) throws IOException {
        assertThat(value("runtime/pom.xml", property)).isEqualTo(value("../pom.xml", property));
    }

    private static String value(String pom, String property) throws IOException {
        Matcher found =
                Pattern.compile("<%1$s>([^<]+)</%1$s>".formatted(Pattern.quote(property)))
                        .matcher(Files.readString(Path.of(pom)));
        assertThat(found.find()).as("%s in %s", property, pom).isTrue();
        return found.group(1);
    }
}
