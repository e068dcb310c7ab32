package nl.pols.cli.stack;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A component that was started by this process.
record Running(Blueprint blueprint, Process process, LogFile log, PidFile pidFile) {

    private static final int POLL_MILLIS = 100;

    Component component() {
        return blueprint.component();
    }

    /// Returns once the component answers. A component that dies or stays silent is a
    /// [ComponentFailed].
    void awaitAnswer() {
        long deadline = System.nanoTime() + blueprint.patience().toNanos();
        try {
            while (!blueprint.probe().answers()) {
                if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw ComponentFailed.died(this);
                }
                if (System.nanoTime() > deadline) {
                    throw ComponentFailed.silent(this);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + component() + " started", e);
        }
    }

    /// Asks it to end, then insists.
    void stop(Duration patience) {
        ProcessEnd.of(process.toHandle(), component()).within(patience);
        pidFile.delete();
    }
}
