package nl.pols.trajectregistratie.beschutwerk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.pols.trajectregistratie.beschutwerk.Aantal.Soort;
import org.jspecify.annotations.Nullable;

/// The numbers of places by year, as known now or at a moment. Reference data: everybody reads it.
@ApplicationScoped
class Aantallen {

    private static final String BEKEND =
            """
            SELECT DISTINCT ON (gebied, jaar, soort) gebied, jaar, soort, aantal, bron, versie, bekend_vanaf
            FROM beschut_werk_aantal
            WHERE bekend_vanaf <= ? AND (?::int IS NULL OR jaar = ?) AND (?::text IS NULL OR gebied = ?)
            ORDER BY gebied, jaar, soort, versie DESC
            """;

    private final DataSource dataSource;

    Aantallen(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// What was known at that moment; null leaves wide.
    @Transactional(TxType.MANDATORY)
    List<Aantal> bekend(Instant moment, @Nullable Integer jaar, @Nullable String gebied) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(BEKEND)) {
            statement.setObject(1, moment.atOffset(ZoneOffset.UTC));
            statement.setObject(2, jaar);
            statement.setObject(3, jaar);
            statement.setObject(4, gebied);
            statement.setObject(5, gebied);
            var gelezen = new ArrayList<Aantal>();
            try (ResultSet rij = statement.executeQuery()) {
                while (rij.next()) {
                    gelezen.add(
                            new Aantal(
                                    rij.getString(1),
                                    rij.getInt(2),
                                    Soort.valueOf(rij.getString(3)),
                                    rij.getInt(4),
                                    rij.getString(5),
                                    rij.getInt(6),
                                    rij.getObject(7, OffsetDateTime.class).toInstant()));
                }
            }
            return gelezen;
        } catch (SQLException e) {
            throw new IllegalStateException("The numbers can't be read", e);
        }
    }

    @Transactional(TxType.MANDATORY)
    void voegToe(List<Aantal> aantallen, String door) {
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                "INSERT INTO beschut_werk_aantal VALUES (?, ?, ?, ?, ?, ?, ?,"
                                        + " ?)")) {
            for (Aantal a : aantallen) {
                statement.setString(1, a.gebied());
                statement.setInt(2, a.jaar());
                statement.setString(3, a.soort().name());
                statement.setInt(4, a.aantal());
                statement.setString(5, a.bron());
                statement.setInt(6, a.versie());
                statement.setObject(7, a.bekendVanaf().atOffset(ZoneOffset.UTC));
                statement.setString(8, door);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The numbers can't be written", e);
        }
    }

    /// One writer at a time; two replicas that start together lay down the first ones once.
    @Transactional(TxType.MANDATORY)
    void alleen() {
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                "SELECT"
                                    + " pg_advisory_xact_lock(hashtextextended('beschut_werk_aantal',"
                                    + " 0))")) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The numbers can't be locked", e);
        }
    }
}
