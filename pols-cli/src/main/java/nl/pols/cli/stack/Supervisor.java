package nl.pols.cli.stack;

import java.util.List;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;

/// The process behind `up --detach`: starts the stack, watches it, and tells in its log what
/// happened. It ends with the stack.
final class Supervisor {

    private Supervisor() {}

    public static void main(String[] args) {
        Console console = Console.onOut();
        try (Stack stack =
                Stack.of(Home.current(), console, StackOptions.fromArguments(List.of(args)))) {
            stack.start();
            stack.await();
        } catch (PolsFailure e) {
            console.say(String.valueOf(e.getMessage()));
            LastWords.keep(Home.current(), String.valueOf(e.getMessage()));
            System.exit(e.exitCode());
        }
    }
}
