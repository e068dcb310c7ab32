package nl.pols.financiering.grootboek;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/// Statements on the ledger's database, in the transaction of the caller.
@ApplicationScoped
class Sql {

    private final DataSource dataSource;

    Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    interface Lezer<T> {
        T lees(ResultSet rij) throws SQLException;
    }

    <T> T with(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger can't be read or written", e);
        }
    }

    <T> List<T> vraag(String sql, Lezer<T> lezer, @Nullable Object... waarden) {
        return with(
                sql,
                statement -> {
                    set(statement, waarden);
                    List<T> gelezen = new ArrayList<>();
                    try (var rijen = statement.executeQuery()) {
                        while (rijen.next()) {
                            gelezen.add(lezer.lees(rijen));
                        }
                    }
                    return gelezen;
                });
    }

    interface Rijlezer {
        void lees(ResultSet rij) throws SQLException;
    }

    void elke(String sql, Rijlezer lezer, @Nullable Object... waarden) {
        with(
                sql,
                statement -> {
                    set(statement, waarden);
                    try (var rijen = statement.executeQuery()) {
                        while (rijen.next()) {
                            lezer.lees(rijen);
                        }
                    }
                    return true;
                });
    }

    static void set(PreparedStatement statement, @Nullable Object... waarden) throws SQLException {
        for (int i = 0; i < waarden.length; i++) {
            if (waarden[i] instanceof Collection<?> ids) {
                var array =
                        statement.getConnection().createArrayOf("uuid", ids.toArray(UUID[]::new));
                statement.setArray(i + 1, array);
            } else {
                statement.setObject(i + 1, waarden[i]);
            }
        }
    }

    static boolean violates(PSQLException e, String constraint) {
        var server = e.getServerErrorMessage();
        return server != null && constraint.equals(server.getConstraint());
    }
}
