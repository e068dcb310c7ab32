package nl.pols.rapportage.feit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.pols.rapportage.feit.Celboek.Wissel;
import org.jspecify.annotations.Nullable;

/// The trajectories that we know now, by cell, in memory: what medians, survival and quarters of a
/// group are of, which no sum tells (ADR 151). Invariant: of a cell it gives what the database says
/// that the cell is at, or nothing. Whoever changes a cell gives it another `stand` in the same
/// transaction, so what is held needs no other word that it is over; what this copy of the service
/// changes itself is laid in after the commit.
@ApplicationScoped
public class Trajectbeeld {
    /// So many municipalities are read while somebody waits, and at once by the check of the night.
    private static final int TEGELIJK = 16;

    /// A million trajectories take seconds, and more where others work beside it.
    private static final int TIJD_OM_TE_LEZEN = 600;

    /// Of the time at most a tenth is spent on reading what others didn't wait for.
    private static final int RUST = 10;

    private static final String GEMEENTEN =
            "SELECT DISTINCT gemeentecode FROM telcel WHERE niveau = 'PLAATS' ORDER BY 1";

    private final AgroalDataSource dataSource;
    private final TransactionSynchronizationRegistry transactie;
    private final Map<Long, Celboek> cellen = new ConcurrentHashMap<>();
    private final Map<String, Integer> lagen = new ConcurrentHashMap<>();
    private final AtomicInteger laatsteLaag = new AtomicInteger();
    private final Set<String> gevraagd = ConcurrentHashMap.newKeySet();
    private volatile long nietVoor = System.nanoTime();

    Trajectbeeld(AgroalDataSource dataSource, TransactionSynchronizationRegistry transactie) {
        this.dataSource = dataSource;
        this.transactie = transactie;
    }

    /// All of them a moment after the start: nobody has to ask first, and count the facts for it.
    void bijStart(@Observes StartupEvent start) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            gevraagd.addAll(gemeenten(connection));
        }
    }

    /// The cases of a cell as it is at that moment of its; null where others are held, or none.
    public @Nullable Celbeeld van(long cel, UUID stand) {
        var boek = cellen.get(cel);
        return boek == null ? null : boek.op(stand);
    }

    /// When the current transaction is committed, what it did to cells is what is held of them too:
    /// who missed a batch reads them again.
    void volg(List<Celstap> stappen) {
        if (!stappen.isEmpty() && !Opbouw.bezig()) {
            transactie.registerInterposedSynchronization(
                    new Synchronization() {
                        @Override
                        public void beforeCompletion() {}

                        @Override
                        public void afterCompletion(int status) {
                            if (status == Status.STATUS_COMMITTED) {
                                stappen.forEach(Trajectbeeld.this::zet);
                            }
                        }
                    });
        }
    }

    private void zet(Celstap stap) {
        var boek = cellen.get(stap.cel());
        if (boek != null && !boek.volg(stap.was(), stap.nu(), wissels(stap))) {
            cellen.remove(stap.cel(), boek);
        }
    }

    private List<Wissel> wissels(Celstap stap) {
        return stap.gewisseld().stream()
                .map(w -> new Wissel(Celgeval.van(w.versie(), this::laag), w.teken()))
                .toList();
    }

    /// Reads what these municipalities have now, if it is little; else soon, and returns false.
    public boolean ververs(Collection<String> gemeenten) {
        if (gemeenten.size() > TEGELIJK) {
            gevraagd.addAll(gemeenten);
            return false;
        }
        houd(lees(gemeenten));
        return true;
    }

    @Scheduled(
            every = "1s",
            identity = "trajectbeeld",
            concurrentExecution = ConcurrentExecution.SKIP)
    void geregeld() {
        if (!gevraagd.isEmpty() && System.nanoTime() - nietVoor >= 0) {
            long begin = System.nanoTime();
            leesGevraagde();
            long duur = System.nanoTime() - begin;
            nietVoor = begin + RUST * duur;
        }
    }

    /// What was asked and was too much to wait for.
    synchronized void leesGevraagde() {
        var wachtend = new TreeSet<>(gevraagd);
        gevraagd.removeAll(wachtend);
        houd(lees(wachtend));
    }

    private void houd(Map<Long, Celbeeld> gelezen) {
        gelezen.forEach((cel, beeld) -> cellen.put(cel, new Celboek(beeld)));
    }

    /// How many cells are held with other cases than they have: whoever changed these went past the
    /// counts.
    long verschillen(Connection connection) throws SQLException {
        long anders = 0;
        for (List<String> deel : inDelen(gemeenten(connection))) {
            for (var nu : Cellezer.lees(connection, deel, this::laag).entrySet()) {
                var gehouden = van(nu.getKey(), nu.getValue().stand);
                anders += gehouden == null || gehouden.isGelijkAan(nu.getValue()) ? 0 : 1;
            }
        }
        return anders;
    }

    private int laag(String naam) {
        return lagen.computeIfAbsent(naam, n -> laatsteLaag.incrementAndGet());
    }

    private static List<List<String>> inDelen(List<String> gemeenten) {
        return IntStream.iterate(0, van -> van < gemeenten.size(), van -> van + TEGELIJK)
                .mapToObj(van -> gemeenten.subList(van, Math.min(van + TEGELIJK, gemeenten.size())))
                .toList();
    }

    private static List<String> gemeenten(Connection connection) throws SQLException {
        var gevonden = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rij = statement.executeQuery(GEMEENTEN)) {
            while (rij.next()) {
                gevonden.add(rij.getString(1));
            }
        }
        return gevonden;
    }

    private Map<Long, Celbeeld> lees(Collection<String> gemeenten) {
        return QuarkusTransaction.requiringNew()
                .timeout(TIJD_OM_TE_LEZEN)
                .call(() -> leesNu(gemeenten));
    }

    private Map<Long, Celbeeld> leesNu(Collection<String> gemeenten) {
        try (var connection = dataSource.getConnection()) {
            return Cellezer.lees(connection, gemeenten, this::laag);
        } catch (SQLException e) {
            throw new IllegalStateException("The trajectories of cells can't be read", e);
        }
    }
}
