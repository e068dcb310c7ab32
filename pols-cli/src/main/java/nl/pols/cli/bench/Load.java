package nl.pols.cli.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import nl.pols.cli.home.PolsFailure;

/// A number of clients that each ask as soon as they have their answer, for a while. A request that
/// fails ends the measurement: a figure over failed requests means nothing.
final class Load {

    /// What was seen: every request's time, and how long it went on.
    record Seen(long[] nanos, double seconds) {

        Seen {
            nanos = nanos.clone();
            Arrays.sort(nanos);
        }

        int requests() {
            return nanos.length;
        }

        double perSecond() {
            return nanos.length / seconds;
        }

        double millis(int percentile) {
            return nanos[Math.min(nanos.length - 1, nanos.length * percentile / 100)] / 1e6;
        }
    }

    private Load() {}

    /// The same load, first to warm up and then to measure.
    static Seen warmThenMeasure(int clients, Duration time, IntConsumer request) {
        run(clients, time, request);
        return run(clients, time, request);
    }

    /// @param request gets a number that no other request of this run gets
    static Seen run(int clients, Duration time, IntConsumer request) {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        List<Long> all = new ArrayList<>();
        atOnce(clients, client -> client(client, clients, end, request)).forEach(all::addAll);
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Seen(all.stream().mapToLong(Long::longValue).toArray(), seconds);
    }

    /// Every task at the same moment, with a thread of its own; returns when all are done.
    static <T> List<T> atOnce(int tasks, IntFunction<T> task) {
        try (ExecutorService pool = Executors.newFixedThreadPool(tasks)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < tasks; i++) {
                int number = i;
                running.add(pool.submit(() -> task.apply(number)));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> one : running) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known
                    ? known
                    : new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PolsFailure("Interrupted while measuring", e);
        }
    }

    private static List<Long> client(int first, int step, long end, IntConsumer request) {
        List<Long> nanos = new ArrayList<>();
        for (int number = first; System.nanoTime() < end; number += step) {
            long begin = System.nanoTime();
            request.accept(number);
            nanos.add(System.nanoTime() - begin);
        }
        return nanos;
    }
}
