package nl.pols.trajectregistratie.aanlevering;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// One statement on the book of deliveries, with arrays where a statement takes many values at
/// once.
final class Schrijfopdracht {

    private Schrijfopdracht() {}

    static int voer(DataSource dataSource, String sql, @Nullable Object... waarden) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(connection, statement, waarden);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A delivery's progress can't be written", e);
        }
    }

    private static void bind(
            Connection connection, PreparedStatement statement, @Nullable Object[] waarden)
            throws SQLException {
        for (int i = 0; i < waarden.length; i++) {
            switch (waarden[i]) {
                case Long[] getallen ->
                        statement.setArray(i + 1, connection.createArrayOf("int8", getallen));
                case String[] teksten ->
                        statement.setArray(i + 1, connection.createArrayOf("text", teksten));
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case null, default -> statement.setObject(i + 1, waarden[i]);
            }
        }
    }
}
