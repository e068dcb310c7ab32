package nl.pols.trajectregistratie.wsw;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.pols.trajectregistratie.dossier.Bevinding;
import nl.pols.trajectregistratie.register.Overgang;
import nl.pols.trajectregistratie.wsw.Werkgevers.Werkgever;
import nl.pols.trajectregistratie.wsw.WswDienstverband.Einde;
import nl.pols.trajectregistratie.wsw.WswDienstverband.Eindereden;
import nl.pols.trajectregistratie.wsw.WswDienstverband.Omvang;
import nl.pols.trajectregistratie.wsw.WswDienstverband.Voortzetting;
import nl.pols.trajectregistratie.wsw.WswDienstverband.Vorm;
import nl.pols.trajectregistratie.wsw.WswDienstverband.Werkvorm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WswtoetsingTest {

    private static final UUID OUDE = UUID.fromString("0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a01");
    private static final UUID NIEUWE = UUID.fromString("0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a02");
    private static final UUID ANDERE = UUID.fromString("0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a03");
    private static final UUID PERSOON = UUID.fromString("5f1d7c02-8a3b-8c11-9b7e-1f2a3b4c5d6e");

    @Test
    void noneBeginsAfter2014ButAsAContinuation() {
        assertThat(regels(sinds("2014-12-31"))).isEmpty();
        assertThat(regels(sinds("2015-01-01"))).containsExactly("W1-gesloten-groep");
        assertThat(regels(voortgezet("2015-01-01", "2009-05-01", NIEUWE, "x")))
                .containsExactly("W1-voortzetting-elders");
        assertThat(regels(voortgezet("2016-01-01", "2015-01-01", NIEUWE, "x")))
                .contains("W1-voortzetting");
        assertThat(regels(voortgezet("2009-05-01", "2009-05-01", NIEUWE, "x")))
                .contains("W1-voortzetting");
    }

    @Test
    void aContinuationOfAnOwnEmploymentIsChecked() {
        var eerste = einde(sinds("2009-05-01"), "2015-06-01", Eindereden.EIGEN_VERZOEK, null);
        var nieuw = voortgezet("2016-01-01", "2009-05-01", OUDE, "SW-1");
        assertThat(regels(nieuw)).containsExactly("W1-voortzetting-onbekend");
        assertThat(regels(nieuw, eerste)).isEmpty();
        assertThat(regels(voortgezet("2015-05-01", "2009-05-01", OUDE, "SW-1"), eerste))
                .containsExactly("WSW-al-in-dienst");
    }

    @Test
    void formsAndSizesAreDatedFromTheFirstDayOn() {
        var d = sinds("2009-05-01");
        assertThat(regels(d.met(new Werkvorm(dag("2012-01-01"), Vorm.BEGELEID_WERKEN)))).isEmpty();
        assertThat(regels(d.met(new Werkvorm(dag("2009-05-01"), Vorm.BEGELEID_WERKEN))))
                .containsExactly("WSW-werkvormen");
        assertThat(regels(d.met(new Omvang(dag("2009-04-01"), 3200, 8889))))
                .containsExactly("WSW-omvang");
        var af = einde(d, "2012-01-01", Eindereden.PENSIOEN, null);
        assertThat(regels(af.met(new Werkvorm(dag("2012-01-01"), Vorm.BEGELEID_WERKEN))))
                .containsExactly("WSW-werkvormen");
    }

    @Test
    void anEmploymentDoesNotEndBecauseTheEmployerDoes() {
        var d = sinds("2009-05-01");
        assertThat(regels(einde(d, "2019-01-01", Eindereden.OPHEFFING_WERKGEVER, null)))
                .containsExactly("W2-zonder-werkgever");
        assertThat(regels(einde(d, "2019-01-01", Eindereden.PENSIOEN, null))).isEmpty();
        assertThat(regels(einde(d, "2019-01-01", Eindereden.PENSIOEN, NIEUWE)))
                .containsExactly("W2-opvolger-bij-persoon");
        // otherwise: only as long as the company itself goes on
        var over = List.of(overgang(OUDE, NIEUWE, "2019-01-01", "GM0363"));
        var overig = einde(d, "2019-01-01", Eindereden.OVERIG, null);
        assertThat(regels(overig)).isEmpty();
        assertThat(regels(over, overig)).containsExactly("W2-zonder-werkgever");
        assertThat(regels(over, einde(d, "2018-06-01", Eindereden.OVERIG, null))).isEmpty();
    }

    @Test
    void theNextEmployerIsTheOneThatTheAllocationSays() {
        var verdeeld =
                List.of(
                        overgang(OUDE, NIEUWE, "2019-01-01", "GM0363"),
                        overgang(OUDE, ANDERE, "2019-01-01", "GM0599"));
        var d = sinds("2009-05-01");
        assertThat(regels(verdeeld, einde(d, "2019-01-01", Eindereden.OPHEFFING_WERKGEVER, NIEUWE)))
                .isEmpty();
        assertThat(regels(verdeeld, einde(d, "2019-01-01", Eindereden.OPHEFFING_WERKGEVER, ANDERE)))
                .containsExactly("W2-andere-opvolger");
        // shares without municipalities: the company says with whom each person goes on
        var aandelen =
                List.of(
                        overgang(OUDE, NIEUWE, "2019-01-01", null),
                        overgang(OUDE, ANDERE, "2019-01-01", null));
        assertThat(regels(aandelen, einde(d, "2019-01-01", Eindereden.OPHEFFING_WERKGEVER, ANDERE)))
                .isEmpty();
    }

    @Test
    void theEmploymentMovesWithTheSuccessionsAndBackWhenTheyAreRevoked() {
        var keten =
                List.of(
                        overgang(OUDE, NIEUWE, "2017-01-01", "GM0363"),
                        overgang(NIEUWE, ANDERE, "2019-01-01", null));
        var d = sinds("2009-05-01");
        assertThat(Werkgevers.van(d, OUDE, keten))
                .containsExactly(
                        new Werkgever(OUDE, dag("2009-05-01"), dag("2017-01-01")),
                        new Werkgever(NIEUWE, dag("2017-01-01"), dag("2019-01-01")),
                        new Werkgever(ANDERE, dag("2019-01-01"), null));
        assertThat(Werkgevers.van(d, OUDE, List.of()))
                .containsExactly(new Werkgever(OUDE, dag("2009-05-01"), null));
        var af = einde(d, "2018-01-01", Eindereden.PENSIOEN, null);
        assertThat(Werkgevers.van(af, OUDE, keten))
                .containsExactly(
                        new Werkgever(OUDE, dag("2009-05-01"), dag("2017-01-01")),
                        new Werkgever(NIEUWE, dag("2017-01-01"), dag("2018-01-01")));
    }

    @Test
    void anEndWithASuccessorLooksAtTheEmployerOfTheDayBefore() {
        var keten =
                List.of(
                        overgang(OUDE, NIEUWE, "2017-01-01", "GM0363"),
                        overgang(NIEUWE, ANDERE, "2019-01-01", null));
        var d = sinds("2009-05-01");
        assertThat(regels(keten, einde(d, "2019-01-01", Eindereden.OPHEFFING_WERKGEVER, ANDERE)))
                .isEmpty();
        assertThat(regels(keten, einde(d, "2019-01-01", Eindereden.OPHEFFING_WERKGEVER, NIEUWE)))
                .containsExactly("W2-andere-opvolger");
    }

    /// Letter 003: 38 % with regular employers in 2015. Here 62 sheltered, 20 and 10 seconded, 8 in
    /// supported employment: (20 + 10 + 8) / 100.
    @Test
    void theRegularShareIsSecondmentAndSupportedEmploymentOfAll() {
        var stand = new ArrayList<WswDienstverband>();
        voegToe(stand, 62, Vorm.BESCHUT, 10_000);
        voegToe(stand, 20, Vorm.GROEPSDETACHERING, 9_000);
        voegToe(stand, 10, Vorm.INDIVIDUELE_DETACHERING, 9_000);
        voegToe(stand, 8, Vorm.BEGELEID_WERKEN, 5_000);
        stand.add(einde(sinds("2009-05-01"), "2015-12-31", Eindereden.PENSIOEN, null));
        stand.add(sinds("2014-12-31").met(new Einde(dag("2015-01-01"), Eindereden.OVERIG, null)));
        var cijfers = Wswcijfers.van(stand, dag("2015-12-31"), null);
        assertThat(cijfers.personen()).isEqualTo(100);
        assertThat(cijfers.bijReguliereWerkgevers())
                .isEqualTo(new Wswcijfers.Aandeel(38, 100, new BigDecimal("0.3800")));
        // 62 * 1.0 + 30 * 0.9 + 8 * 0.5 = 62 + 27 + 4
        assertThat(cijfers.arbeidsjaren()).isEqualTo(new BigDecimal("93.0000"));
    }

    @Test
    void theFormThatHoldsOnTheDayCounts() {
        var d = sinds("2009-05-01").met(new Werkvorm(dag("2015-07-01"), Vorm.BEGELEID_WERKEN));
        assertThat(
                        Wswcijfers.van(List.of(d), dag("2015-06-30"), null)
                                .bijReguliereWerkgevers()
                                .teller())
                .isZero();
        assertThat(
                        Wswcijfers.van(List.of(d), dag("2015-07-01"), null)
                                .bijReguliereWerkgevers()
                                .teller())
                .isEqualTo(1);
    }

    @Test
    void everyRuleHasTwoSentencesAndASourceAndItsOwnId() {
        assertThat(Wswregels.ALLE)
                .allSatisfy(regel -> {
                    assertThat(regel.nl()).endsWith(".");
                    assertThat(regel.en()).endsWith(".");
                    assertThat(regel.bron()).isNotBlank();
                })
                .extracting(regel -> regel.id())
                .doesNotHaveDuplicates();
    }

    private static List<String> regels(WswDienstverband d, WswDienstverband... anderen) {
        return regels(List.of(), d, anderen);
    }

    private static List<String> regels(
            List<Overgang> overgangen, WswDienstverband d, WswDienstverband... anderen) {
        return new Wswtoetsing(OUDE, overgangen)
                .toets(d, null, List.of(anderen)).stream().map(Bevinding::regel).toList();
    }

    private static WswDienstverband sinds(String start) {
        return dienstverband("SW-1", start, null);
    }

    private static WswDienstverband voortgezet(
            String start, String sinds, UUID vorige, String nummer) {
        return dienstverband("SW-2", start, new Voortzetting(dag(sinds), vorige, nummer));
    }

    private static WswDienstverband dienstverband(
            String nummer, String start, @Nullable Voortzetting voortzetting) {
        return new WswDienstverband(
                nummer,
                PERSOON,
                "GM0363",
                dag(start),
                voortzetting,
                List.of(new Werkvorm(dag(start), Vorm.BESCHUT)),
                List.of(new Omvang(dag(start), 3600, 10_000)),
                null);
    }

    private static void voegToe(List<WswDienstverband> aan, int aantal, Vorm vorm, int jaren) {
        for (int i = 0; i < aantal; i++) {
            aan.add(
                    new WswDienstverband(
                            "SW-" + vorm + i,
                            UUID.randomUUID(),
                            "GM0363",
                            dag("2009-05-01"),
                            null,
                            List.of(new Werkvorm(dag("2009-05-01"), vorm)),
                            List.of(new Omvang(dag("2009-05-01"), 3600, jaren)),
                            null));
        }
    }

    private static WswDienstverband einde(
            WswDienstverband d, String dag, Eindereden reden, @Nullable UUID opvolger) {
        return d.met(new Einde(dag(dag), reden, opvolger));
    }

    private static Overgang overgang(UUID van, UUID naar, String dag, @Nullable String gemeente) {
        return new Overgang(
                van, naar, dag(dag), gemeente == null ? Set.of() : Set.of(gemeente), Set.of());
    }

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }
}
