package nl.pols.cli.stack;

import java.util.List;

/// What comes before the command of a component that gives way when every core is busy: it then
/// gets about a tenth of the share of the others, and at any time all that they leave. The prefix
/// replaces itself by the command, so the process stays the one that was started.
///
/// Linux shares the processor between sessions before it looks at processes: in a session of its
/// own, which [Launcher] gives, a niceness alone would weigh a component only against itself. So
/// the session gets it too, where the kernel knows that.
final class GivesWay {

    private static final String SCRIPT =
            "session=/proc/self/autogroup; [ ! -w $session ] || echo 10 > $session;"
                    + " exec nice -n 10 \"$@\"";

    static final List<String> PREFIX = List.of("/bin/sh", "-c", SCRIPT, "sh");

    private GivesWay() {}
}
