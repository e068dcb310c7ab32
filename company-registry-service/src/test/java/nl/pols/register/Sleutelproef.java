package nl.pols.register;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;

/// An SOB that is written past the code, with the role of the application, and facts about it that
/// the database is asked to take.
abstract class Sleutelproef {
    static final String NU = "tstzrange('2026-01-01', null)";

    private static final Map<String, String> KOLOMMEN =
            Map.of(
                    "sob_naam", "naam, ",
                    "sob_rechtsvorm", "rechtsvorm, ",
                    "sob_zetel", "gemeentecode, ",
                    "sob_relatie", "gemeentecode, soort, ",
                    "sob_identificatie", "soort, waarde, uitgever, ",
                    "sob_taakomvang", "taakomvang, ",
                    "sob_functionaliteit", "functionaliteit, ",
                    "sob_betrokkenheid", "onderwerp, betrokken, arbeidsmarktregio, ");

    @Inject AgroalDataSource dataSource;
    final UUID sob = UUID.randomUUID();
    final UUID wijziging = UUID.randomUUID();

    @BeforeEach
    void anSobOf2010WithOneName() throws SQLException {
        inTransaction(
                "insert into wijziging (wijziging_id, soort, organisatie, actor, tijdstip) values"
                        + " ('%s', 'REGISTRATIE', 'cedris', 'proef', '2026-01-01')"
                                .formatted(wijziging),
                "insert into sob values ('%s', true, '{}', '2026-01-01', 1, '2026-01-01')",
                eersteVersie(),
                feit("sob_bestaan", "", "daterange('2010-01-01', null)", NU),
                feit("sob_naam", "'Fictief A', ", "daterange('2010-01-01', null)", NU),
                feit("sob_rechtsvorm", "'BV', ", "daterange('2010-01-01', null)", NU),
                feit("sob_relatie", "'GM0268', 'INKOOP', ", "daterange('2012-01-01', null)", NU));
    }

    final String eersteVersie() {
        return "insert into sob_wijziging (sob_id, versie, wijziging_id) values ('%%s', 1, '%s')"
                .formatted(wijziging);
    }

    final String feit(String tabel, String waarden, String geldig) {
        return feit(tabel, waarden, geldig, NU);
    }

    /// A fact, with the columns of its value in the order of the table.
    final String feit(String tabel, String waarden, String geldig, String bekend) {
        var kolommen = KOLOMMEN.getOrDefault(tabel, "");
        return "insert into %s (sob_id, %sgeldig, bekend, wijziging_id, gesloten_door) values ('%%s', %s%s, %s, '%s', %s)"
                .formatted(
                        tabel,
                        kolommen,
                        waarden,
                        geldig,
                        bekend,
                        wijziging,
                        bekend.endsWith("null)") ? "null" : quoted(wijziging));
    }

    final String sluit(String tabel) {
        return ("update %s set bekend = tstzrange(lower(bekend), '2026-06-01'), gesloten_door = %s"
                        + " where sob_id = '%%s'")
                .formatted(tabel, quoted(wijziging));
    }

    /// A municipality of 2000 that is known since 2026.
    static String gemeente(String code) {
        return "insert into gemeente (gemeentecode, naam, provincie, arbeidsmarktregio, geldig,"
                + " bekend)"
                + " select '%s', 'Fictief', provincie, arbeidsmarktregio, daterange('2000-01-01', null), %s"
                        .formatted(code, NU)
                + " from gemeente where gemeentecode = 'GM0268' and actueel limit 1";
    }

    static String quoted(UUID id) {
        return "'" + id + "'";
    }

    final void refuses(String reden, String... statements) {
        ThrowingCallable werk = () -> inTransaction(statements);
        assertThatThrownBy(werk).isInstanceOf(SQLException.class).message().containsPattern(reden);
    }

    final void inTransaction(String... statements) throws SQLException {
        als("cedris", statements);
    }

    /// In one transaction: deferred keys are checked at its end.
    final void als(String organisatie, String... statements) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(
                        "select set_config('pols.organisatie', '%s', true)".formatted(organisatie));
                for (String sql : statements) {
                    statement.execute(sql.formatted(sob));
                }
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }
}
