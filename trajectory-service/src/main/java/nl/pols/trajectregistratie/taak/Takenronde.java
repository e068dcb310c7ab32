package nl.pols.trajectregistratie.taak;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.Tenancy;
import nl.pols.trajectregistratie.traject.Aflopend;
import nl.pols.trajectregistratie.traject.Traject;
import nl.pols.trajectregistratie.verordening.Kader;
import nl.pols.trajectregistratie.verordening.VerordeningVastgesteld;
import org.jboss.logging.Logger;

/// Looks through the trajectories of every municipality once a day for what falls due. Each
/// municipality is one transaction under a lock: two replicas never do the same one, and one that
/// dies leaves it to the next round.
@ApplicationScoped
class Takenronde {

    private static final Logger LOG = Logger.getLogger(Takenronde.class);
    private static final int BATCH = 1_000;

    private final Tenancy tenancy;
    private final Takenboek boek;
    private final Aflopend aflopend;
    private final Kader kader;
    private final DataSource dataSource;
    private final Clock clock;

    Takenronde(
            Tenancy tenancy,
            Takenboek boek,
            Aflopend aflopend,
            Kader kader,
            DataSource dataSource,
            Clock clock) {
        this.tenancy = tenancy;
        this.boek = boek;
        this.aflopend = aflopend;
        this.kader = kader;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Scheduled(
            every = "{pols.taken.elke}",
            delayed = "1m",
            identity = "takenronde",
            concurrentExecution = ConcurrentExecution.SKIP)
    void dagelijks() {
        loop(LocalDate.now(clock));
    }

    /// Every municipality that wasn't done for this day.
    void loop(LocalDate dag) {
        var eigenaren =
                tenancy.callAs(
                        Organisatie.SYSTEEM,
                        () -> QuarkusTransaction.requiringNew().call(() -> nogTeDoen(dag)));
        for (String eigenaar : eigenaren) {
            try {
                tenancy.runAs(
                        Organisatie.parse(eigenaar),
                        () -> QuarkusTransaction.requiringNew().run(() -> loop(eigenaar, dag)));
            } catch (RuntimeException e) {
                // the next round tries again; one owner's trouble is not another's
                LOG.errorf(e, "Tasks of %s can't be brought up to date now", eigenaar);
            }
        }
    }

    /// Other limits ask for other tasks: the next round looks again.
    void vergeet(@Observes VerordeningVastgesteld verordening) {
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement("DELETE FROM taak_ronde WHERE eigenaar = ?")) {
            statement.setString(1, verordening.eigenaar());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The round can't be asked for", e);
        }
    }

    private void loop(String eigenaar, LocalDate dag) {
        if (!neem(eigenaar, dag)) {
            return;
        }
        var grenzen = kader.geldendOp(Organisatie.parse(eigenaar).code(), dag);
        UUID na = new UUID(0, 0);
        List<Traject> batch;
        do {
            batch =
                    aflopend.houdVast(
                            eigenaar,
                            na,
                            Termijnen.vanaf(dag),
                            dag.plusDays(grenzen.aanloopDagen()),
                            BATCH);
            if (!batch.isEmpty()) {
                boek.werkBij(eigenaar, batch, grenzen, dag);
                na = batch.getLast().id();
            }
        } while (batch.size() == BATCH);
    }

    /// Ours, unless another replica has it or had it today.
    private boolean neem(String eigenaar, LocalDate dag) {
        try (Connection connection = dataSource.getConnection();
                var slot =
                        connection.prepareStatement(
                                "SELECT pg_try_advisory_xact_lock(hashtext('taak_ronde'),"
                                        + " hashtext(?))");
                var zet =
                        connection.prepareStatement(
                                """
                                INSERT INTO taak_ronde AS r (eigenaar, dag) VALUES (?, ?)
                                ON CONFLICT (eigenaar) DO UPDATE SET dag = excluded.dag WHERE r.dag < excluded.dag
                                """)) {
            slot.setString(1, eigenaar);
            try (ResultSet vrij = slot.executeQuery()) {
                vrij.next();
                if (!vrij.getBoolean(1)) {
                    return false;
                }
            }
            zet.setString(1, eigenaar);
            zet.setObject(2, dag);
            return zet.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("The round of tasks can't be taken", e);
        }
    }

    private List<String> nogTeDoen(LocalDate dag) {
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                """
                                SELECT 'gemeente:' || g.gemeentecode FROM register_gemeente g
                                LEFT JOIN taak_ronde r ON r.eigenaar = 'gemeente:' || g.gemeentecode
                                WHERE r.dag IS NULL OR r.dag < ? ORDER BY 1
                                """)) {
            statement.setObject(1, dag);
            var eigenaren = new ArrayList<String>();
            try (ResultSet rijen = statement.executeQuery()) {
                while (rijen.next()) {
                    eigenaren.add(rijen.getString(1));
                }
            }
            return eigenaren;
        } catch (SQLException e) {
            throw new IllegalStateException("Whose tasks are due can't be found", e);
        }
    }
}
