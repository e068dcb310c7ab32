package nl.pols.rapportage.feit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/// How far the read model is. Invariant: whoever writes facts takes a step in the same transaction,
/// so two readers of the same place see the same facts.
@ApplicationScoped
public class Leesmodel {
    /// Connections that happen to share a row wait for each other; with so many that is rare.
    private static final int VAKKEN = 16;

    private static final String STAP =
            """
            INSERT INTO leesmodel_stand AS s (vak, stappen) VALUES (pg_backend_pid() %% %d, 1)
            ON CONFLICT (vak) DO UPDATE SET stappen = s.stappen + 1
            """
                    .formatted(VAKKEN);
    private static final String PLAATS =
            "SELECT id::text, (SELECT coalesce(sum(stappen), 0) FROM leesmodel_stand) FROM"
                    + " leesmodel";

    private final AgroalDataSource dataSource;

    Leesmodel(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// One statement per batch of facts, after them: the row is locked as shortly as can be.
    static void stap(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(STAP)) {
            statement.executeUpdate();
        }
    }

    /// The same for facts that no event tells: in the transaction that writes them.
    public void stap() {
        try (var connection = dataSource.getConnection()) {
            stap(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The read model can't take a step", e);
        }
    }

    /// The place: another one whenever a fact was written, or the model built anew. Read it before
    /// the facts; what is written in between then only makes a reader ask again.
    public String plaats() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(PLAATS);
                var rij = statement.executeQuery()) {
            if (!rij.next()) {
                throw new IllegalStateException("The read model has no id");
            }
            return rij.getString(1) + ":" + rij.getLong(2);
        } catch (SQLException e) {
            throw new IllegalStateException("The read model's place can't be read", e);
        }
    }
}
