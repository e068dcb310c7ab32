package nl.pols.cli.stack;

import java.util.List;
import nl.pols.cli.home.PolsFailure;

/// A component died or never answered. Its message is the whole story for a person: which one, why,
/// its last words, where the rest stands, what to do.
public final class ComponentFailed extends PolsFailure {

    private static final int LAST_LINES = 12;
    private static final int SIGNALLED = 128;

    private final Component component;

    private ComponentFailed(Component component, String message) {
        super(message);
        this.component = component;
    }

    public Component component() {
        return component;
    }

    static ComponentFailed died(Running running) {
        int code = running.process().exitValue();
        return failed(
                running,
                "%s ended by itself: %s.".formatted(running.component().label(), why(code)),
                advice(code));
    }

    static ComponentFailed silent(Running running) {
        return failed(
                running,
                "%s did not answer within %d s; its process still runs."
                        .formatted(
                                running.component().label(),
                                running.blueprint().patience().toSeconds()),
                "Read its log; on a slow or busy machine, try again when it is quieter.");
    }

    /// What an exit code says. A code above 128 is a signal, as shells and the JDK count.
    static String why(int code) {
        return switch (code) {
            case 0 -> "exit code 0, as if it was asked to stop";
            case SIGNALLED + 2 -> "interrupted (signal 2)";
            case SIGNALLED + 6 -> "it crashed (signal 6, abort)";
            case SIGNALLED + 9 -> "killed (signal 9)";
            case SIGNALLED + 11 -> "it crashed (signal 11, invalid memory)";
            case SIGNALLED + 15 -> "asked to stop from outside (signal 15)";
            default -> "exit code " + code;
        };
    }

    private static String advice(int code) {
        return switch (code) {
            case SIGNALLED + 9 ->
                    "If nobody killed it, the machine ran out of memory: close something and start"
                            + " again. No accepted data is lost.";
            case SIGNALLED + 15, SIGNALLED + 2, 0 -> "Start again with ./pols up.";
            default ->
                    "Read its log. If its data is damaged beyond repair, ./pols down --wipe starts"
                            + " afresh and forgets everything.";
        };
    }

    private static ComponentFailed failed(Running running, String what, String todo) {
        List<String> tail = running.log().tail(LAST_LINES);
        String words = tail.isEmpty() ? "    (nothing)" : "    " + String.join("\n    ", tail);
        return new ComponentFailed(
                running.component(),
                "\n%s\n  Its last log lines (%s):\n%s\n  What to do: %s"
                        .formatted(what, running.log().path(), words, todo));
    }
}
