package nl.pols.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.fixtures.WithPostgres;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the database refuses by itself, whatever the code above it does; with the role of the
/// application.
@QuarkusTest
@WithPostgres
class TemporalKeysTest {
    private static final String NU = "tstzrange('2026-01-01', null)";

    private static final Map<String, String> KOLOMMEN =
            Map.of(
                    "sob_naam", "naam, ",
                    "sob_rechtsvorm", "rechtsvorm, ",
                    "sob_relatie", "gemeentecode, soort, ",
                    "sob_identificatie", "soort, waarde, uitgever, ",
                    "sob_taakomvang", "taakomvang, ",
                    "sob_functionaliteit", "functionaliteit, ",
                    "sob_betrokkenheid", "onderwerp, betrokken, arbeidsmarktregio, ");

    @Inject AgroalDataSource dataSource;
    private final UUID sob = UUID.randomUUID();
    private final UUID wijziging = UUID.randomUUID();

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

    @Test
    void refusesTwoNamesForOneDay() {
        refuses(
                "sob_naam_nu",
                feit("sob_naam", "'Fictief B', ", "daterange('2015-01-01', '2015-01-02')", NU));
    }

    @Test
    void refusesTwoNamesForOneDayInWhatWasKnownBefore() {
        refuses(
                "sob_naam_ooit",
                feit(
                        "sob_naam",
                        "'Fictief B', ",
                        "daterange('2015-01-01', '2015-01-02')",
                        "tstzrange('2026-02-01', '2026-03-01')"));
    }

    @Test
    void refusesADayOfLifeWithoutAName() {
        refuses(
                "sob_altijd_een_naam",
                sluit("sob_naam"),
                feit(
                        "sob_naam",
                        "'Fictief A', ",
                        "daterange('2010-01-01', '2020-01-01')",
                        "tstzrange('2026-06-01', null)"));
    }

    @Test
    void refusesADayOfLifeWithoutALegalForm() {
        refuses("sob_altijd_een_rechtsvorm", sluit("sob_rechtsvorm"));
    }

    @Test
    void refusesANameBeforeTheSobExists() {
        refuses(
                "sob_naam_binnen_bestaan",
                feit("sob_naam", "'Fictief B', ", "daterange('2009-01-01', '2010-01-01')", NU));
    }

    @Test
    void refusesARelationOutsideTheLifeOfTheSob() {
        refuses(
                "sob_relatie_binnen_bestaan",
                feit(
                        "sob_relatie",
                        "'GM0268', 'EIGENAAR', ",
                        "daterange('2009-12-31', '2011-01-01')",
                        NU));
    }

    @Test
    void refusesARelationWithAMunicipalityThatNeverWas() {
        refuses(
                "sob_relatie_met_gemeente",
                feit("sob_relatie", "'GM9999', 'EIGENAAR', ", "daterange('2012-01-01', null)", NU));
    }

    @Test
    void refusesTheSameRelationTwiceOnOneDay() {
        refuses(
                "sob_relatie_ooit",
                feit("sob_relatie", "'GM0268', 'INKOOP', ", "daterange('2020-01-01', null)", NU));
    }

    @Test
    void refusesARelationOfNoDay() {
        refuses(
                "sob_relatie_geldig_op_een_dag",
                feit("sob_relatie", "'GM0268', 'EIGENAAR', ", "'empty'", NU));
    }

    @Test
    void refusesToShortenALifeUnderItsRelations() {
        refuses(
                "sob_naam_binnen_bestaan|sob_relatie_binnen_bestaan|sob_rechtsvorm_binnen_bestaan",
                sluit("sob_bestaan"),
                feit(
                        "sob_bestaan",
                        "",
                        "daterange('2010-01-01', '2020-01-01')",
                        "tstzrange('2026-06-01', null)"));
    }

    @Test
    void refusesASecondLife() {
        refuses(
                "sob_bestaan_een",
                feit("sob_bestaan", "", "daterange('2000-01-01', '2001-01-01')", NU));
    }

    @Test
    void refusesToOverwriteWhatAFactSays() {
        refuses("permission denied", "update sob_naam set naam = 'Anders' where sob_id = '%s'");
    }

    @Test
    void refusesToReopenOrShiftAFact() {
        refuses(
                "gesloten en opnieuw vastgelegd",
                "update sob_naam set bekend = tstzrange('2020-01-01', null) where sob_id = '%s'");
    }

    @Test
    void refusesToCloseAFactWithoutSayingByWhichChange() {
        refuses(
                "sob_naam_gesloten_door_een_wijziging",
                "update sob_naam set bekend = tstzrange(lower(bekend), '2026-06-01') where sob_id ="
                        + " '%s'");
    }

    @Test
    void refusesToRewriteAChange() {
        refuses("permission denied", "update wijziging set reden = 'Anders'");
    }

    @Test
    void refusesOneNumberForTwoSobsOnADay() throws SQLException {
        var ander = UUID.randomUUID();
        var nummer = "'KVK', '40404040', 'Kamer van Koophandel', ";
        inTransaction(feit("sob_identificatie", nummer, "daterange('2010-01-01', '2015-01-01')"));
        refuses(
                "sob_identificatie_van_een",
                "insert into sob values ('%s', true, '{}', '2026-01-01', 1, '2026-01-01')"
                        .formatted(ander),
                eersteVersie().formatted(ander),
                feit("sob_bestaan", "", "daterange('2010-01-01', null)").formatted(ander),
                feit("sob_naam", "'Fictief B', ", "daterange('2010-01-01', null)").formatted(ander),
                feit("sob_rechtsvorm", "'BV', ", "daterange('2010-01-01', null)").formatted(ander),
                feit("sob_identificatie", nummer, "daterange('2014-12-31', null)")
                        .formatted(ander));
    }

    @Test
    void refusesAnEstablishmentNumberAsAKey() {
        refuses(
                "sob_identificatie_vorm",
                feit(
                        "sob_identificatie",
                        "'KVK', '000012345678', 'X', ",
                        "daterange('2010-01-01', null)"));
    }

    @Test
    void refusesTwoTaskScopesForOneDay() {
        refuses(
                "sob_taakomvang_ooit",
                feit("sob_taakomvang", "'BREED', ", "daterange('2010-01-01', null)"),
                feit("sob_taakomvang", "'ALLEEN_WSW', ", "daterange('2015-01-01', '2015-01-02')"));
    }

    @Test
    void refusesAMembershipOutsideTheLifeOfTheSob() {
        refuses(
                "sob_cedrislidmaatschap_binnen_bestaan",
                feit("sob_cedrislidmaatschap", "", "daterange('2009-01-01', '2011-01-01')"));
    }

    @Test
    void refusesAFunctionalityThatIsNotOnTheList() {
        refuses(
                "sob_functionaliteit_functionaliteit_fkey",
                feit("sob_functionaliteit", "'TOVEREN', ", "daterange('2015-01-01', null)"));
    }

    @Test
    void refusesToTakePartAndNotToTakePart() {
        refuses(
                "sob_betrokkenheid_spreekt_zichzelf_niet_tegen",
                feit("sob_betrokkenheid", "'RMT', true, 'AM12', ", "daterange('2021-01-01', null)"),
                feit("sob_betrokkenheid", "'RMT', false, null, ", "daterange('2022-01-01', null)"));
    }

    @Test
    void refusesInvolvementInARegionThatNeverWas() {
        refuses(
                "sob_betrokkenheid_in_regio",
                feit(
                        "sob_betrokkenheid",
                        "'RMT', true, 'AM99', ",
                        "daterange('2021-01-01', null)"));
    }

    @Test
    void refusesADuplicateOfItself() {
        refuses(
                "sob_vervallen_dubbel_van_een_ander",
                "insert into sob_vervallen values ('%1$s', 'DUBBEL', '%1$s',"
                        + " tstzrange('2026-01-01', null), "
                        + quoted(wijziging)
                        + ")");
    }

    @Test
    void refusesToDelete() {
        refuses("permission denied", "delete from sob_relatie where sob_id = '%s'");
    }

    @Test
    void refusesAMunicipalityThatWrites() {
        assertThatThrownBy(() ->
                        als(
                                "gemeente:GM0268",
                                "insert into sob values ('%s', true, '{}', now(), 1, now())"
                                        .formatted(UUID.randomUUID())))
                .hasMessageContaining("row-level security");
    }

    @Test
    void theApplicationOwnsNoTable() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rij =
                        statement.executeQuery(
                                "select count(*) from pg_class where relowner ="
                                        + " current_user::regrole")) {
            rij.next();
            assertThat(rij.getInt(1)).isZero();
        }
    }

    @Test
    void refusesAFactByAChangeOfAnother() throws SQLException {
        var ander = UUID.randomUUID();
        inTransaction(
                "insert into wijziging (wijziging_id, soort, organisatie, actor, tijdstip) values"
                        + " ('%s', 'IMPORT', 'cedris', 'proef', '2026-01-01')".formatted(ander));
        refuses(
                "sob_taakomvang_door_een_wijziging",
                feit("sob_taakomvang", "'BREED', ", "daterange('2010-01-01', null)")
                        .replace(wijziging.toString(), ander.toString()));
    }

    @Test
    void refusesAFactOfAnSobThatNeverWas() {
        refuses(
                "sob_taakomvang_door_een_wijziging",
                feit("sob_taakomvang", "'BREED', ", "daterange('2010-01-01', null)")
                        .formatted(UUID.randomUUID()));
    }

    private String eersteVersie() {
        return "insert into sob_wijziging (sob_id, versie, wijziging_id) values ('%%s', 1, '%s')"
                .formatted(wijziging);
    }

    private String feit(String tabel, String waarden, String geldig) {
        return feit(tabel, waarden, geldig, NU);
    }

    /// A fact, with the columns of its value in the order of the table.
    private String feit(String tabel, String waarden, String geldig, String bekend) {
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

    private String sluit(String tabel) {
        return ("update %s set bekend = tstzrange(lower(bekend), '2026-06-01'), gesloten_door = %s"
                        + " where sob_id = '%%s'")
                .formatted(tabel, quoted(wijziging));
    }

    private static String quoted(UUID id) {
        return "'" + id + "'";
    }

    private void refuses(String reden, String... statements) {
        ThrowingCallable werk = () -> inTransaction(statements);
        assertThatThrownBy(werk).isInstanceOf(SQLException.class).message().containsPattern(reden);
    }

    private void inTransaction(String... statements) throws SQLException {
        als("cedris", statements);
    }

    /// In one transaction: deferred keys are checked at its end.
    private void als(String organisatie, String... statements) throws SQLException {
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
