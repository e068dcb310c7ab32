package nl.pols.rapportage.abonnement;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.problem.Refusal;
import nl.pols.rapportage.abonnement.AbonnementRefused.TeVeelMeekijkers;
import nl.pols.rapportage.feit.Leesmodel;
import nl.pols.rapportage.indicator.Cijfers;
import org.jboss.logging.Logger;

/// Tells who stays connected that a figure changed, as server-sent events. The read model's place
/// is looked at once a second for all of them; a figure is counted again only once that moved.
/// Between two looks a follower holds a virtual thread and nothing else.
@ApplicationScoped
class Meekijken {
    private static final Logger LOG = Logger.getLogger(Meekijken.class);
    private static final int TEGELIJK = 200;

    /// So long nothing new: something is said, so that nobody in between takes the line for dead.
    private static final int STILTE_SECONDEN = 15;

    private final Cijfers cijfers;
    private final Leesmodel leesmodel;
    private final Semaphore plaatsen = new Semaphore(TEGELIJK);
    private final ReentrantLock slot = new ReentrantLock();
    private final Condition tik = slot.newCondition();
    private long seconde;
    private String plaats = "";

    Meekijken(Cijfers cijfers, Leesmodel leesmodel) {
        this.cijfers = cijfers;
        this.leesmodel = leesmodel;
    }

    private record Blik(long seconde, String plaats) {}

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void kijk() {
        if (plaatsen.availablePermits() == TEGELIJK) {
            return;
        }
        var nu = leesmodel.plaats();
        slot.lock();
        try {
            seconde++;
            plaats = nu;
            tik.signalAll();
        } finally {
            slot.unlock();
        }
    }

    /// Until the reader leaves, or may no longer ask.
    void volg(String code, Map<String, String> query, Organisatie voor, OutputStream naar) {
        if (!plaatsen.tryAcquire()) {
            throw new TeVeelMeekijkers();
        }
        try {
            vertel(code, query, voor, naar);
        } catch (IOException weg) {
            LOG.debugf("A reader of %s left: %s", code, weg.getMessage());
        } finally {
            plaatsen.release();
        }
    }

    private void vertel(String code, Map<String, String> query, Organisatie voor, OutputStream naar)
            throws IOException {
        var stand = cijfers.stand(code, query, voor);
        schrijf(naar, "stand", code, stand);
        var blik = new Blik(0, "");
        long verteld = 0;
        while (true) {
            var nu = volgende(blik);
            if (!nu.plaats.equals(blik.plaats)) {
                var nieuw = standOf(code, query, voor);
                if (nieuw == null) {
                    schrijf(naar, "einde", code, stand);
                    return;
                }
                if (!nieuw.equals(stand)) {
                    stand = nieuw;
                    schrijf(naar, "cijfer-gewijzigd", code, stand);
                    verteld = nu.seconde;
                }
            }
            if (nu.seconde - verteld >= STILTE_SECONDEN) {
                naar.write(": niets nieuws\n\n".getBytes(StandardCharsets.UTF_8));
                naar.flush();
                verteld = nu.seconde;
            }
            blik = nu;
        }
    }

    private @org.jspecify.annotations.Nullable String standOf(
            String code, Map<String, String> query, Organisatie voor) {
        try {
            return cijfers.stand(code, query, voor);
        } catch (Refusal nietMeer) {
            return null;
        }
    }

    private static void schrijf(OutputStream naar, String soort, String code, String stand)
            throws IOException {
        naar.write(
                "event: %s\nid: %s\ndata: {\"indicator\":\"%s\",\"stand\":\"%s\"}\n\n"
                        .formatted(soort, stand, code, stand)
                        .getBytes(StandardCharsets.UTF_8));
        naar.flush();
    }

    private Blik volgende(Blik vorige) throws IOException {
        slot.lock();
        try {
            long na = Math.max(vorige.seconde, vorige.plaats.isEmpty() ? seconde : 0);
            while (seconde <= na) {
                tik.await();
            }
            return new Blik(seconde, plaats);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("No longer following");
        } finally {
            slot.unlock();
        }
    }
}
