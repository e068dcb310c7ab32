package nl.pols.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.Trees;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./pols down`: leaves no process of this checkout behind, also when the one that started them
/// was killed. Never touches a process that is not ours.
@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = "Stop the stack of this checkout.")
public final class DownCommand implements Callable<Integer> {

    @Option(names = "--wipe", description = "Also forget all data and keys.")
    private boolean wipe;

    @Override
    public Integer call() {
        Home home = Home.current();
        Console console = Console.onOut();
        List<String> stopped = Leftovers.of(home).stop();
        LastWords.forget(home);
        console.say(
                stopped.isEmpty()
                        ? "Nothing was running."
                        : "Stopped: %s.".formatted(String.join(", ", stopped)));
        if (wipe) {
            forget(home);
            console.say("Data and keys are gone; the next start begins empty.");
        }
        return 0;
    }

    private static void forget(Home home) {
        try {
            Trees.delete(home.data());
            Trees.delete(home.keys());
            Trees.delete(home.run());
        } catch (IOException e) {
            throw new UncheckedIOException("Not everything could be deleted", e);
        }
    }
}
