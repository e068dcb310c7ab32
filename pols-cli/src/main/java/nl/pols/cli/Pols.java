package nl.pols.cli;

import nl.pols.cli.bench.BenchCommand;
import nl.pols.cli.bewijs.VerifieerCommand;
import nl.pols.cli.check.TestCommand;
import nl.pols.cli.controle.ControleerCommand;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.sector.DemoCommand;
import nl.pols.cli.sector.HerbouwCommand;
import nl.pols.cli.sector.LeverCommand;
import nl.pols.cli.sector.SimuleerCommand;
import nl.pols.cli.stack.DownCommand;
import nl.pols.cli.stack.StatusCommand;
import nl.pols.cli.stack.UpCommand;
import nl.pols.cli.token.TokenCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `./pols`: picks the command. A failure that a person can act on is printed as it is; anything
/// else is a bug and keeps its stack trace.
@Command(
        name = "pols",
        mixinStandardHelpOptions = true,
        version = VersionCommand.VERSION,
        description = "The local stack of Pols, and what to do with it.",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            TestCommand.class,
            TokenCommand.class,
            SimuleerCommand.class,
            LeverCommand.class,
            ControleerCommand.class,
            VerifieerCommand.class,
            HerbouwCommand.class,
            BenchCommand.class,
            VersionCommand.class,
            HelpCommand.class
        })
public final class Pols implements Runnable {

    @Spec private @Nullable CommandSpec spec;

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return new CommandLine(new Pols())
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(Pols::explain)
                .execute(args);
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(System.out);
        }
    }

    private static int explain(
            Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof PolsFailure known) {
            command.getErr().println(known.getMessage());
            command.getErr().flush();
            return known.exitCode();
        }
        throw failure;
    }
}
