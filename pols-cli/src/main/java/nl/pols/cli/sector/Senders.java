package nl.pols.cli.sector;

import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import nl.pols.cli.home.PolsFailure;

/// Sends many things at once; the first failure ends it.
final class Senders {

    /// As many at once as keep two cores busy; more only wait for each other.
    private static final int COUNT = 4;

    <T> void each(Collection<T> things, Consumer<T> action) {
        try (ExecutorService senders = Executors.newFixedThreadPool(COUNT)) {
            var sent = new ArrayList<Future<?>>();
            things.forEach(thing -> sent.add(senders.submit(() -> action.accept(thing))));
            try {
                for (Future<?> one : sent) {
                    one.get();
                }
            } catch (ExecutionException e) {
                senders.shutdownNow();
                throw e.getCause() instanceof RuntimeException known
                        ? known
                        : new CompletionException(e.getCause());
            } catch (InterruptedException e) {
                senders.shutdownNow();
                Thread.currentThread().interrupt();
                throw new PolsFailure("Interrupted while the sector was delivered", e);
            }
        }
    }
}
