package nl.pols.trajectregistratie.traject;

import static nl.pols.trajectregistratie.Fixtures.bsn;
import static nl.pols.trajectregistratie.Fixtures.record;
import static nl.pols.trajectregistratie.Fixtures.tel;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import nl.pols.trajectregistratie.traject.Handelingen.Namens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Records of one transaction that follow on each other, or on one that was there.
@QuarkusTest
@WithPostgres
class OpnamerondeVervolgTest {

    private static final Namens AMSTERDAM = new Namens("GM0363", "een systeem");
    private static final Namens ROTTERDAM = new Namens("GM0599", "een systeem");

    @Inject Opnameronde ronde;
    @Inject Proefinname inname;

    @BeforeEach
    void register() {
        Fixtures.vulRegister();
        SchemaCheck.takeValidEvents();
    }

    @Test
    void aFollowUpIsLinkedToItsPredecessorWhicheverIsNamedFirst() {
        var uitkomsten =
                ronde.together(
                        List.of(
                                inname.van(AMSTERDAM, vervolg("v-2", "v-1")),
                                inname.van(AMSTERDAM, record("v-1", bsn(4711))),
                                inname.van(AMSTERDAM, vervolg("v-3", "v-1"))));

        assertThat(uitkomsten).extracting(Uitkomst::uitslag).containsOnly(Uitslag.NIEUW);
        assertThat(
                        tel(
                                "SELECT count(*) FROM traject WHERE registratienummer IN ('v-2', 'v-3') AND vervolg_van = '%s'"
                                        .formatted(uitkomsten.get(1).trajectId())))
                .isEqualTo(2);
    }

    /// Whoever waits is linked in the turn of its own municipality, also when others are taken in
    /// by the same round.
    @Test
    void whatWaitedForOneOfThemIsLinked() {
        var eerder = ronde.together(List.of(inname.van(AMSTERDAM, vervolg("l-2", "l-1"))));
        SchemaCheck.takeValidEvents();

        var uitkomsten =
                ronde.together(
                        List.of(
                                inname.van(ROTTERDAM, record("l-9")),
                                inname.van(AMSTERDAM, record("l-1", bsn(4711))),
                                inname.van(ROTTERDAM, record("l-8"))));

        assertThat(uitkomsten).extracting(Uitkomst::uitslag).containsOnly(Uitslag.NIEUW);
        assertThat(
                        tel(
                                "SELECT count(*) FROM traject WHERE id = '%s' AND vervolg_van = '%s' AND versie = 2"
                                        .formatted(
                                                eerder.getFirst().trajectId(),
                                                uitkomsten.get(1).trajectId())))
                .isOne();
        assertThat(SchemaCheck.takeValidEvents()).hasSize(4);
    }

    private static String vervolg(String nummer, String vorige) {
        String record = record(nummer, bsn(4711)).replace("2022-01-10", "2022-03-10");
        return record.substring(0, record.length() - 1) + ",\"vervolgVan\":\"" + vorige + "\"}";
    }
}
