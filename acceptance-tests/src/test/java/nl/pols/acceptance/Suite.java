package nl.pols.acceptance;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.Trees;
import nl.pols.cli.stack.Component;
import nl.pols.cli.stack.Endpoints;
import nl.pols.cli.stack.Ports;
import nl.pols.cli.stack.Stack;
import nl.pols.cli.stack.StackOptions;
import nl.pols.cli.token.TokenIssuer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// The running suite: started once for all test classes, on ports and with data of its own, and
/// stopped after the last one. A component that is killed is started again, as an operator or a
/// container platform would.
public final class Suite implements BeforeAllCallback, ParameterResolver {

    private static final Namespace HERE = Namespace.create(Suite.class);
    private static final String STACK = "stack";

    private @Nullable Running running;

    private record Running(Home home, Stack stack, TokenIssuer tokens) implements AutoCloseable {

        static Running begin() {
            Path root = Home.current().root();
            var home = new Home(root, root.resolve("acceptance-tests/target/pols"));
            clear(home.state());
            Ports.free().remember(home);
            Stack stack = Stack.of(home, Console.onOut(), StackOptions.selfHealing());
            stack.start();
            return new Running(home, stack, TokenIssuer.of(home));
        }

        private static void clear(Path state) {
            try {
                Trees.delete(state);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            stack.stop();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running =
                context.getRoot()
                        .getStore(HERE)
                        .getOrComputeIfAbsent(STACK, key -> Running.begin(), Running.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Suite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return this;
    }

    private Running running() {
        if (running == null) {
            throw new IllegalStateException("The suite was not started");
        }
        return running;
    }

    Home home() {
        return running().home();
    }

    Endpoints at() {
        return running().stack().endpoints();
    }

    String token(String organisatie) {
        return running().tokens().van(organisatie);
    }

    TokenIssuer tokens() {
        return running().tokens();
    }

    /// Ends a component the hard way, as `kill -9` does, and returns when another process of it
    /// answers.
    void kill(Component component) {
        List<ProcessHandle> victims = running().stack().processes(component);
        if (victims.isEmpty()) {
            throw new IllegalStateException(component + " does not run");
        }
        victims.forEach(ProcessHandle::destroyForcibly);
        await(component + " was started again")
                .atMost(ofSeconds(30))
                .until(() ->
                        running().stack().processes(component).stream()
                                .anyMatch(process -> !victims.contains(process)));
    }
}
