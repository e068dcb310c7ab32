package nl.pols.trajectregistratie.traject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// What a batch must know of the trajectories it names, in one statement: enough to see which are
/// unchanged and to judge follow-ups, without reading a row in full.
@ApplicationScoped
class Bestaand {

    private final DataSource dataSource;

    Bestaand(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @param aanleveringId the delivery that wrote the current version
    record Bekend(
            UUID id,
            long hash,
            int versie,
            @Nullable UUID aanleveringId,
            UUID deelnemerId,
            LocalDate startdatum,
            @Nullable LocalDate einddatum) {}

    @Transactional(TxType.MANDATORY)
    Map<String, Bekend> zoek(String eigenaar, Collection<String> nummers) {
        Map<String, Bekend> gevonden = HashMap.newHashMap(nummers.size());
        try (Connection connection = dataSource.getConnection()) {
            if (nummers.size() > 50) {
                // a plan made when the table was small would scan it when it is large
                try (var statement = connection.createStatement()) {
                    statement.execute("SET LOCAL plan_cache_mode = force_custom_plan");
                }
            }
            try (var statement =
                    connection.prepareStatement(
                            """
                            SELECT registratienummer, id, inhoud_hash, versie, aanlevering_id, deelnemer_id, startdatum, einddatum
                            FROM traject WHERE eigenaar = ? AND registratienummer = ANY (?)
                            """)) {
                statement.setString(1, eigenaar);
                statement.setArray(
                        2, connection.createArrayOf("text", nummers.toArray(String[]::new)));
                try (ResultSet rijen = statement.executeQuery()) {
                    while (rijen.next()) {
                        gevonden.put(rijen.getString(1), bekend(rijen));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Known trajectories can't be read", e);
        }
        return gevonden;
    }

    private static Bekend bekend(ResultSet rij) throws SQLException {
        return new Bekend(
                rij.getObject(2, UUID.class),
                rij.getLong(3),
                rij.getInt(4),
                rij.getObject(5, UUID.class),
                rij.getObject(6, UUID.class),
                rij.getDate(7).toLocalDate(),
                TrajectRij.dag(rij, "einddatum"));
    }
}
