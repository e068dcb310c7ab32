package nl.pols.trajectregistratie.taak;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.Tenancy;
import nl.pols.trajectregistratie.traject.Aflopend;
import nl.pols.trajectregistratie.verordening.Kader;
import nl.pols.trajectregistratie.verordening.VerordeningVastgesteld;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Looks through the trajectories of every municipality once a day for what falls due, part by
/// part: each is a transaction under a lock that also says how far the municipality is. So two
/// replicas never do the same part, whoever dies leaves the rest to the next round, and a delivery
/// waits for a part at most.
@ApplicationScoped
class Takenronde {

    private static final Logger LOG = Logger.getLogger(Takenronde.class);
    private static final UUID BEGIN = new UUID(0, 0);

    /// What a transaction may take on: this municipality's round of the day is done when its place
    /// is null.
    private static final String NEEM =
            """
            INSERT INTO taak_ronde AS r (eigenaar, dag, na) VALUES (?, ?, ?)
            ON CONFLICT (eigenaar) DO UPDATE SET dag = excluded.dag,
                na = CASE WHEN r.dag < excluded.dag THEN excluded.na ELSE r.na END
            WHERE r.dag < excluded.dag OR (r.dag = excluded.dag AND r.na IS NOT NULL)
            RETURNING na
            """;

    private final Tenancy tenancy;
    private final Takenboek boek;
    private final Aflopend aflopend;
    private final Kader kader;
    private final DataSource dataSource;
    private final Clock clock;
    private final int perKeer;

    /// @param perKeer how many trajectories a part holds
    Takenronde(
            Tenancy tenancy,
            Takenboek boek,
            Aflopend aflopend,
            Kader kader,
            DataSource dataSource,
            Clock clock,
            @ConfigProperty(name = "pols.taken.per-keer") int perKeer) {
        this.tenancy = tenancy;
        this.boek = boek;
        this.aflopend = aflopend;
        this.kader = kader;
        this.dataSource = dataSource;
        this.clock = clock;
        this.perKeer = perKeer;
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
                tenancy.runAs(Organisatie.parse(eigenaar), () -> loop(eigenaar, dag));
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
        boolean meer;
        do {
            meer = QuarkusTransaction.requiringNew().call(() -> volgendDeel(eigenaar, dag));
        } while (meer);
    }

    /// @return whether there may be more to do
    private boolean volgendDeel(String eigenaar, LocalDate dag) {
        UUID na = neem(eigenaar, dag);
        if (na == null) {
            return false;
        }
        var grenzen = kader.geldendOp(Organisatie.parse(eigenaar).code(), dag);
        var deel =
                aflopend.houdVast(
                        eigenaar,
                        na,
                        Termijnen.vanaf(dag),
                        dag.plusDays(grenzen.aanloopDagen()),
                        perKeer);
        boek.werkBij(eigenaar, deel, grenzen, dag);
        boolean meer = deel.size() == perKeer;
        onthoud(eigenaar, meer ? deel.getLast().id() : null);
        return meer;
    }

    /// After which trajectory this transaction goes on; null if another replica is at it, or it was
    /// done today.
    private @Nullable UUID neem(String eigenaar, LocalDate dag) {
        try (Connection connection = dataSource.getConnection();
                var slot =
                        connection.prepareStatement(
                                "SELECT pg_try_advisory_xact_lock(hashtext('taak_ronde'),"
                                        + " hashtext(?))");
                var neem = connection.prepareStatement(NEEM)) {
            slot.setString(1, eigenaar);
            try (ResultSet vrij = slot.executeQuery()) {
                vrij.next();
                if (!vrij.getBoolean(1)) {
                    return null;
                }
            }
            neem.setString(1, eigenaar);
            neem.setObject(2, dag);
            neem.setObject(3, BEGIN);
            try (ResultSet plaats = neem.executeQuery()) {
                return plaats.next() ? plaats.getObject(1, UUID.class) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The round of tasks can't be taken", e);
        }
    }

    private void onthoud(String eigenaar, @Nullable UUID na) {
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                "UPDATE taak_ronde SET na = ? WHERE eigenaar = ?")) {
            statement.setObject(1, na, Types.OTHER);
            statement.setString(2, eigenaar);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("How far the round is can't be written", e);
        }
    }

    private List<String> nogTeDoen(LocalDate dag) {
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                """
                                SELECT 'gemeente:' || g.gemeentecode FROM register_gemeente g
                                LEFT JOIN taak_ronde r ON r.eigenaar = 'gemeente:' || g.gemeentecode
                                WHERE r.dag IS NULL OR r.dag < ? OR (r.dag = ? AND r.na IS NOT NULL)
                                ORDER BY 1
                                """)) {
            statement.setObject(1, dag);
            statement.setObject(2, dag);
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
