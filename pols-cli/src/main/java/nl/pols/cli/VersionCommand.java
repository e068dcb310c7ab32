package nl.pols.cli;

import java.util.concurrent.Callable;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.Home;
import picocli.CommandLine.Command;

/// `./pols version`: what a person pastes into a report.
@Command(name = "version", description = "Which Pols, on which Java, in which checkout.")
final class VersionCommand implements Callable<Integer> {

    static final String VERSION = "Pols 0.1.0";

    @Override
    public Integer call() {
        Console console = Console.onOut();
        console.say(VERSION);
        console.about("Java", Runtime.version() + " (" + System.getProperty("java.home") + ")");
        console.about(
                "system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        console.about("checkout", Home.current().root().toString());
        return 0;
    }
}
