package nl.pols.register;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Plain SQL inside the caller's transaction. Facts live in range types and temporal keys, of which
/// an object-relational mapper knows nothing
/// (`docs/adr/0022-the-register-keeps-facts-with-sql.md`).
@ApplicationScoped
public class Database {
    private final AgroalDataSource dataSource;
    private final TransactionSynchronizationRegistry transactie;

    Database(AgroalDataSource dataSource, TransactionSynchronizationRegistry transactie) {
        this.dataSource = dataSource;
        this.transactie = transactie;
    }

    /// Reads one row.
    @FunctionalInterface
    public interface Rij<T> {
        T lees(ResultSet rij) throws SQLException;
    }

    public <T> List<T> vraag(String sql, Rij<T> rij, @Nullable Object... waarden) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            vul(connection, statement, waarden);
            var rijen = new ArrayList<T>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rijen.add(rij.lees(result));
                }
            }
            return rijen;
        } catch (SQLException e) {
            throw new DatabaseFout(e);
        }
    }

    public int schrijf(String sql, @Nullable Object... waarden) {
        return schrijfAlle(sql, List.<@Nullable Object[]>of(waarden))[0];
    }

    /// One round trip for all rows.
    public int[] schrijfAlle(String sql, Collection<@Nullable Object[]> rijen) {
        if (rijen.isEmpty()) {
            return new int[0];
        }
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var rij : rijen) {
                vul(connection, statement, rij);
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseFout(e);
        }
    }

    /// Rows for one table: after `eerst` the statement gets a list for each column, in which the
    /// rows stand one after the other.
    public record Lijsten(
            String sql, List<? extends List<@Nullable String>> rijen, List<Object> eerst) {
        private List<@Nullable Object> waarden() {
            var waarden = new ArrayList<@Nullable Object>(eerst);
            for (int kolom = 0; kolom < rijen.getFirst().size(); kolom++) {
                var lijst = new @Nullable String[rijen.size()];
                for (int rij = 0; rij < lijst.length; rij++) {
                    lijst[rij] = rijen.get(rij).get(kolom);
                }
                waarden.add(lijst);
            }
            return waarden;
        }
    }

    /// One statement for any number of rows.
    public void schrijfLijsten(
            String sql, List<? extends List<@Nullable String>> rijen, Object... eerst) {
        schrijfSamen(List.of(new Lijsten(sql, rijen, List.of(eerst))));
    }

    /// Rows for several tables in one statement, after which the database looks at them together.
    public void schrijfSamen(List<Lijsten> tabellen) {
        var gevuld = tabellen.stream().filter(t -> !t.rijen().isEmpty()).toList();
        if (gevuld.isEmpty()) {
            return;
        }
        var opdracht = new StringBuilder();
        var waarden = new ArrayList<@Nullable Object>();
        for (int i = 0; i < gevuld.size() - 1; i++) {
            opdracht.append(i == 0 ? "with " : ", ");
            opdracht.append("o%d as (%s)".formatted(i, gevuld.get(i).sql()));
            waarden.addAll(gevuld.get(i).waarden());
        }
        waarden.addAll(gevuld.getLast().waarden());
        schrijf(opdracht.append(' ').append(gevuld.getLast().sql()).toString(), waarden.toArray());
    }

    /// The same for several at once. Everybody asks in the same order, so nobody waits in a circle.
    /// A transaction of which nothing will stay waits for nobody, and keeps nobody waiting.
    public void wachtOpBeurten(Collection<String> onderwerpen) {
        if (transactie.getRollbackOnly()) {
            return;
        }
        vraag(
                "select pg_advisory_xact_lock(hashtextextended(o, 0)) from (select distinct o from"
                        + " unnest(?) o order by o) geordend",
                rij -> true,
                (Object) onderwerpen.toArray(String[]::new));
    }

    /// Until the end of the transaction nobody else passes here with the same subject.
    public void wachtOpBeurt(String onderwerp) {
        vraag("select pg_advisory_xact_lock(hashtextextended(?, 0))", rij -> onderwerp, onderwerp);
    }

    private static void vul(
            Connection connection, PreparedStatement statement, @Nullable Object[] waarden)
            throws SQLException {
        for (int i = 0; i < waarden.length; i++) {
            Object waarde = waarden[i];
            switch (waarde) {
                case null -> statement.setObject(i + 1, null);
                case Instant moment -> statement.setObject(i + 1, moment.atOffset(ZoneOffset.UTC));
                case UUID[] ids -> statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
                case String[] teksten ->
                        statement.setArray(i + 1, connection.createArrayOf("text", teksten));
                case Enum<?> naam -> statement.setString(i + 1, naam.name());
                default -> statement.setObject(i + 1, waarde);
            }
        }
    }

    /// Whether a key or a rule of the database refused what was written, and not an outage.
    public static boolean isGeweigerd(Throwable fout) {
        for (Throwable e = fout; e != null; e = e.getCause()) {
            var staat = e instanceof SQLException sql ? sql.getSQLState() : null;
            if (staat != null && staat.startsWith("23")) {
                return true;
            }
        }
        return false;
    }

    /// The database refused or could not be reached. The rules refuse before, so this is a bug or
    /// an outage.
    static final class DatabaseFout extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DatabaseFout(SQLException cause) {
            super("The database refused a statement", cause);
        }
    }
}
