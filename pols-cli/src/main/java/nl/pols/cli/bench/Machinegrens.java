package nl.pols.cli.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.stack.Superuser;

/// The machine's own limit: rows like the service's, each with its history row and its event as a
/// logical message, written by plain SQL and set by set, from four connections, into a database of
/// its own on the same server. The tables have the columns, constraints and indexes that the
/// service's tables have at this moment; row-level security is left out. Dropped afterwards.
public final class Machinegrens implements AutoCloseable {

    static final String DATABASE = "pols_meting";

    private static final int WRITERS = 4;
    private static final int ROWS = 1_000;

    /// As long as the messages of the service for these records are.
    private static final int EVENT_BYTES = 1_420;

    private static final String COLUMNS =
            """
            eigenaar, id, registratienummer, deelnemer_id, sob_id, startdatum, geplande_einddatum, einddatum, uitstroom,
            uren_productie, uren_coaching, uren_scholing, uren_overig, uitkering, behoud_van_uitkering, doelgroep,
            afstand, inhoud_hash, versie, bekend_vanaf, door, handeling, aanlevering_id\
            """;

    private static final String VALUES =
            """
            'gemeente:GM0363', uuidv7(), 'grens-' || lpad(n::text, 8, '0'), md5(n::text)::uuid,
            md5((n %% 20)::text)::uuid, date '2021-01-01' + (n %% 300)::int, date '2021-10-01' + (n %% 300)::int,
            date '2021-07-01' + (n %% 300)::int, 'OPLEIDING', 1600, 400, 200, 0, 'PARTICIPATIEWET', true, 'OVERIG', 'GROOT',
            hashint8extended(n, 0), 1, clock_timestamp(), 'gemeente-gm0363', 'AANLEVERING', md5('levering')::uuid%s
            FROM generate_series(?::bigint, ?::bigint) n\
            """;

    private static final String ROW =
            "INSERT INTO traject (" + COLUMNS + ") SELECT " + VALUES.formatted("");

    private static final String HISTORY =
            "INSERT INTO traject_versie ("
                    + COLUMNS
                    + ", bekend_tot) SELECT "
                    + VALUES.formatted(", clock_timestamp() + interval '1 day'");

    private static final String EVENT =
            """
            SELECT count(pg_logical_emit_message(true, 'meting',
                   convert_to(rpad(n::text, %d, 'x'), 'UTF8'))) FROM generate_series(?::bigint, ?::bigint) n
            """
                    .formatted(EVENT_BYTES);

    private final Superuser superuser;

    private Machinegrens(Superuser superuser) {
        this.superuser = superuser;
    }

    public static Machinegrens open(Superuser superuser) {
        var grens = new Machinegrens(superuser);
        grens.drop();
        grens.run("postgres", List.of("CREATE DATABASE " + DATABASE));
        grens.run(DATABASE, grens.structure());
        return grens;
    }

    /// Rows a second; at the end the tables are empty again.
    public double rowsPerSecond(long rows, boolean history) {
        var statements = history ? List.of(ROW, HISTORY, EVENT) : List.of(ROW, EVENT);
        var next = new AtomicLong();
        long begin = System.nanoTime();
        Load.atOnce(WRITERS, writer -> write(statements, next, rows));
        double seconds = (System.nanoTime() - begin) / 1e9;
        run(DATABASE, List.of("TRUNCATE traject, traject_versie"));
        return rows / seconds;
    }

    /// Takes the next thousand each time, until there are none.
    private long write(List<String> sql, AtomicLong next, long rows) {
        long written = 0;
        try (Connection connection = superuser.connect(DATABASE)) {
            connection.setAutoCommit(false);
            List<PreparedStatement> statements = new ArrayList<>();
            for (String one : sql) {
                statements.add(connection.prepareStatement(one));
            }
            for (long from = next.getAndAdd(ROWS); from < rows; from = next.getAndAdd(ROWS)) {
                for (PreparedStatement statement : statements) {
                    statement.setLong(1, from);
                    statement.setLong(2, Math.min(from + ROWS, rows) - 1);
                    statement.execute();
                }
                connection.commit();
                written += ROWS;
            }
        } catch (SQLException e) {
            throw new PolsFailure(
                    "The machine's own limit can't be measured: " + e.getMessage(), e);
        }
        return written;
    }

    /// The statements that make the same tables.
    private List<String> structure() {
        List<String> all = new ArrayList<>();
        try (Connection connection = superuser.connect("trajecten")) {
            all.addAll(
                    texts(
                            connection,
                            "SELECT 'CREATE EXTENSION IF NOT EXISTS ' || quote_ident(extname) FROM"
                                    + " pg_extension"));
            for (String table : List.of("traject", "traject_versie")) {
                all.addAll(texts(connection, Afdruk.TABLE.formatted(table)));
                all.addAll(texts(connection, Afdruk.FUNCTIONS.formatted(table)));
                all.addAll(texts(connection, Afdruk.CONSTRAINTS.formatted(table)));
                all.addAll(texts(connection, Afdruk.INDEXES.formatted(table)));
            }
        } catch (SQLException e) {
            throw new PolsFailure("The service's tables can't be read: " + e.getMessage(), e);
        }
        return all;
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void run(String database, List<String> statements) {
        try (Connection connection = superuser.connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new PolsFailure("The database for measuring fails: " + e.getMessage(), e);
        }
    }

    private void drop() {
        run("postgres", List.of("DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)"));
    }

    @Override
    public void close() {
        drop();
    }
}
