package nl.pols.cli.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// How to start one component, and how to see that it answers.
record Blueprint(
        Component component,
        List<String> command,
        Map<String, String> environment,
        Duration patience,
        Probe probe) {

    /// Asks once whether the component answers; false when it does not yet.
    @FunctionalInterface
    interface Probe {
        boolean answers();
    }

    Blueprint {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
