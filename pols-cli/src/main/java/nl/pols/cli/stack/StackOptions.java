package nl.pols.cli.stack;

import java.util.ArrayList;
import java.util.List;

/// How the stack is started.
///
/// @param restart start a component again when it dies, instead of stopping everything
/// @param checks refuse to start on a machine with too little disk or memory
/// @param services also the four services, not only what they stand on
public record StackOptions(
        boolean restart, boolean checks, boolean services, Compilation compilation) {

    private static final String RESTART = "--restart";
    private static final String SKIP_CHECKS = "--skip-checks";
    private static final String WITHOUT_SERVICES = "--without-services";
    private static final String THOROUGH = "--thorough";

    /// Everything, checked; a death stops it all and is told.
    public static StackOptions briefly() {
        return new StackOptions(false, true, true, Compilation.QUICK);
    }

    /// As [#briefly], but a component that dies is started again.
    public static StackOptions selfHealing() {
        return new StackOptions(true, true, true, Compilation.QUICK);
    }

    List<String> asArguments() {
        var arguments = new ArrayList<String>();
        if (restart) {
            arguments.add(RESTART);
        }
        if (!checks) {
            arguments.add(SKIP_CHECKS);
        }
        if (!services) {
            arguments.add(WITHOUT_SERVICES);
        }
        if (compilation == Compilation.THOROUGH) {
            arguments.add(THOROUGH);
        }
        return arguments;
    }

    static StackOptions fromArguments(List<String> arguments) {
        return new StackOptions(
                arguments.contains(RESTART),
                !arguments.contains(SKIP_CHECKS),
                !arguments.contains(WITHOUT_SERVICES),
                arguments.contains(THOROUGH) ? Compilation.THOROUGH : Compilation.QUICK);
    }
}
