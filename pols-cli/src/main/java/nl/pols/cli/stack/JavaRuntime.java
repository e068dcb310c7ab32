package nl.pols.cli.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;

/// How the Java processes of the stack run on a machine of two cores: small heaps, the serial
/// collector, few arenas. Kafka and Connect come from the runtime module's class path.
final class JavaRuntime {

    /// glibc keeps an arena per thread otherwise, which costs more than the heap.
    static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private JavaRuntime() {}

    /// The start of a command line: the JVM with its limits.
    static List<String> java(String maxHeap, String... options) {
        var command =
                new ArrayList<>(
                        List.of(
                                JAVA,
                                "-Xmx" + maxHeap,
                                "-Xss512k",
                                "-XX:+UseSerialGC",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-XX:-UsePerfData",
                                "-Djava.net.preferIPv4Stack=true"));
        command.addAll(List.of(options));
        return command;
    }

    /// Class path of Kafka, Connect and Debezium.
    static String kafkaClassPath(Home home) {
        Path lib = home.root().resolve("pols-cli/runtime/target/lib");
        if (Files.notExists(lib)) {
            throw new PolsFailure(
                    ("%s is missing: the build is incomplete. Run ./pols again, it builds what is"
                                    + " missing.")
                            .formatted(home.shown(lib)));
        }
        return lib + "/*";
    }

    /// A configuration file from the class path, written where a process can read it.
    static Path resource(Home home, String name) {
        Path target = home.run().resolve(name);
        try (InputStream in =
                Objects.requireNonNull(JavaRuntime.class.getResourceAsStream(name), name)) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + target, e);
        }
    }
}
