package nl.pols.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;

/// What the database refuses by itself, whatever the code above it does; with the role of the
/// application.
@QuarkusTest
@WithPostgres
class TemporalKeysTest extends Sleutelproef {
    @Test
    void refusesTwoNamesForOneDay() {
        refuses(
                "sob_naam_ooit",
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
    void refusesASeatInAMunicipalityThatNeverWas() {
        refuses(
                "sob_zetel_in_gemeente",
                feit("sob_zetel", "'GM9999', ", "daterange('2012-01-01', null)"));
    }

    @Test
    void refusesASeatInAMunicipalityThatIsNotThereYet() {
        refuses(
                "sob_zetel_in_gemeente",
                gemeente("GM8001").replace("2000-01-01", "2015-01-01"),
                feit("sob_zetel", "'GM8001', ", "daterange('2014-12-31', null)"));
    }

    @Test
    void takesASeatWhoseMunicipalityFollowsInTheSameTransaction() throws SQLException {
        inTransaction(
                feit("sob_zetel", "'GM8002', ", "daterange('2012-01-01', null)"),
                gemeente("GM8002"));
        refuses(
                "sob_zetel_in_gemeente",
                "update gemeente set bekend = tstzrange(lower(bekend), '2026-06-01') where"
                        + " gemeentecode = 'GM8002'");
    }

    @Test
    void refusesALifeWithANameButNoLegalForm() {
        var ander = UUID.randomUUID();
        refuses(
                "sob_altijd_een_rechtsvorm",
                "insert into sob values ('%s', true, '{}', '2026-01-01', 1, '2026-01-01')"
                        .formatted(ander),
                eersteVersie().formatted(ander),
                feit("sob_bestaan", "", "daterange('2010-01-01', null)").formatted(ander),
                feit("sob_naam", "'Fictief B', ", "daterange('2010-01-01', null)")
                        .formatted(ander));
    }

    @Test
    void nobodyElseReachesWhatIsPutAside() {
        refuses("permission denied", "insert into sob_te_toetsen values ('%s')");
        refuses("permission denied", "delete from sob_te_toetsen");
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
}
