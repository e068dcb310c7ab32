package nl.pols.cli.home;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// What a person reads while a command works: one line per fact, so that it is as clear in a log
/// file as on a terminal. Results go to standard output by the command itself; this is the talk.
public final class Console {

    private final PrintStream out;

    private Console(PrintStream out) {
        this.out = out;
    }

    public static Console onOut() {
        return new Console(System.out);
    }

    public static Console onErr() {
        return new Console(System.err);
    }

    public static Console to(PrintStream out) {
        return new Console(out);
    }

    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /// A line about one component, with the names in a column.
    public void about(String component, String fact) {
        say("  %-25s %s".formatted(component, fact));
    }

    public static String seconds(Duration taken) {
        return String.format(Locale.ROOT, "%.1f s", taken.toMillis() / 1000.0);
    }
}
