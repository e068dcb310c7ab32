package nl.pols.trajectregistratie.aanlevering;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import nl.pols.trajectregistratie.aanlevering.AanleveringRefused.TeVeelMeekijkers;

/// Tells a follower how far a delivery is, as server-sent events: at once, then every second that
/// something changed, until it goes on no further by itself. Whoever follows holds a virtual thread
/// and nothing of the database between two looks.
@ApplicationScoped
class Meekijken {

    private static final int TEGELIJK = 200;

    /// So long nothing new: said again, so that nobody in between takes the connection for dead.
    private static final int STILTE_SECONDEN = 15;

    private final Inzage inzage;
    private final ObjectMapper json;
    private final Semaphore plaatsen = new Semaphore(TEGELIJK);
    private final ReentrantLock slot = new ReentrantLock();
    private final Condition tik = slot.newCondition();
    private long seconde;

    Meekijken(Inzage inzage, ObjectMapper json) {
        this.inzage = inzage;
        this.json = json;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void telSeconde() {
        slot.lock();
        try {
            seconde++;
            tik.signalAll();
        } finally {
            slot.unlock();
        }
    }

    void volg(String eigenaar, UUID id, OutputStream naar) throws IOException {
        if (!plaatsen.tryAcquire()) {
            throw new TeVeelMeekijkers();
        }
        try {
            vertel(eigenaar, id, naar);
        } finally {
            plaatsen.release();
        }
    }

    private void vertel(String eigenaar, UUID id, OutputStream naar) throws IOException {
        String laatst = null;
        long verteld = 0;
        long nu = 0;
        while (true) {
            var aanlevering = inzage.aanlevering(eigenaar, id);
            boolean loopt = loopt(aanlevering);
            String stand = json.writeValueAsString(Overzicht.van(aanlevering));
            if (!loopt || !stand.equals(laatst) || nu - verteld >= STILTE_SECONDEN) {
                schrijf(naar, loopt ? "voortgang" : "einde", aanlevering.laatsteRegel(), stand);
                laatst = stand;
                verteld = nu;
            }
            if (!loopt) {
                return;
            }
            nu = volgendeSeconde(nu);
        }
    }

    /// What stopped goes on only when somebody does something.
    private static boolean loopt(Aanlevering aanlevering) {
        return switch (aanlevering.status()) {
            case BEZIG, WORDT_INGETROKKEN -> true;
            case AFGEBROKEN, AFGEROND, GEWEIGERD, TER_GOEDKEURING, AFGEWEZEN, INGETROKKEN -> false;
        };
    }

    private static void schrijf(OutputStream naar, String soort, long regel, String stand)
            throws IOException {
        naar.write(
                "event: %s\nid: %d\ndata: %s\n\n"
                        .formatted(soort, regel, stand)
                        .getBytes(StandardCharsets.UTF_8));
        naar.flush();
    }

    private long volgendeSeconde(long vorige) throws IOException {
        slot.lock();
        try {
            while (seconde <= vorige) {
                tik.await();
            }
            return seconde;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("No longer following");
        } finally {
            slot.unlock();
        }
    }
}
