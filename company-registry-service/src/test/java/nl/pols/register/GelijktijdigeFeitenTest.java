package nl.pols.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the database refuses of two transactions that each are right by themselves, of the kinds of
/// fact that it looks at per statement (ADR 26): whoever comes second waits, and is refused by what
/// the first committed. With the role of the application.
@QuarkusTest
@WithPostgres
class GelijktijdigeFeitenTest extends Sleutelproef {
    private static final String LANG = "daterange('2020-01-01', null)";
    private static final String KORT = "daterange('2010-01-01', '2020-01-01')";
    private static final String NU_JUNI = "tstzrange('2026-06-01', null)";

    private static final AtomicInteger GEMEENTEN = new AtomicInteger();

    static Stream<String[]> feitenNaHetEinde() {
        return Stream.of(
                new String[] {"sob_taakomvang", "'BREED', "},
                new String[] {"sob_zetel", "'GM0268', "});
    }

    @ParameterizedTest
    @MethodSource("feitenNaHetEinde")
    void aLifeIsNotShortenedUnderAFactThatIsBeingAdded(String tabel, String waarde)
            throws SQLException {
        try (var toevoegt = begonnen();
                var verkort = begonnen()) {
            doe(toevoegt, feit(tabel, waarde, LANG));
            doe(verkort, leefKorter());
            var klaar = inDeAchtergrond(() -> verkort.commit());
            wachtOpDeAnder();
            toevoegt.commit();

            assertThatThrownBy(klaar::join).hasMessageContaining(tabel + "_binnen_bestaan");
        }
    }

    @ParameterizedTest
    @MethodSource("feitenNaHetEinde")
    void aFactIsNotAddedToALifeThatIsBeingShortened(String tabel, String waarde)
            throws SQLException {
        try (var verkort = begonnen();
                var toevoegt = begonnen()) {
            doe(verkort, leefKorter());
            doe(verkort, "set constraints all immediate");
            var klaar = inDeAchtergrond(() -> doe(toevoegt, feit(tabel, waarde, LANG)));
            wachtOpDeAnder();
            verkort.commit();

            assertThatThrownBy(klaar::join).hasMessageContaining(tabel + "_binnen_bestaan");
        }
    }

    @Test
    void aFactWithinTheShorterLifeIsTaken() throws SQLException {
        try (var verkort = begonnen();
                var toevoegt = begonnen()) {
            doe(verkort, leefKorter());
            doe(verkort, "set constraints all immediate");
            var klaar =
                    inDeAchtergrond(() -> doe(toevoegt, feit("sob_taakomvang", "'BREED', ", KORT)));
            wachtOpDeAnder();
            verkort.commit();
            klaar.join();
            toevoegt.commit();

            assertThat(aantal("sob_taakomvang where sob_id = '%s'".formatted(sob))).isEqualTo(1);
        }
    }

    @Test
    void aTransactionThatGoesOnLookingAtThePastAddsNoFact() {
        refuses(
                "READ COMMITTED",
                "rollback",
                "set transaction isolation level repeatable read",
                "select set_config('pols.organisatie', 'cedris', true)",
                feit("sob_taakomvang", "'BREED', ", KORT));
    }

    @Test
    void ofManyFactsTheOneThatIsWrongIsFound() {
        refuses(
                "sob_taakomvang_binnen_bestaan",
                feit("sob_taakomvang", "'BREED', ", KORT)
                        + ", ('%%1$s', 'BREED', daterange('2009-12-31', '2010-01-01'), %s, '%s', null)"
                                .formatted(NU, wijziging));
    }

    @Test
    void aMunicipalityIsNotClosedUnderASeatThatIsBeingAdded() throws SQLException {
        var code = nieuweGemeente();
        try (var toevoegt = begonnen();
                var sluit = begonnen()) {
            doe(toevoegt, feit("sob_zetel", "'%s', ".formatted(code), KORT));
            var klaar =
                    inDeAchtergrond(() -> {
                        doe(sluit, sluitGemeente(code));
                        sluit.commit();
                    });
            wachtOpDeAnder();
            toevoegt.commit();

            assertThatThrownBy(klaar::join).hasMessageContaining("sob_zetel_in_gemeente");
        }
    }

    @Test
    void aSeatIsNotAddedToAMunicipalityThatIsBeingClosed() throws SQLException {
        var code = nieuweGemeente();
        try (var sluit = begonnen();
                var toevoegt = begonnen()) {
            doe(sluit, sluitGemeente(code));
            var klaar =
                    inDeAchtergrond(() -> {
                        doe(toevoegt, feit("sob_zetel", "'%s', ".formatted(code), KORT));
                        toevoegt.commit();
                    });
            wachtOpDeAnder();
            sluit.commit();

            assertThatThrownBy(klaar::join).hasMessageContaining("sob_zetel_in_gemeente");
        }
    }

    private String nieuweGemeente() throws SQLException {
        var code = "GM9%03d".formatted(GEMEENTEN.incrementAndGet());
        inTransaction(gemeente(code));
        return code;
    }

    private static String sluitGemeente(String code) {
        return "update gemeente set bekend = tstzrange(lower(bekend), '2026-06-01') where gemeentecode = '%s'"
                .formatted(code);
    }

    private String[] leefKorter() {
        return Stream.of(
                        sluit("sob_bestaan"),
                        feit("sob_bestaan", "", KORT, NU_JUNI),
                        sluit("sob_naam"),
                        feit("sob_naam", "'Fictief A', ", KORT, NU_JUNI),
                        sluit("sob_rechtsvorm"),
                        feit("sob_rechtsvorm", "'BV', ", KORT, NU_JUNI),
                        sluit("sob_relatie"))
                .toArray(String[]::new);
    }

    private Connection begonnen() throws SQLException {
        var connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        doe(connection, "select set_config('pols.organisatie', 'cedris', true)");
        return connection;
    }

    private void doe(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql.formatted(sob));
            }
        }
    }

    /// What may wait for another transaction.
    @FunctionalInterface
    private interface Werk {
        void doe() throws SQLException;
    }

    private static CompletableFuture<Void> inDeAchtergrond(Werk werk) {
        return CompletableFuture.runAsync(() -> {
            try {
                werk.doe();
            } catch (SQLException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        });
    }

    private void wachtOpDeAnder() {
        await().until(() ->
                aantal(
                                "pg_stat_activity where datname = current_database() and"
                                        + " wait_event_type = 'Lock'")
                        == 1);
    }

    private long aantal(String van) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rij = statement.executeQuery("select count(*) from " + van)) {
            rij.next();
            return rij.getLong(1);
        }
    }
}
