package nl.pols.kit.rounds;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/// A row of waiting ones, who are helped together. Invariants: at most one has the turn, and as
/// long as somebody waits, exactly one; whoever has it waits for those who were there just before,
/// because a round costs nearly the same for one as for all of them, but never longer than the
/// round before took, counted from its end. So somebody who comes alone, or after a while, waits
/// for nobody.
final class Row<T> {

    static final int MOST = 250;
    static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(10);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition complete = lock.newCondition();
    private final Deque<T> waiting = new ArrayDeque<>();
    private final LongSupplier clock;
    private boolean taken;
    private int expected;
    private long begin;
    private long atTheLatest;

    /// @param clock nanoseconds, as [System#nanoTime]
    Row(LongSupplier clock) {
        this.clock = clock;
        this.atTheLatest = clock.getAsLong();
    }

    /// Whether the newcomer has the turn at once.
    boolean join(T newcomer) {
        lock.lock();
        try {
            waiting.add(newcomer);
            if (waiting.size() >= expected) {
                complete.signal();
            }
            boolean atOnce = !taken;
            taken = true;
            return atOnce;
        } finally {
            lock.unlock();
        }
    }

    /// For who has the turn: those to help now.
    List<T> take() {
        lock.lock();
        try {
            awaitOthers();
            begin = clock.getAsLong();
            List<T> together = new ArrayList<>();
            while (together.size() < MOST && !waiting.isEmpty()) {
                together.add(waiting.remove());
            }
            return together;
        } finally {
            lock.unlock();
        }
    }

    private void awaitOthers() {
        try {
            long patience = atTheLatest - clock.getAsLong();
            while (waiting.size() < Math.min(expected, MOST) && patience > 0) {
                complete.awaitNanos(patience);
                patience = atTheLatest - clock.getAsLong();
            }
        } catch (InterruptedException e) {
            // who waits need not wait for more; the interrupt is for what comes after
            Thread.currentThread().interrupt();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /// For who had the turn, when so many were helped: whether somebody waits, for whom it keeps
    /// it.
    boolean next(int helped) {
        lock.lock();
        try {
            long end = clock.getAsLong();
            atTheLatest = end + Math.min(end - begin, LONGEST);
            expected = helped + waiting.size();
            taken = !waiting.isEmpty();
            return taken;
        } finally {
            lock.unlock();
        }
    }
}
