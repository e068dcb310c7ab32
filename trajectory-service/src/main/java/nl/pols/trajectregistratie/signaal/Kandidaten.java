package nl.pols.trajectregistratie.signaal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Where a round has to look. A trajectory without course and extension can give no signal and is
/// in none of these lists; the index that they use has only the others.
@ApplicationScoped
class Kandidaten {

    static final int BATCH = 1_000;

    /// As far back as any definition or ordinance looks at what has ended.
    private static final int DAGEN_TERUG = 366;

    private static final OffsetDateTime BEGIN =
            OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final DataSource dataSource;

    Kandidaten(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Up to when was looked.
    record Vorige(LocalDate dag, Instant gezienTot) {}

    /// Trajectories in the order in which they were written, and where the next page begins.
    record Bladzijde(List<UUID> trajecten, OffsetDateTime laatsteOp) {
        boolean isVol() {
            return trajecten.size() == BATCH;
        }
    }

    List<String> eigenaren() {
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                "SELECT 'gemeente:' || gemeentecode FROM register_gemeente ORDER BY"
                                        + " 1");
                var rijen = statement.executeQuery()) {
            var eigenaren = new ArrayList<String>();
            while (rijen.next()) {
                eigenaren.add(rijen.getString(1));
            }
            return eigenaren;
        } catch (SQLException e) {
            throw new IllegalStateException("Municipalities can't be read", e);
        }
    }

    /// Ours until the transaction ends, unless another replica has it.
    @Transactional(TxType.MANDATORY)
    boolean neem(String eigenaar) {
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                "SELECT pg_try_advisory_xact_lock(hashtext('signaal_ronde'),"
                                        + " hashtext(?))")) {
            statement.setString(1, eigenaar);
            try (ResultSet vrij = statement.executeQuery()) {
                vrij.next();
                return vrij.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The round of signals can't be taken", e);
        }
    }

    @Transactional(TxType.MANDATORY)
    @Nullable Vorige vorige(String eigenaar) {
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                "SELECT dag, gezien_tot FROM signaal_ronde WHERE eigenaar = ?")) {
            statement.setString(1, eigenaar);
            try (ResultSet rij = statement.executeQuery()) {
                return rij.next()
                        ? new Vorige(
                                rij.getDate(1).toLocalDate(),
                                rij.getObject(2, OffsetDateTime.class).toInstant())
                        : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The last round of signals can't be read", e);
        }
    }

    @Transactional(TxType.MANDATORY)
    void gedaan(String eigenaar, LocalDate dag, Instant gezienTot) {
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                """
                                INSERT INTO signaal_ronde VALUES (?, ?, ?)
                                ON CONFLICT (eigenaar) DO UPDATE SET dag = excluded.dag, gezien_tot = excluded.gezien_tot
                                """)) {
            statement.setString(1, eigenaar);
            statement.setObject(2, dag);
            statement.setTimestamp(3, Timestamp.from(gezienTot));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The round of signals can't be noted", e);
        }
    }

    @Transactional(TxType.MANDATORY)
    void vergeet(String eigenaar) {
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                "DELETE FROM signaal_ronde WHERE eigenaar = ?")) {
            statement.setString(1, eigenaar);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The round of signals can't be asked for", e);
        }
    }

    /// What can give a signal: with a course or an extension, running or ended not too long ago.
    ///
    /// @param sinds only what was written since
    @Transactional(TxType.MANDATORY)
    Bladzijde metVerloop(
            String eigenaar, LocalDate dag, @Nullable Instant sinds, @Nullable Bladzijde na) {
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                """
                                SELECT id, bekend_vanaf FROM traject
                                WHERE eigenaar = ? AND (verloop IS NOT NULL OR verlengingen IS NOT NULL)
                                AND (bekend_vanaf, id) > (?, ?) AND (einddatum IS NULL OR einddatum >= ?)
                                ORDER BY bekend_vanaf, id LIMIT ?
                                """)) {
            statement.setString(1, eigenaar);
            if (na == null) {
                statement.setObject(2, sinds == null ? BEGIN : sinds.atOffset(ZoneOffset.UTC));
                statement.setObject(3, new UUID(0, 0));
            } else {
                statement.setObject(2, na.laatsteOp());
                statement.setObject(3, na.trajecten().getLast());
            }
            statement.setObject(4, dag.minusDays(DAGEN_TERUG));
            statement.setInt(5, BATCH);
            var ids = new ArrayList<UUID>();
            OffsetDateTime laatste = BEGIN;
            try (ResultSet rijen = statement.executeQuery()) {
                while (rijen.next()) {
                    ids.add(rijen.getObject(1, UUID.class));
                    laatste = rijen.getObject(2, OffsetDateTime.class);
                }
            }
            return new Bladzijde(ids, laatste);
        } catch (SQLException e) {
            throw new IllegalStateException("Where signals can be can't be read", e);
        }
    }

    /// Trajectories with a signal that holds and was seen in another version of them, or in what is
    /// gone.
    @Transactional(TxType.MANDATORY)
    List<UUID> metVerouderdSignaal(String eigenaar, UUID na) {
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                """
                                SELECT DISTINCT s.traject_id FROM signaal s
                                LEFT JOIN traject t ON t.eigenaar = s.eigenaar AND t.id = s.traject_id
                                WHERE s.eigenaar = ? AND s.traject_id > ? AND s.status <> 'GESLOTEN'
                                AND t.versie IS DISTINCT FROM s.trajectversie
                                ORDER BY 1 LIMIT ?
                                """)) {
            statement.setString(1, eigenaar);
            statement.setObject(2, na);
            statement.setInt(3, BATCH);
            var ids = new ArrayList<UUID>();
            try (ResultSet rijen = statement.executeQuery()) {
                while (rijen.next()) {
                    ids.add(rijen.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("What signals are about can't be read", e);
        }
    }
}
