package nl.pols.financiering.boeking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// A row of waiting ones, who are helped together. Invariants: at most one has the turn, and as
/// long as somebody waits, exactly one; whoever has it waits for those who were there just before,
/// because a round costs nearly the same for one as for all of them, but never longer than the
/// round before took, counted from its end. So somebody who comes alone, or after a while, waits
/// for nobody.
final class Rij<T> {

    static final int MEEST = 250;
    static final long LANGST = TimeUnit.MILLISECONDS.toNanos(10);

    private final ReentrantLock slot = new ReentrantLock();
    private final Condition voltallig = slot.newCondition();
    private final Deque<T> wachtenden = new ArrayDeque<>();
    private final LongSupplier klok;
    private boolean bezet;
    private int verwacht;
    private long begin;
    private long uiterlijk;

    /// @param klok nanoseconds, as [System#nanoTime]
    Rij(LongSupplier klok) {
        this.klok = klok;
        this.uiterlijk = klok.getAsLong();
    }

    /// Whether the newcomer has the turn at once.
    boolean sluitAan(T nieuwe) {
        slot.lock();
        try {
            wachtenden.add(nieuwe);
            if (wachtenden.size() >= verwacht) {
                voltallig.signal();
            }
            boolean meteen = !bezet;
            bezet = true;
            return meteen;
        } finally {
            slot.unlock();
        }
    }

    /// For who has the turn: those to help now.
    List<T> neem() {
        slot.lock();
        try {
            wachtOpAnderen();
            begin = klok.getAsLong();
            List<T> genomen = new ArrayList<>();
            while (genomen.size() < MEEST && !wachtenden.isEmpty()) {
                genomen.add(wachtenden.remove());
            }
            return genomen;
        } finally {
            slot.unlock();
        }
    }

    private void wachtOpAnderen() {
        try {
            long geduld = uiterlijk - klok.getAsLong();
            while (wachtenden.size() < Math.min(verwacht, MEEST) && geduld > 0) {
                voltallig.awaitNanos(geduld);
                geduld = uiterlijk - klok.getAsLong();
            }
        } catch (InterruptedException e) {
            // who waits need not wait for more; the interrupt is for what comes after
            Thread.currentThread().interrupt();
        }
    }

    /// For who had the turn, when so many were helped: who has it now.
    @Nullable T volgende(int geholpen) {
        slot.lock();
        try {
            long einde = klok.getAsLong();
            uiterlijk = einde + Math.min(einde - begin, LANGST);
            verwacht = geholpen + wachtenden.size();
            bezet = !wachtenden.isEmpty();
            return wachtenden.peek();
        } finally {
            slot.unlock();
        }
    }
}
