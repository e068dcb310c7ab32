package nl.pols.cli.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./pols status`: what really runs, not what was once started. Exit code 0 only if everything
/// answers.
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description =
                "What runs, where, and how much memory it holds. Exit code 4 if not all is up.")
public final class StatusCommand implements Callable<Integer> {

    private static final int NOT_ALL_UP = 4;

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Option(
            names = "--poort-offset",
            paramLabel = "N",
            description =
                    "The stack that was started with this offset. Not needed: the ports of a"
                            + " checkout's stack are remembered.")
    private @Nullable Integer offset;

    @Override
    public Integer call() throws JsonProcessingException {
        Home home = Home.current();
        if (offset != null) {
            Ports.requireOffset(home, offset);
        }
        List<ComponentStatus> all = ComponentStatus.all(home);
        Optional<ProcessHandle> supervisor = Leftovers.of(home).supervisor();
        if (json) {
            System.out.println(new ObjectMapper().writeValueAsString(all));
        } else {
            print(home, all, supervisor);
        }
        return all.stream().allMatch(ComponentStatus::answers) ? 0 : NOT_ALL_UP;
    }

    private static void print(
            Home home, List<ComponentStatus> all, Optional<ProcessHandle> supervisor) {
        Console console = Console.onOut();
        console.about("component", "state           port    process  memory   up for");
        all.forEach(one -> console.about(one.component(), one.line()));
        long watcher = supervisor.map(Memory::megabytesAlone).orElse(0L);
        long total = all.stream().mapToLong(ComponentStatus::megabytes).sum() + watcher;
        console.say(
                String.format(
                        Locale.ROOT,
                        "%nMemory in all: %d MB%s.",
                        total,
                        supervisor
                                .map(p -> ", %d MB of it ./pols itself".formatted(watcher))
                                .orElse("")));
        tellSlots(home, all, console);
        if (supervisor.isEmpty() && all.stream().anyMatch(ComponentStatus::runs)) {
            console.say("The command that started this was killed; ./pols down cleans up.");
        }
        LastWords.of(home).ifPresent(words -> console.say("It ended because:\n" + words));
        if (Stack.isUp(home)) {
            Addresses.tell(home, console);
        }
    }

    /// Only where PostgreSQL answers; what it says of the slots is no reason to fail the command.
    private static void tellSlots(Home home, List<ComponentStatus> all, Console console) {
        boolean up =
                all.stream()
                        .anyMatch(one ->
                                one.component().equals(Component.POSTGRES.label())
                                        && one.answers());
        if (!up) {
            return;
        }
        try {
            SlotLag.all(home).forEach(slot -> console.say("Events: " + slot.line() + "."));
        } catch (SQLException e) {
            console.say("PostgreSQL does not tell about its replication slots: " + e.getMessage());
        }
    }
}
