package nl.pols.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The functions of the script `./pols`, on a checkout of a few empty files.
class PolsScriptTest {

    private static final List<String> SOURCES =
            List.of(
                    "pom.xml",
                    ".mvn/jvm.config",
                    "service-kit/pom.xml",
                    "company-registry-service/pom.xml",
                    "traject-regels/pom.xml",
                    "trajectory-service/pom.xml",
                    "funding-service/pom.xml",
                    "statistische-beveiliging/pom.xml",
                    "reporting-service/pom.xml",
                    "reporting-service/src/main/webui/package.json",
                    "pols-cli/pom.xml",
                    "pols-cli/runtime/pom.xml",
                    "pols-cli/bare-endpoint/pom.xml",
                    "pols-cli/outbox-transform/pom.xml",
                    "trajectory-service/src/main/java/A.java",
                    "trajectory-service/src/test/java/ATest.java");
    private static final List<String> PRODUCTS =
            List.of(
                    "pols-cli/target/lib/x.jar",
                    "pols-cli/runtime/target/lib/x.jar",
                    "pols-cli/bare-endpoint/target/quarkus-app/quarkus-run.jar",
                    "company-registry-service/target/quarkus-app/quarkus-run.jar",
                    "trajectory-service/target/quarkus-app/quarkus-run.jar",
                    "funding-service/target/quarkus-app/quarkus-run.jar",
                    "reporting-service/target/quarkus-app/quarkus-run.jar");

    @TempDir private Path checkout = Path.of("");

    @BeforeEach
    void aBuiltCheckout() throws Exception {
        Files.copy(Path.of("../pols"), checkout.resolve("pols"));
        for (String file : SOURCES) {
            write(file);
        }
        for (String file : PRODUCTS) {
            write(file);
        }
        write(".pols/build.stamp");
        setAge("", Duration.ofHours(2));
        Files.setLastModifiedTime(checkout.resolve(".pols/build.stamp"), at(Duration.ofHours(1)));
    }

    @Test
    void anUntouchedCheckoutIsUpToDate() throws Exception {
        assertThat(upToDate()).isTrue();
    }

    @Test
    void aChangedSourceAsksForABuild() throws Exception {
        write("trajectory-service/src/main/java/A.java");
        assertThat(upToDate()).isFalse();
    }

    @Test
    void aRemovedSourceAsksForABuild() throws Exception {
        Files.delete(checkout.resolve("trajectory-service/src/main/java/A.java"));
        assertThat(upToDate()).isFalse();
    }

    @Test
    void aChangedTestDoesNot() throws Exception {
        write("trajectory-service/src/test/java/ATest.java");
        assertThat(upToDate()).isTrue();
    }

    @Test
    void whatTheDashboardsBuildMakesDoesNot() throws Exception {
        write("reporting-service/src/main/webui/node_modules/x/index.js");
        write("reporting-service/src/main/webui/dist/index.html");
        write("reporting-service/src/main/webui/package-lock.json");
        assertThat(upToDate()).isTrue();
    }

    @Test
    void aMissingProductAsksForABuild() throws Exception {
        Files.delete(checkout.resolve("funding-service/target/quarkus-app/quarkus-run.jar"));
        assertThat(upToDate()).isFalse();
    }

    @Test
    void aChangedRuleAsksForABuildOfTheCommandLineAndAServiceDoesNot() throws Exception {
        assertThat(run("cli_up_to_date")).isFalse();
        write(".pols/cli.stamp");
        setAge(".pols", Duration.ofHours(1));
        assertThat(run("cli_up_to_date")).isTrue();
        write("trajectory-service/src/main/java/A.java");
        assertThat(run("cli_up_to_date")).isTrue();
        write("traject-regels/src/main/java/Regel.java");
        assertThat(run("cli_up_to_date")).isFalse();
    }

    @Test
    void onlyAJdk25WillDo() throws Exception {
        jdk("jdk25", "25.0.1");
        jdk("jdk21", "21.0.4");
        jdk("jdk250", "250");
        assertThat(run("is_jdk_25 jdk25")).isTrue();
        assertThat(run("is_jdk_25 jdk21")).isFalse();
        assertThat(run("is_jdk_25 jdk250")).isFalse();
        assertThat(run("is_jdk_25 nowhere")).isFalse();
    }

    @Test
    void putsMavenWhereTheWrapperLooksForIt() throws Exception {
        String url = "https://example.org/maven/apache-maven-3.9.11-bin.zip";
        write(".mvn/wrapper/maven-wrapper.properties", "distributionUrl=" + url + "\n");
        String hash = Integer.toHexString(url.hashCode());
        assertThat(
                        run(
                                "[ \"$(MAVEN_USER_HOME=/m wrapper_home)\" ="
                                        + " /m/wrapper/dists/apache-maven-3.9.11/"
                                        + hash
                                        + " ]"))
                .isTrue();
    }

    /// Building takes minutes, and what was never built has started nothing.
    @Test
    void statusOfACheckoutThatWasNeverBuiltAnswersAtOnce() throws Exception {
        var script =
                new ProcessBuilder("bash", "./pols", "status", "--poort-offset", "300")
                        .directory(checkout.toFile())
                        .redirectErrorStream(true);
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process status = script.start();
        String said = new String(status.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said).startsWith("Nothing of this checkout runs").contains("./pols up");
        assertThat(status.waitFor()).isEqualTo(4);
    }

    private boolean upToDate() throws Exception {
        return run("up_to_date");
    }

    /// True when a line of shell, after reading the script's functions, succeeds.
    private boolean run(String line) throws IOException, InterruptedException {
        Process shell =
                new ProcessBuilder("bash", "-c", ". ./pols; set +e; " + line)
                        .directory(checkout.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).isEmpty();
        return shell.waitFor() == 0;
    }

    private void jdk(String name, String version) throws IOException {
        write(name + "/release", "JAVA_VERSION=\"%s\"\n".formatted(version));
        write(name + "/bin/javac");
        assertThat(checkout.resolve(name + "/bin/javac").toFile().setExecutable(true)).isTrue();
    }

    private void write(String file) throws IOException {
        write(file, "x");
    }

    private void write(String file, String text) throws IOException {
        Path path = checkout.resolve(file);
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(path, text);
    }

    private void setAge(String directory, Duration age) throws IOException {
        try (var all = Files.walk(checkout.resolve(directory))) {
            for (Path path : all.toList()) {
                Files.setLastModifiedTime(path, at(age));
            }
        }
    }

    private static FileTime at(Duration age) {
        return FileTime.from(Instant.now().minus(age));
    }
}
