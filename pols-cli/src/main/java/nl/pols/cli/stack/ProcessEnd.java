package nl.pols.cli.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Ends one process of ours: first politely, then by force.
final class ProcessEnd {

    private final ProcessHandle process;
    private final Component component;

    private ProcessEnd(ProcessHandle process, Component component) {
        this.process = process;
        this.component = component;
    }

    static ProcessEnd of(ProcessHandle process, Component component) {
        return new ProcessEnd(process, component);
    }

    /// True when it ended without force.
    boolean within(Duration patience) {
        if (!process.isAlive()) {
            return true;
        }
        // The server's children watch its death themselves, a forced end leaves none behind.
        ask();
        if (ended(patience)) {
            return true;
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        ended(Duration.ofSeconds(5));
        return false;
    }

    /// To PostgreSQL a plain SIGTERM means "when the last client has left"; SIGINT is its fast
    /// shutdown.
    private void ask() {
        if (component != Component.POSTGRES) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        } catch (IOException e) {
            process.destroy();
        }
    }

    private boolean ended(Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
