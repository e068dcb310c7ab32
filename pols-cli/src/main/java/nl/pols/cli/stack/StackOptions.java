package nl.pols.cli.stack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.pols.cli.home.PolsFailure;

/// How the stack is started.
///
/// @param restart start a component again when it dies, instead of stopping everything
/// @param checks refuse to start on a machine with too little disk or memory
/// @param services which of the four services, beside what they stand on
public record StackOptions(
        boolean restart, boolean checks, List<Component> services, Compilation compilation) {

    private static final String RESTART = "--restart";
    private static final String SKIP_CHECKS = "--skip-checks";
    private static final String SERVICES = "--services=";
    private static final String THOROUGH = "--thorough";

    /// Everything, checked; a death stops it all and is told.
    public static StackOptions briefly() {
        return new StackOptions(false, true, Component.services(), Compilation.QUICK);
    }

    /// As [#briefly], but a component that dies is started again.
    public static StackOptions selfHealing() {
        return new StackOptions(true, true, Component.services(), Compilation.QUICK);
    }

    List<String> asArguments() {
        var arguments = new ArrayList<String>();
        if (restart) {
            arguments.add(RESTART);
        }
        if (!checks) {
            arguments.add(SKIP_CHECKS);
        }
        arguments.add(
                SERVICES
                        + services.stream().map(Component::label).collect(Collectors.joining(",")));
        if (compilation == Compilation.THOROUGH) {
            arguments.add(THOROUGH);
        }
        return arguments;
    }

    static StackOptions fromArguments(List<String> arguments) {
        return new StackOptions(
                arguments.contains(RESTART),
                !arguments.contains(SKIP_CHECKS),
                arguments.stream()
                        .filter(argument -> argument.startsWith(SERVICES))
                        .map(argument -> services(argument.substring(SERVICES.length())))
                        .findFirst()
                        .orElseGet(Component::services),
                arguments.contains(THOROUGH) ? Compilation.THOROUGH : Compilation.QUICK);
    }

    /// By the names that `--poort` takes too; empty for none.
    static List<Component> services(String names) {
        return Arrays.stream(names.split(",", -1))
                .filter(name -> !name.isBlank())
                .map(name ->
                        Component.named(name.strip())
                                .filter(Component::isService)
                                .orElseThrow(() ->
                                        new PolsFailure(
                                                PolsFailure.USAGE,
                                                "There is no service \"%s\".".formatted(name))))
                .toList();
    }
}
