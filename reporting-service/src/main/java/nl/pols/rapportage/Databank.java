package nl.pols.rapportage;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Short statements with their values in order, for the books that a feature keeps: of rebuilds, of
/// publications drawn up, of questions to senders. Figures are read by `indicator.Sql`.
@ApplicationScoped
public class Databank {
    private final AgroalDataSource dataSource;

    Databank(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Makes something of a row.
    public interface Lezer<T> {
        T lees(ResultSet rij) throws SQLException;
    }

    public <T> List<T> lees(String sql, Lezer<T> lezer, @Nullable Object... waarden) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            vul(statement, waarden);
            var gelezen = new ArrayList<T>();
            try (var rijen = statement.executeQuery()) {
                while (rijen.next()) {
                    gelezen.add(lezer.lees(rijen));
                }
            }
            return gelezen;
        } catch (SQLException e) {
            throw new IllegalStateException("Can't be read: " + begin(sql), e);
        }
    }

    /// @return the number of rows written
    public int voer(String sql, @Nullable Object... waarden) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            vul(statement, waarden);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Can't be written: " + begin(sql), e);
        }
    }

    private static void vul(PreparedStatement statement, @Nullable Object[] waarden)
            throws SQLException {
        for (int i = 0; i < waarden.length; i++) {
            statement.setObject(i + 1, waarden[i]);
        }
    }

    private static String begin(String sql) {
        return sql.strip().lines().findFirst().orElse("");
    }
}
