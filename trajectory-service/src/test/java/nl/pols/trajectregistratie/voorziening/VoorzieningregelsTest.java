package nl.pols.trajectregistratie.voorziening;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.trajectregistratie.dossier.Bevinding;
import nl.pols.trajectregistratie.voorziening.Doelgroepregistratie.Baan;
import nl.pols.trajectregistratie.voorziening.Doelgroepregistratie.Grond;
import nl.pols.trajectregistratie.voorziening.Doelgroepregistratie.Sector;
import nl.pols.trajectregistratie.voorziening.Vzcijfers.Banen;
import nl.pols.trajectregistratie.voorziening.Vzcijfers.Register;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VoorzieningregelsTest {

    private static final UUID PERSOON = UUID.fromString("5f1d7c02-8a3b-8c11-9b7e-1f2a3b4c5d6e");
    private static final List<Code> CODES =
            List.of(code("04", true), code("05", false), code("06", false));

    @Test
    void aTypeIsHeldAgainstTheListOfItsFirstDay() {
        assertThat(regels(voorziening("05", "2018-12-31", null, null))).isEmpty();
        assertThat(regels(voorziening("44", "2018-12-31", null, null)))
                .containsExactly("VZ-type-onbekend");
        // after the layout of 2015 nothing is claimed
        assertThat(regels(voorziening("44", "2019-01-01", null, null)))
                .containsExactly("VZ-geen-codelijst");
    }

    @Test
    void aWageValueBelongsToAWageCostSubsidy() {
        assertThat(regels(voorziening("04", "2016-03-01", null, 55))).isEmpty();
        assertThat(regels(voorziening("05", "2016-03-01", null, 55)))
                .containsExactly("VZ-loonwaarde");
    }

    @Test
    void anEndHasADayAndAReason() {
        assertThat(regels(voorziening("05", "2016-03-01", "2016-03-01", null)))
                .containsExactly("VZ-einde");
        assertThat(regels(voorziening("05", "2016-03-01", "2016-03-02", null))).isEmpty();
        var zonderReden =
                new Voorziening(
                        "x", PERSOON, "05", dag("2016-03-01"), dag("2017-01-01"), null, null, null);
        assertThat(regels(zonderReden)).containsExactly("VZ-einde");
    }

    @Test
    void aPersonHasOneFlagAtATimeAndJobsWithinIt() {
        var een = vlag("2016-01-01", "2017-01-01");
        assertThat(vlaggen(vlag("2016-12-31", null), een)).containsExactly("DG-overlapt");
        assertThat(vlaggen(vlag("2017-01-01", null), een)).isEmpty();
        assertThat(vlaggen(vlag("2016-01-01", "2016-01-01"))).containsExactly("DG-geldigheid");
        assertThat(vlaggen(vlag("2016-01-01", null, baan("2015-12-31", null))))
                .containsExactly("DG-baan");
        assertThat(vlaggen(vlag("2016-01-01", null, baan("2016-01-01", "2016-01-01"))))
                .containsExactly("DG-baan");
    }

    @Test
    void jobsAreNotPersonsAndProvisionsNeither() {
        var voorzieningen =
                List.of(
                        voorziening("04", "2016-03-01", null, 55),
                        voorziening("06", "2016-03-01", null, null),
                        voorziening("06", "2016-03-01", "2017-12-31", null));
        // two jobs of 24 hours of one person; a second person whose flag ended
        var registraties =
                List.of(
                        vlag(
                                "2016-01-01",
                                null,
                                baan("2016-03-01", null),
                                baan("2017-01-01", null)),
                        vlag("2016-01-01", "2017-12-31", baan("2016-03-01", null)));
        var cijfers = Vzcijfers.van(voorzieningen, registraties, dag("2017-12-31"), null);
        assertThat(cijfers.voorzieningen()).isEqualTo(2);
        assertThat(cijfers.personenMetVoorziening()).isEqualTo(1);
        assertThat(cijfers.perType()).containsEntry("04", 1).containsEntry("06", 1);
        assertThat(cijfers.doelgroepregister()).isEqualTo(new Register(1, 1));
        assertThat(cijfers.banenafspraak()).isEqualTo(new Banen(1, 1, 2, new BigDecimal("48.00")));
        assertThat(
                        Vzcijfers.van(voorzieningen, registraties, dag("2017-12-30"), null)
                                .voorzieningen())
                .isEqualTo(3);
    }

    @Test
    void everyRuleHasTwoSentencesAndASourceAndItsOwnId() {
        assertThat(Voorzieningregels.ALLE)
                .allSatisfy(regel -> {
                    assertThat(regel.nl()).endsWith(".");
                    assertThat(regel.en()).endsWith(".");
                    assertThat(regel.bron()).isNotBlank();
                })
                .extracting(regel -> regel.id())
                .doesNotHaveDuplicates();
    }

    private static List<String> regels(Voorziening v) {
        return VoorzieningVak.toets(v, CODES).stream().map(Bevinding::regel).toList();
    }

    private static List<String> vlaggen(Doelgroepregistratie d, Doelgroepregistratie... anderen) {
        return DoelgroepVak.toets(d, List.of(anderen)).stream().map(Bevinding::regel).toList();
    }

    private static Voorziening voorziening(
            String type, String start, @Nullable String einde, @Nullable Integer loonwaarde) {
        return new Voorziening(
                "VZ-1",
                PERSOON,
                type,
                dag(start),
                einde == null ? null : dag(einde),
                einde == null ? null : "1",
                loonwaarde,
                null);
    }

    private static Doelgroepregistratie vlag(String van, @Nullable String tot, Baan... banen) {
        return new Doelgroepregistratie(
                "DG-1",
                PERSOON,
                Grond.PRAKTIJKROUTE,
                true,
                dag(van),
                tot == null ? null : dag(tot),
                List.of(banen));
    }

    private static Baan baan(String start, @Nullable String einde) {
        return new Baan(dag(start), einde == null ? null : dag(einde), Sector.MARKT, 2400);
    }

    private static Code code(String code, boolean metLoonwaarde) {
        return new Code(
                "SRG-2015",
                code,
                "naam",
                metLoonwaarde,
                dag("2015-01-01"),
                dag("2019-01-01"),
                "bron",
                1);
    }

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }
}
