package nl.pols.cli.stack;

import java.util.List;

/// How the stack's JVMs compile what they run. The second compiler makes code that is faster by
/// half, and in the first minutes takes as much of a machine of two cores as the work itself.
public enum Compilation {
    /// For minutes: a demonstration, a test.
    QUICK("-XX:TieredStopAtLevel=1"),
    /// For hours: everything else.
    THOROUGH;

    private final List<String> flags;

    Compilation(String... flags) {
        this.flags = List.of(flags);
    }

    List<String> flags() {
        return flags;
    }
}
