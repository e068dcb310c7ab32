package nl.pols.cli.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./pols up`: the whole stack, in the foreground until Ctrl-C or until a component dies.
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description =
                "Start PostgreSQL, Kafka, Kafka Connect and the four services. Data stays in"
                        + " .pols/.")
public final class UpCommand implements Callable<Integer> {

    @Option(names = "--detach", description = "Return when everything is up, and leave it running.")
    private boolean detach;

    @Option(
            names = "--restart",
            description = "Start a component again when it dies, instead of stopping everything.")
    private boolean restart;

    @Option(names = "--skip-checks", description = "Start also with little disk or memory left.")
    private boolean skipChecks;

    @Option(
            names = "--without-services",
            description = "Only PostgreSQL, Kafka and Connect: for a service started by hand.")
    private boolean withoutServices;

    @Option(
            names = "--services",
            paramLabel = "SERVICE",
            split = ",",
            description =
                    "Only these services (register, trajecten, financiering, rapportage): for"
                            + " measuring one without the others.")
    private List<String> services = List.of();

    @Option(
            names = "--thorough",
            description =
                    "For hours of heavy load: compile well rather than quickly. The first minutes"
                            + " are slower, what comes after is faster.")
    private boolean thorough;

    @Mixin private PortOptions portOptions = new PortOptions();

    @Override
    public Integer call() {
        Home home = Home.current();
        Console console = Console.onOut();
        var options =
                new StackOptions(
                        restart,
                        !skipChecks,
                        chosen(),
                        thorough ? Compilation.THOROUGH : Compilation.QUICK);
        portOptions.apply(home);
        if (detach) {
            Detached.start(home, console, options);
            Addresses.tell(home, console);
            console.say("Stop it with ./pols down.");
            return 0;
        }
        try (Stack stack = Stack.of(home, console, options)) {
            stack.start();
            Addresses.tell(home, console);
            console.say("Ctrl-C stops everything.");
            stack.await();
        }
        return 0;
    }

    private List<Component> chosen() {
        if (withoutServices) {
            return List.of();
        }
        return services.isEmpty()
                ? Component.services()
                : StackOptions.services(String.join(",", services));
    }

    /// The port options of every command that starts the stack.
    public static final class PortOptions {

        @Option(
                names = "--poort-offset",
                paramLabel = "N",
                description =
                        "Move all ports up by N, so that two checkouts can run at once."
                                + " Remembered.")
        private @Nullable Integer offset;

        @Option(
                names = "--poort",
                paramLabel = "COMPONENT=N",
                description = "Another port for one component, e.g. postgres=15432. Remembered.")
        private List<String> choices = new ArrayList<>();

        /// Remembers the choice; without one, what was remembered stays.
        public void apply(Home home) {
            if (offset == null && choices.isEmpty()) {
                return;
            }
            var all = new ArrayList<String>();
            if (offset == null) {
                Ports.of(home).byName().forEach((name, port) -> all.add(name + "=" + port));
            }
            all.addAll(choices);
            Ports.chosen(offset == null ? 0 : offset, all).remember(home);
        }
    }
}
