package nl.pols.cli.stack;

import java.util.List;

/// How the stack's JVMs compile what they run. The second compiler makes code that is faster by
/// half, and in the first minutes takes as much of a machine of two cores as the work itself: a
/// figure that follows within 0.25 s otherwise takes 0.7 s.
public enum Compilation {
    /// What a local stack is for: a demonstration, a test, trying the API.
    QUICK("-XX:TieredStopAtLevel=1"),
    /// For hours of heavy load.
    THOROUGH;

    private final List<String> flags;

    Compilation(String... flags) {
        this.flags = List.of(flags);
    }

    List<String> flags() {
        return flags;
    }
}
