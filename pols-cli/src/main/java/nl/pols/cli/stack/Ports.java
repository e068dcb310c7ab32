package nl.pols.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;
import org.jspecify.annotations.Nullable;

/// Which port each component listens on in this checkout. Remembered in `.pols`, so that `down`,
/// `status` and `token` of the same checkout speak of the same stack. Invariant: no port twice.
public final class Ports {

    /// Kafka's own door between broker and controller; nobody else uses it.
    static final String KAFKA_CONTROLLER = "kafka-controller";

    private static final int USUAL_KAFKA_CONTROLLER = 9093;
    private static final int HIGHEST = 65_535;
    private static final int ATTEMPTS = 100;
    private static final int LEAST_OFFSET = 3_000;
    private static final int MOST_OFFSET = 23_000;

    private final Map<Component, Integer> ports;
    private final int kafkaController;

    private Ports(Map<Component, Integer> ports, int kafkaController) {
        this.ports = ports;
        this.kafkaController = kafkaController;
        checkDistinct();
    }

    public int of(Component component) {
        Integer port = ports.get(component);
        if (port == null) {
            throw new IllegalStateException("No port for " + component);
        }
        return port;
    }

    int kafkaController() {
        return kafkaController;
    }

    /// Every port by the name that `--poort` takes.
    Map<String, Integer> byName() {
        var named = new TreeMap<String, Integer>();
        ports.forEach((component, port) -> named.put(component.label(), port));
        named.put(KAFKA_CONTROLLER, kafkaController);
        return named;
    }

    static Ports usual() {
        return chosen(0, List.of());
    }

    /// Ports that nobody uses at this moment; for a stack beside others on one machine. Below the
    /// range from which the system takes the near end of a connection, or a waiting client could be
    /// given the very port that it waits for.
    public static Ports free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int offset = ThreadLocalRandom.current().nextInt(LEAST_OFFSET, MOST_OFFSET);
            Ports ports = chosen(offset, List.of());
            if (ports.byName().values().stream().noneMatch(PortUser::taken)) {
                return ports;
            }
        }
        throw new PolsFailure(PolsFailure.MACHINE, "This machine has no free ports.");
    }

    /// The usual ports moved up by `offset`, then `choices` such as `postgres=15432`.
    static Ports chosen(int offset, List<String> choices) {
        var ports = new EnumMap<Component, Integer>(Component.class);
        for (Component component : Component.values()) {
            ports.put(component, valid(component.label(), component.usualPort() + offset));
        }
        int controller = valid(KAFKA_CONTROLLER, USUAL_KAFKA_CONTROLLER + offset);
        for (String choice : choices) {
            String[] parts = choice.split("=", 2);
            if (parts.length != 2 || !parts[1].matches("\\d{1,5}")) {
                throw new PolsFailure(
                        PolsFailure.USAGE,
                        "--poort wants component=number, for example postgres=15432; got \"%s\"."
                                .formatted(choice));
            }
            int port = valid(parts[0], Integer.parseInt(parts[1]));
            if (parts[0].equals(KAFKA_CONTROLLER)) {
                controller = port;
            } else {
                ports.put(component(parts[0]), port);
            }
        }
        return new Ports(ports, controller);
    }

    /// What this checkout used last, else the usual ports.
    public static Ports of(Home home) {
        Path file = file(home);
        if (Files.notExists(file)) {
            return usual();
        }
        var remembered = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            remembered.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return chosen(
                0,
                remembered.stringPropertyNames().stream()
                        .map(name -> name + "=" + remembered.getProperty(name))
                        .toList());
    }

    /// Only the checkout that started a stack knows what runs of it.
    static void requireOffset(Home home, int offset) {
        var own = of(home).byName();
        if (!own.equals(chosen(offset, List.of()).byName())) {
            throw new PolsFailure(
                    PolsFailure.USAGE,
                    ("The stack of this checkout was not started with --poort-offset %d; its ports"
                                    + " are %s. Leave the option out, or ask in the checkout that"
                                    + " started that stack.")
                            .formatted(offset, own));
        }
    }

    public void remember(Home home) {
        String text =
                byName().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("\n", "", "\n"));
        try {
            Files.createDirectories(home.state());
            Files.writeString(file(home), text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file(home), e);
        }
    }

    private static Path file(Home home) {
        return home.state().resolve("ports.properties");
    }

    private static Component component(String name) {
        return Component.named(name)
                .orElseThrow(() ->
                        new PolsFailure(
                                PolsFailure.USAGE,
                                "There is no component \"%s\"; the components are %s and %s."
                                        .formatted(name, labels(), KAFKA_CONTROLLER)));
    }

    private static String labels() {
        return Arrays.stream(Component.values())
                .map(Component::label)
                .collect(Collectors.joining(", "));
    }

    private static int valid(String name, int port) {
        if (port < 1 || port > HIGHEST) {
            throw new PolsFailure(
                    PolsFailure.USAGE,
                    "Port %d for %s does not exist: a port is 1 to 65535.".formatted(port, name));
        }
        return port;
    }

    private void checkDistinct() {
        var owners = new TreeMap<Integer, String>();
        byName().forEach((name, port) -> {
            @Nullable String other = owners.put(port, name);
            if (other != null) {
                throw new PolsFailure(
                        PolsFailure.USAGE,
                        "%s and %s cannot both use port %d.".formatted(other, name, port));
            }
        });
    }
}
