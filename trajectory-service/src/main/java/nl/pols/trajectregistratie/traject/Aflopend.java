package nl.pols.trajectregistratie.traject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// The trajectories of one owner at which something can fall due in a period, held until the
/// transaction ends: whoever changes one waits, and then sees what was made of it.
@ApplicationScoped
public class Aflopend {

    /// Reviews fall due in the first year after the start.
    private static final int LAATSTE_MAAND = 12;

    private final DataSource dataSource;
    private final TrajectRij rij;

    Aflopend(DataSource dataSource, TrajectRij rij) {
        this.dataSource = dataSource;
        this.rij = rij;
    }

    /// Those after `na`, in the order of their ids.
    @Transactional(TxType.MANDATORY)
    public List<Traject> houdVast(
            String eigenaar, UUID na, LocalDate van, LocalDate tot, int hoogstens) {
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                """
                                SELECT * FROM traject
                                WHERE eigenaar = ? AND id > ? AND (
                                    (einddatum IS NULL AND (
                                        startdatum >= ?
                                        OR verloop -> 'werkfit' IS NOT NULL
                                        OR coalesce((verlengingen -> -1 ->> 'nieuweEinddatum')::date, geplande_einddatum)
                                            BETWEEN ? AND ?))
                                    OR (uitstroom IN ('BETAALD_WERK', 'BETAALD_WERK_MET_LKS')
                                        AND einddatum + 26 * 7 BETWEEN ? AND ?))
                                ORDER BY id LIMIT ? FOR SHARE
                                """)) {
            statement.setString(1, eigenaar);
            statement.setObject(2, na);
            statement.setObject(3, van.minusMonths(LAATSTE_MAAND));
            statement.setObject(4, van);
            statement.setObject(5, tot);
            statement.setObject(6, van);
            statement.setObject(7, tot);
            statement.setInt(8, hoogstens);
            return lees(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Trajectories can't be looked through", e);
        }
    }

    /// These; what isn't there any more is missing.
    @Transactional(TxType.MANDATORY)
    public List<Traject> houdVast(String eigenaar, Collection<UUID> ids) {
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                "SELECT * FROM traject WHERE eigenaar = ? AND id = ANY (?) ORDER BY"
                                        + " id FOR SHARE")) {
            statement.setString(1, eigenaar);
            statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            return lees(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Trajectories can't be held", e);
        }
    }

    private List<Traject> lees(PreparedStatement statement) throws SQLException {
        var trajecten = new ArrayList<Traject>();
        try (ResultSet rijen = statement.executeQuery()) {
            while (rijen.next()) {
                trajecten.add(rij.lees(rijen));
            }
        }
        return trajecten;
    }
}
