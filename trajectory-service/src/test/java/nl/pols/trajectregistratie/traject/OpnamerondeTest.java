package nl.pols.trajectregistratie.traject;

import static nl.pols.trajectregistratie.Fixtures.record;
import static nl.pols.trajectregistratie.Fixtures.tel;
import static nl.pols.trajectregistratie.Fixtures.voer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import nl.pols.trajectregistratie.traject.Handelingen.Namens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What one transaction makes of the records of several requests: of each what it would have been
/// by itself, after those that came before it.
@QuarkusTest
@WithPostgres
class OpnamerondeTest {

    private static final Namens AMSTERDAM = new Namens("GM0363", "een systeem");
    private static final Namens AMSTERDAM_ANDERS = new Namens("GM0363", "een ander systeem");
    private static final Namens ROTTERDAM = new Namens("GM0599", "een systeem");

    @Inject Opnameronde ronde;
    @Inject Proefinname inname;

    @BeforeEach
    void register() {
        Fixtures.vulRegister();
        SchemaCheck.takeValidEvents();
    }

    @Test
    void eachSenderGetsItsOwnAlsoUnderTheSameNumber() {
        var uitkomsten =
                ronde.together(
                        List.of(
                                inname.van(ROTTERDAM, record("w-1")),
                                inname.van(AMSTERDAM, record("w-1")),
                                inname.van(AMSTERDAM_ANDERS, record("w-2")),
                                inname.van(ROTTERDAM, record("w-3"))));

        assertThat(uitkomsten)
                .extracting(Uitkomst::uitslag, Uitkomst::registratienummer)
                .containsExactly(
                        tuple(Uitslag.NIEUW, "w-1"),
                        tuple(Uitslag.NIEUW, "w-1"),
                        tuple(Uitslag.NIEUW, "w-2"),
                        tuple(Uitslag.NIEUW, "w-3"));
        assertThat(rijen("w-1", "eigenaar = 'gemeente:GM0599'", uitkomsten.get(0))).isOne();
        assertThat(rijen("w-1", "eigenaar = 'gemeente:GM0363'", uitkomsten.get(1))).isOne();
        assertThat(rijen("w-2", "door = 'een ander systeem'", uitkomsten.get(2))).isOne();
        assertThat(
                        tel(
                                "SELECT count(DISTINCT xmin::text) FROM traject WHERE"
                                        + " registratienummer LIKE 'w-%'"))
                .isOne();
        assertThat(SchemaCheck.takeValidEvents()).hasSize(4);
    }

    @Test
    void whoIsRefusedOrParkedLeavesTheOthersIn() {
        var uitkomsten =
                ronde.together(
                        List.of(
                                inname.van(AMSTERDAM, record("g-1")),
                                inname.van(
                                        AMSTERDAM,
                                        record("g-2").replace("2022-07-10", "2021-07-10")),
                                inname.van(ROTTERDAM, record("g-3")),
                                inname.van(
                                        AMSTERDAM,
                                        record("g-4")
                                                .replace(
                                                        Fixtures.SOB.toString(),
                                                        Fixtures.ONBEKENDE_SOB.toString()))));

        assertThat(uitkomsten)
                .extracting(Uitkomst::uitslag)
                .containsExactly(
                        Uitslag.NIEUW, Uitslag.GEWEIGERD, Uitslag.NIEUW, Uitslag.GEPARKEERD);
        assertThat(uitkomsten.get(1).bevindingen())
                .extracting(b -> b.regel().id())
                .contains("T1-gepland-voor-start");
        assertThat(tel("SELECT count(*) FROM traject WHERE registratienummer LIKE 'g-%'"))
                .isEqualTo(2);
        assertThat(tel("SELECT count(*) FROM geparkeerd WHERE registratienummer LIKE 'g-%'"))
                .isOne();
    }

    @Test
    void aNumberStatedTwiceIsFirstOneAndThenTheOther() {
        var uitkomsten =
                ronde.together(
                        List.of(
                                inname.van(AMSTERDAM, record("d-1")),
                                inname.van(AMSTERDAM, record("d-1")),
                                inname.van(AMSTERDAM, record("d-2")),
                                inname.van(AMSTERDAM, record("d-1").replace("GROOT", "KLEIN")),
                                inname.van(
                                        AMSTERDAM_ANDERS,
                                        record("d-1").replace("GROOT", "KLEIN"))));

        assertThat(uitkomsten)
                .extracting(Uitkomst::uitslag, Uitkomst::versie)
                .containsExactly(
                        tuple(Uitslag.NIEUW, 1),
                        tuple(Uitslag.ONGEWIJZIGD, 1),
                        tuple(Uitslag.NIEUW, 1),
                        tuple(Uitslag.GEWIJZIGD, 2),
                        tuple(Uitslag.ONGEWIJZIGD, 2));
        assertThat(uitkomsten.get(4).trajectId()).isEqualTo(uitkomsten.get(0).trajectId());
        assertThat(tel("SELECT count(*) FROM traject_versie WHERE registratienummer = 'd-1'"))
                .isOne();
        assertThat(SchemaCheck.takeValidEvents()).hasSize(3);
    }

    /// Six senders, more than go in one round trip, and each of them twice. The first round reads
    /// what the register knows of them, the second one remembers it.
    @Test
    void manySendersAreTakenInByOneTransaction() {
        var gemeenten = List.of("GM0363", "GM0599", "GM0014", "GM0034", "GM0193", "GM0344");
        gemeenten.forEach(OpnamerondeTest::isBekend);
        ronde.together(gemeenten.stream().map(g -> inname.van(systeem(g), record("n-1"))).toList());

        var uitkomsten =
                ronde.together(
                        IntStream.range(0, 12)
                                .mapToObj(i ->
                                        inname.van(systeem(gemeenten.get(i % 6)), record("m-" + i)))
                                .toList());

        assertThat(uitkomsten).extracting(Uitkomst::uitslag).containsOnly(Uitslag.NIEUW);
        for (int i = 0; i < 12; i++) {
            assertThat(
                            rijen(
                                    "m-" + i,
                                    "eigenaar = 'gemeente:%s'".formatted(gemeenten.get(i % 6)),
                                    uitkomsten.get(i)))
                    .isOne();
        }
        assertThat(
                        tel(
                                "SELECT count(DISTINCT xmin::text) FROM traject WHERE"
                                        + " registratienummer LIKE 'm-%'"))
                .isOne();
    }

    private static Namens systeem(String gemeentecode) {
        return new Namens(gemeentecode, "een systeem");
    }

    private static void isBekend(String gemeentecode) {
        voer(
                """
                INSERT INTO register_gemeente VALUES ('%1$s', '%1$s', 1) ON CONFLICT DO NOTHING;
                INSERT INTO register_relatie SELECT '%2$s', '%1$s', '[2015-01-01,)' WHERE NOT EXISTS (
                    SELECT FROM register_relatie WHERE gemeentecode = '%1$s')\
                """
                        .formatted(gemeentecode, Fixtures.SOB));
    }

    @Test
    void whatTheDatabaseRefusesLeavesNothingOfAnybody() {
        voer(
                """
                CREATE FUNCTION proef_weigert() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN RAISE EXCEPTION ''not this one''; END';
                CREATE TRIGGER proef_weigert BEFORE INSERT ON traject FOR EACH ROW
                WHEN (NEW.registratienummer = 's-3') EXECUTE FUNCTION proef_weigert();
                """);
        try {
            assertThatThrownBy(() ->
                            ronde.together(
                                    List.of(
                                            inname.van(AMSTERDAM, record("s-1")),
                                            inname.van(ROTTERDAM, record("s-2")),
                                            inname.van(ROTTERDAM, record("s-3")))))
                    .hasRootCauseMessage(
                            "ERROR: not this one\n  Where: PL/pgSQL function"
                                    + " proef_weigert() line 1 at RAISE");
        } finally {
            voer("DROP FUNCTION proef_weigert CASCADE");
        }

        assertThat(tel("SELECT count(*) FROM traject WHERE registratienummer LIKE 's-%'")).isZero();
        assertThat(SchemaCheck.takeValidEvents()).isEmpty();
    }

    private static long rijen(String nummer, String waarbij, Uitkomst uitkomst) {
        return tel(
                "SELECT count(*) FROM traject WHERE registratienummer = '%s' AND %s AND id = '%s'"
                        .formatted(nummer, waarbij, uitkomst.trajectId()));
    }
}
