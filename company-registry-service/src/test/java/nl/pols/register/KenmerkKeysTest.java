package nl.pols.register;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;

/// What the database refuses by itself of the kinds of fact that not every SOB has, and of what
/// ties a fact to its change.
@QuarkusTest
@WithPostgres
class KenmerkKeysTest extends Sleutelproef {
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
}
