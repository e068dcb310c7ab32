package nl.pols.rapportage.herbouw;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Lays the old and the new model side by side, table by table: how many rows, and one code of all
/// that is in them. Every answer is a function of these rows, so equal tables give equal answers.
/// Invariant: both are read as they are at one place in the topics. Nothing is repaired.
@ApplicationScoped
class Vergelijking {
    /// When something was written down is no part of what it says.
    private static final String KOLOMMEN =
            """
            SELECT string_agg(format('t.%I', k.attname), ', ' ORDER BY k.attnum)
            FROM pg_attribute k
            LEFT JOIN pg_attrdef d ON d.adrelid = k.attrelid AND d.adnum = k.attnum
            WHERE k.attrelid = format('herbouw.%I', ?)::regclass AND k.attnum > 0 AND NOT k.attisdropped
                AND coalesce(pg_get_expr(d.adbin, d.adrelid) <> 'now()', true)
            """;

    /// That not all counts of a row are nought: all that is not in its key.
    private static final String IETS =
            """
            SELECT string_agg(format('t.%I <> 0', k.attname), ' OR ')
            FROM pg_index i JOIN pg_attribute k ON k.attrelid = i.indrelid
            WHERE i.indrelid = format('public.%I', ?)::regclass AND i.indisprimary
                AND k.attnum > 0 AND NOT k.attisdropped AND k.attnum <> ALL (i.indkey)
            """;

    private static final String INHOUD =
            """
            SELECT count(*), coalesce(bit_xor(hash_record_extended(ROW(%s), 0)), 0) FROM %s."%s" t WHERE %s
            """;

    /// Of counts that come and go a row of noughts is as good as none.
    private static final Set<String> TELLINGEN =
            Set.of(
                    "teldag",
                    "teltijd",
                    "telteveel",
                    "telterugkeer",
                    "telvoorziening",
                    "telregistratie");

    /// Dead letters are kept as they are: who gave one up is nowhere in the topics. A cell in which
    /// nothing is counted any more says nothing.
    private static final Set<String> ANDERS = Set.of("inbox_dode_brief", "telcel", "persooncel");

    private final AgroalDataSource dataSource;

    Vergelijking(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// To be taken outside any transaction: it has one of its own.
    Moment open() {
        try {
            var connection = dataSource.getConnection();
            connection.setAutoCommit(false);
            return new Moment(connection);
        } catch (SQLException e) {
            throw new Nieuwmodel.Bouwfout(e);
        }
    }

    /// Both models as they were when it began.
    static final class Moment implements AutoCloseable {
        private final Connection connection;

        private Moment(Connection connection) {
            this.connection = connection;
        }

        /// Sees from now on what is there now, whatever is written meanwhile.
        void begin() {
            try (var statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                statement.execute("SELECT id FROM public.leesmodel");
            } catch (SQLException e) {
                throw new Nieuwmodel.Bouwfout(e);
            }
        }

        List<Verschil> verschillen() {
            var gevonden = new ArrayList<Verschil>();
            try {
                for (String tabel : Nieuwmodel.tabellen(connection)) {
                    if (!ANDERS.contains(tabel)) {
                        var kolommen = lees(KOLOMMEN, tabel);
                        var welke = TELLINGEN.contains(tabel) ? lees(IETS, tabel) : "true";
                        var oud = inhoud(kolommen, "public", tabel, welke);
                        var nieuw = inhoud(kolommen, "herbouw", tabel, welke);
                        if (!oud.equals(nieuw)) {
                            gevonden.add(new Verschil(tabel, oud, nieuw));
                        }
                    }
                }
            } catch (SQLException e) {
                throw new Nieuwmodel.Bouwfout(e);
            }
            return gevonden;
        }

        private String lees(String sql, String tabel) throws SQLException {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setString(1, tabel);
                try (var rij = statement.executeQuery()) {
                    rij.next();
                    return rij.getString(1);
                }
            }
        }

        private String inhoud(String kolommen, String schema, String tabel, String welke)
                throws SQLException {
            try (var statement = connection.createStatement();
                    var rij =
                            statement.executeQuery(
                                    INHOUD.formatted(kolommen, schema, tabel, welke))) {
                rij.next();
                return "%d rijen, %016x".formatted(rij.getLong(1), rij.getLong(2));
            }
        }

        @Override
        public void close() {
            try (connection) {
                connection.rollback();
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                throw new Nieuwmodel.Bouwfout(e);
            }
        }
    }
}
