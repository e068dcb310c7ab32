package nl.pols.rapportage.herbouw;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Writes down how far a rebuild is, at most a few times a second.
final class Gang {
    private static final long TUSSENPOOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final Verslagen verslagen;
    private final UUID id;
    private final AtomicLong gelezen = new AtomicLong();
    private final AtomicLong verteldOp = new AtomicLong();
    private volatile Fase fase = Fase.LEZEN;
    private volatile long totaal;
    private volatile long begin;
    private volatile long leestijd;

    Gang(Verslagen verslagen, UUID id) {
        this.verslagen = verslagen;
        this.id = id;
    }

    void begin(long events) {
        totaal = events;
        begin = System.nanoTime();
        vertel();
    }

    void naar(Fase volgende) {
        if (fase == Fase.LEZEN) {
            leestijd = System.nanoTime() - begin;
        }
        fase = volgende;
        vertel();
    }

    /// Told by several threads.
    void las(long events) {
        gelezen.addAndGet(events);
        long nu = System.nanoTime();
        long vorige = verteldOp.get();
        if (nu - vorige > TUSSENPOOS && verteldOp.compareAndSet(vorige, nu)) {
            vertel();
        }
    }

    private void vertel() {
        long tijd = fase == Fase.LEZEN ? System.nanoTime() - begin : leestijd;
        verslagen.bij(id, fase, gelezen.get(), totaal, TimeUnit.NANOSECONDS.toMillis(tijd));
    }
}
