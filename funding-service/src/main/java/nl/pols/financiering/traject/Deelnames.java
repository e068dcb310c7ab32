package nl.pols.financiering.traject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/// What is known here of who was in a trajectory; a municipality sees its own.
@ApplicationScoped
public class Deelnames {

    private final DataSource dataSource;

    Deelnames(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Of several persons, by one query; who isn't known is absent.
    @Transactional(TxType.MANDATORY)
    public Map<UUID, List<Deelname>> van(Collection<UUID> deelnemers) {
        Map<UUID, List<Deelname>> bekend = new HashMap<>();
        if (deelnemers.isEmpty()) {
            return bekend;
        }
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                "SELECT deelnemer_id, startdatum, einddatum, doelgroep FROM"
                                        + " traject_deelname WHERE geldt AND deelnemer_id = ANY"
                                        + " (?)")) {
            statement.setArray(
                    1, connection.createArrayOf("uuid", deelnemers.toArray(UUID[]::new)));
            try (var rij = statement.executeQuery()) {
                while (rij.next()) {
                    bekend.computeIfAbsent(rij.getObject(1, UUID.class), wie -> new ArrayList<>())
                            .add(
                                    new Deelname(
                                            rij.getObject(2, LocalDate.class),
                                            rij.getObject(3, LocalDate.class),
                                            rij.getString(4)));
                }
            }
            return bekend;
        } catch (SQLException e) {
            throw new IllegalStateException("The copy of the trajectories can't be read", e);
        }
    }
}
