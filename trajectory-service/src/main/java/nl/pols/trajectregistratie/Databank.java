package nl.pols.trajectregistratie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Statements on the database of the current transaction, for features whose rows are few: what is
/// written by the thousand has its own writer.
@ApplicationScoped
public class Databank {

    private final DataSource dataSource;

    Databank(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Makes something of a row.
    public interface Lezer<T> {
        T lees(ResultSet rij) throws SQLException;
    }

    @Transactional(TxType.MANDATORY)
    public <T> List<T> lees(String sql, Lezer<T> lezer, @Nullable Object... waarden) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(connection, statement, waarden);
            var gelezen = new ArrayList<T>();
            try (ResultSet rijen = statement.executeQuery()) {
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
    @Transactional(TxType.MANDATORY)
    public int voer(String sql, @Nullable Object... waarden) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(connection, statement, waarden);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Can't be written: " + begin(sql), e);
        }
    }

    public static Instant moment(ResultSet rij, String kolom) throws SQLException {
        return rij.getObject(kolom, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant momentOfNiets(ResultSet rij, String kolom) throws SQLException {
        var moment = rij.getObject(kolom, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static void bind(
            Connection connection, PreparedStatement statement, @Nullable Object[] waarden)
            throws SQLException {
        for (int i = 0; i < waarden.length; i++) {
            switch (waarden[i]) {
                case null -> statement.setObject(i + 1, null);
                case Instant moment -> statement.setObject(i + 1, moment.atOffset(ZoneOffset.UTC));
                // as text, and the statement says what it is: ?::uuid[]
                case List<?> lijst ->
                        statement.setArray(
                                i + 1,
                                connection.createArrayOf(
                                        "text", lijst.stream().map(Object::toString).toArray()));
                case Object ding -> statement.setObject(i + 1, ding);
            }
        }
    }

    private static String begin(String sql) {
        return sql.strip().lines().findFirst().orElse("");
    }
}
