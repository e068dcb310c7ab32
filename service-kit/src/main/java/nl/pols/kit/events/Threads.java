package nl.pols.kit.events;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Work beside each other, each piece on a thread of its own.
final class Threads {

    private Threads() {}

    /// Returns when all of it has ended; fails as the first piece that failed.
    static <T> List<T> all(List<Callable<T>> work) {
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<T> results = new ArrayList<>();
            for (Future<T> piece : work.stream().map(threads::submit).toList()) {
                results.add(ended(piece));
            }
            return results;
        }
    }

    private static <T> T ended(Future<T> piece) {
        try {
            return piece.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException("Events could not be applied", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while events were applied", e);
        }
    }
}
