package nl.pols.rapportage.feit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.pols.rapportage.feit.Persoonscel.Plek;
import nl.pols.rapportage.feit.Persoonscel.Soort;
import org.jspecify.annotations.Nullable;

/// The people in sheltered work and the Wsw that we know now, by cell, in memory (ADR 164).
/// Invariant: of a cell it gives what the database says that the cell is at, or nothing; what is
/// held needs no other word that it is over ([Persoonscellen]).
@ApplicationScoped
public class Persoonsbeeld {
    /// So many municipalities are read while somebody waits.
    private static final int TEGELIJK = 32;

    private static final int TIJD_OM_TE_LEZEN = 600;

    /// Of the time at most a tenth is spent on reading what others didn't wait for.
    private static final int RUST = 10;

    private static final String GEMEENTEN =
            "SELECT DISTINCT gemeentecode FROM persooncel WHERE soort = ? ORDER BY 1";

    private final AgroalDataSource dataSource;
    private final Map<Plek, Persoonscel> cellen = new ConcurrentHashMap<>();
    private final Map<Soort, Set<String>> gevraagd = new EnumMap<>(Soort.class);
    private volatile long nietVoor = System.nanoTime();

    Persoonsbeeld(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
        for (Soort soort : Soort.values()) {
            gevraagd.put(soort, ConcurrentHashMap.newKeySet());
        }
    }

    /// All of them a moment after the start: nobody has to ask first, and count the facts for it.
    void bijStart(@Observes StartupEvent start) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            for (Soort soort : Soort.values()) {
                vraag(soort, gemeenten(connection, soort));
            }
        }
    }

    /// The people of a cell as it is at that moment of its; null where others are held, or none.
    public @Nullable Persoonscel van(Plek plek, UUID stand) {
        var cel = cellen.get(plek);
        return cel != null && cel.stand().equals(stand) ? cel : null;
    }

    /// Reads what these municipalities have now, if it is little; else soon, and returns false.
    public boolean ververs(Soort soort, Collection<String> gemeenten) {
        if (gemeenten.size() > TEGELIJK) {
            vraag(soort, gemeenten);
            return false;
        }
        cellen.putAll(lees(soort, gemeenten));
        return true;
    }

    @Scheduled(
            every = "1s",
            identity = "persoonsbeeld",
            concurrentExecution = ConcurrentExecution.SKIP)
    void geregeld() {
        if (System.nanoTime() - nietVoor >= 0) {
            long begin = System.nanoTime();
            leesGevraagde();
            nietVoor = System.nanoTime() + RUST * (System.nanoTime() - begin);
        }
    }

    /// What was asked and was too much to wait for.
    synchronized void leesGevraagde() {
        gevraagd.forEach((soort, gemeenten) -> {
            var wachtend = new TreeSet<>(gemeenten);
            if (!wachtend.isEmpty()) {
                gemeenten.removeAll(wachtend);
                cellen.putAll(lees(soort, wachtend));
            }
        });
    }

    private void vraag(Soort soort, Collection<String> gemeenten) {
        Objects.requireNonNull(gevraagd.get(soort)).addAll(gemeenten);
    }

    /// How many cells are held with other people than they have: whoever changed these gave the
    /// cell no other `stand`.
    long verschillen(Connection connection) throws SQLException {
        long anders = 0;
        for (Soort soort : Soort.values()) {
            for (String gemeente : gemeenten(connection, soort)) {
                var nu = Persoonslezer.lees(connection, soort, List.of(gemeente));
                for (var cel : nu.entrySet()) {
                    var gehouden = van(cel.getKey(), cel.getValue().stand());
                    anders += gehouden == null || gehouden.isGelijkAan(cel.getValue()) ? 0 : 1;
                }
            }
        }
        return anders;
    }

    private static List<String> gemeenten(Connection connection, Soort soort) throws SQLException {
        var gevonden = new ArrayList<String>();
        try (var statement = connection.prepareStatement(GEMEENTEN)) {
            statement.setString(1, soort.name());
            try (var rij = statement.executeQuery()) {
                while (rij.next()) {
                    gevonden.add(rij.getString(1));
                }
            }
        }
        return gevonden;
    }

    private Map<Plek, Persoonscel> lees(Soort soort, Collection<String> gemeenten) {
        return QuarkusTransaction.requiringNew()
                .timeout(TIJD_OM_TE_LEZEN)
                .call(() -> {
                    try (var connection = dataSource.getConnection()) {
                        return Persoonslezer.lees(connection, soort, gemeenten);
                    } catch (SQLException e) {
                        throw new IllegalStateException("The people of cells can't be read", e);
                    }
                });
    }
}
