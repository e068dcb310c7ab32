package nl.pols.cli.stack;

import nl.pols.cli.home.Console;
import nl.pols.cli.home.Home;

/// draft
public final class Stack implements AutoCloseable {
    private final Home home;
    private final Console console;

    private Stack(Home home, Console console) {
        this.home = home;
        this.console = console;
    }

    /// The stack of a checkout; nothing is started yet.
    public static Stack of(Home home, Console console) {
        return new Stack(home, console);
    }

    /// Starts everything and returns when every component answers; throws PolsFailure, with all
    /// stopped again, if one does not.
    public Endpoints start() {
        console.say("not yet");
        return endpoints();
    }

    public Endpoints endpoints() {
        return Endpoints.of(home);
    }

    /// Stops what it started, in reverse order. May be called twice.
    public void stop() {}

    @Override
    public void close() {
        stop();
    }
}
