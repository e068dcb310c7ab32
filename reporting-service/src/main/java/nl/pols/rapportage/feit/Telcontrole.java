package nl.pols.rapportage.feit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Statement;

/// Holds what was counted beforehand against the facts: every count is made again and compared, all
/// counts of trajectories in one statement, so of one moment, and in others who runs or came twice,
/// what provisions, flags and grants come to, how many versions there are and what is held in
/// memory. Invariant: it changes nothing; a difference is somebody's to explain before it
/// disappears.
@ApplicationScoped
public class Telcontrole {
    /// It sorts every fact that there is; on disk that takes several times as long.
    private static final String RUIMTE = "SET LOCAL work_mem = '64MB'";

    private final AgroalDataSource dataSource;
    private final Trajectbeeld beeld;
    private final Persoonsbeeld personen;

    Telcontrole(AgroalDataSource dataSource, Trajectbeeld beeld, Persoonsbeeld personen) {
        this.dataSource = dataSource;
        this.beeld = beeld;
        this.personen = personen;
    }

    /// How many counts are missing, too many or other than what the facts come to.
    @Transactional
    public long verschillen() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(RUIMTE);
            return tel(statement, Telling.VERSCHILLEN)
                    + tel(statement, Samenloop.VERSCHILLEN)
                    + tel(statement, Instroom.VERSCHILLEN)
                    + tel(statement, Voorzieningtelling.VERSCHILLEN)
                    + tel(statement, Versietelling.VERSCHILLEN)
                    + tel(statement, Geldtelling.VERSCHILLEN)
                    + tel(statement, Registratietelling.VERSCHILLEN)
                    + tel(statement, Persoonscellen.VERSCHILLEN)
                    + beeld.verschillen(connection)
                    + personen.verschillen(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The counts can't be held against the facts", e);
        }
    }

    private static long tel(Statement statement, String sql) throws SQLException {
        try (var rij = statement.executeQuery(sql)) {
            rij.next();
            return rij.getLong(1);
        }
    }
}
