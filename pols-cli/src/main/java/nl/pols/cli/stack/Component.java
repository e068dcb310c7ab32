package nl.pols.cli.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.pols.cli.home.Home;

/// One process of the local stack, in the order in which they can be started; stopped in the
/// reverse order, so that nobody loses what it depends on first.
public enum Component {
    POSTGRES("postgres", 5432, "postgresql"),
    KAFKA("kafka", 9092),
    CONNECT("connect", 8084, "kafka-connect"),
    REGISTER("company-registry-service", 8081, "register"),
    TRAJECTORY("trajectory-service", 8082, "trajecten", "trajectregistratie"),
    FUNDING("funding-service", 8083, "financiering"),
    REPORTING("reporting-service", 8080, "rapportage", "dashboard");

    private final String label;
    private final int usualPort;
    private final List<String> aliases;

    Component(String label, int usualPort, String... aliases) {
        this.label = label;
        this.usualPort = usualPort;
        this.aliases = List.of(aliases);
    }

    /// The name in messages, log files and options; for a service also its module.
    public String label() {
        return label;
    }

    public int usualPort() {
        return usualPort;
    }

    /// Whether this checkout's stack has it now.
    public boolean runsIn(Home home) {
        return Launcher.pidFile(home, label()).process().isPresent();
    }

    public boolean isService() {
        return ordinal() >= REGISTER.ordinal();
    }

    static Optional<Component> named(String name) {
        return Arrays.stream(values())
                .filter(component ->
                        component.label.equals(name) || component.aliases.contains(name))
                .findFirst();
    }

    static List<Component> services() {
        return Arrays.stream(values()).filter(Component::isService).toList();
    }
}
