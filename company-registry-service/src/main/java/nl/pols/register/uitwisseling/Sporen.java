package nl.pols.register.uitwisseling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.eclipse.microprofile.context.ThreadContext;

/// Three parts of an import at a time, each in a transaction of its own, while the next one is
/// read: the work is the database's, one connection keeps one of its processors busy, and while one
/// waits for its commit another goes on. Whoever starts parts sees to it that those under way are
/// of different companies.
final class Sporen implements AutoCloseable {
    private static final int TEGELIJK = 3;

    /// Whoever sent the import, also in the other thread; the transaction is the part's own.
    private static final ThreadContext AFZENDER =
            ThreadContext.builder()
                    .propagated(ThreadContext.CDI)
                    .cleared(ThreadContext.TRANSACTION)
                    .unchanged(ThreadContext.ALL_REMAINING)
                    .build();

    private final ExecutorService draden = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<CompletableFuture<List<Regeluitslag>>> onderweg = new ArrayDeque<>();
    private final List<Regeluitslag> uitslagen = new ArrayList<>();

    /// Waits until one of them is free.
    void start(Supplier<List<Regeluitslag>> deel) {
        while (onderweg.size() >= TEGELIJK) {
            wachtOpEerste();
        }
        onderweg.add(CompletableFuture.supplyAsync(AFZENDER.contextualSupplier(deel), draden));
    }

    /// Until nothing is under way any more.
    void wachtOpAlle() {
        while (!onderweg.isEmpty()) {
            wachtOpEerste();
        }
    }

    /// Of all parts that are done.
    List<Regeluitslag> uitslagen() {
        wachtOpAlle();
        return uitslagen;
    }

    private void wachtOpEerste() {
        try {
            uitslagen.addAll(onderweg.remove().join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException oorzaak ? oorzaak : e;
        }
    }

    /// What is under way comes to its end first, also when another part failed.
    @Override
    public void close() {
        draden.close();
    }
}
