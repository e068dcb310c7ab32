package nl.pols.trajectregistratie.beschutwerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Aanvraag;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Aanvrager;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Advies;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.AdviesEinde;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Plaatsing;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.PlaatsingEinde;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Reden;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Uitkomst;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Urenvanaf;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Wachtreden;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Werkgeversoort;
import nl.pols.trajectregistratie.dossier.Bevinding;
import nl.pols.trajectregistratie.dossier.DossierRefused.HandelingNietMogelijk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ToetsingTest {
    private static final UUID SOB = UUID.fromString("0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a01");
    private static final UUID PERSOON = UUID.fromString("5f1d7c02-8a3b-8c11-9b7e-1f2a3b4c5d6e");
    private final Toetsing toetsing = new Toetsing(dag("2018-06-15"), Set.of(SOB));

    @Test
    void aPersonAppliesFrom2017On() {
        assertThat(regels(aanvraag("2016-12-31", Aanvrager.PERSOON)))
                .containsExactly("BW-persoon-voor-2017");
        assertThat(regels(aanvraag("2017-01-01", Aanvrager.PERSOON))).isEmpty();
        assertThat(regels(aanvraag("2016-12-31", Aanvrager.GEMEENTE))).isEmpty();
    }

    @Test
    void anAdviceComesAfterTheApplicationAndNotFromTheFuture() {
        var aanvraag = aanvraag("2017-02-01", Aanvrager.GEMEENTE);
        assertThat(regels(aanvraag.metAdvies(advies("2017-01-31"))))
                .containsExactly("BW-advies-voor-aanvraag");
        assertThat(regels(aanvraag.metAdvies(advies("2018-06-16"))))
                .containsExactly("BW-in-de-toekomst");
    }

    @Test
    void onlyAPositiveAdviceLeadsToAPlace() {
        var aanvraag = aanvraag("2017-02-01", Aanvrager.GEMEENTE);
        assertThat(regels(aanvraag.metPlaatsing(plaats("2017-06-01", null))))
                .containsExactly("BW-zonder-positief-advies");
        var negatief = new Advies(dag("2017-03-15"), Uitkomst.NEGATIEF, null, null);
        assertThat(regels(aanvraag.metAdvies(negatief).metPlaatsing(plaats("2017-06-01", null))))
                .containsExactly("BW-zonder-positief-advies");
        assertThat(regels(positief().metPlaatsing(plaats("2017-03-14", null))))
                .containsExactly("BW-zonder-positief-advies");
        assertThat(regels(positief().metPlaatsing(plaats("2017-03-15", null)))).isEmpty();
    }

    @Test
    void placesFollowEachOther() {
        var een = positief().metPlaatsing(plaats("2017-06-01", "2017-12-01"));
        assertThat(regels(een.metPlaatsing(plaats("2017-11-30", null))))
                .containsExactly("BW-plaatsingen-overlappen");
        assertThat(regels(een.metPlaatsing(plaats("2017-12-01", null)))).isEmpty();
        assertThat(regels(positief().metPlaatsing(plaats("2017-06-01", "2017-06-01"))))
                .containsExactly("BW-einde-plaatsing");
    }

    @Test
    void aPersonHasOnePlaceUnderAllNumbersTogether() {
        var ander = positief().metPlaatsing(plaats("2017-06-01", "2017-12-01"));
        var dubbel = nummer("BW-2", positief()).metPlaatsing(plaats("2017-11-30", null));
        assertThat(regels(dubbel, ander)).containsExactly("BW-al-geplaatst");
        var later = nummer("BW-2", positief()).metPlaatsing(plaats("2017-12-01", null));
        assertThat(regels(later, ander)).isEmpty();
    }

    @Test
    void theEmployerIsKnownWhenItIsACompany() {
        var zonder =
                new Plaatsing(
                        Werkgeversoort.SOB, null, dag("2017-06-01"), null, null, 2500, List.of());
        assertThat(regels(positief().metPlaatsing(zonder))).containsExactly("BW-werkgever");
        var vreemd =
                new Plaatsing(
                        Werkgeversoort.SOB,
                        UUID.randomUUID(),
                        dag("2017-06-01"),
                        null,
                        null,
                        2500,
                        List.of());
        assertThat(regels(positief().metPlaatsing(vreemd))).containsExactly("BW-sob-onbekend");
    }

    @Test
    void otherHoursHoldFromALaterDayOn() {
        assertThat(regels(positief().metPlaatsing(uren("2017-06-01")))).containsExactly("BW-uren");
        var goed = positief().metPlaatsing(uren("2017-09-01"));
        assertThat(regels(goed)).isEmpty();
        assertThat(goed.plaatsingen().getFirst().urenOp(dag("2017-08-31"))).isEqualTo(2500);
        assertThat(goed.plaatsingen().getFirst().urenOp(dag("2017-09-01"))).isEqualTo(2800);
    }

    @Test
    void reasonsForWaitingAreInOrderAndFollowTheAdvice() {
        var wacht = positief().metWachtreden(new Wachtreden(dag("2017-04-01"), Reden.ZIEK));
        assertThat(regels(wacht)).isEmpty();
        assertThat(regels(wacht.metWachtreden(new Wachtreden(dag("2017-04-01"), Reden.WACHTLIJST))))
                .containsExactly("BW-wachtredenen");
        assertThat(regels(positief().metWachtreden(new Wachtreden(dag("2017-03-14"), Reden.ZIEK))))
                .containsExactly("BW-zonder-positief-advies");
    }

    @Test
    void aStepUpEndsThePlaceAndTurnsTheAdvice() {
        var geplaatst = positief().metPlaatsing(plaats("2017-06-01", null));
        var over = Handelwijze.stapOver(geplaatst, dag("2018-03-01"));
        assertThat(regels(over)).isEmpty();
        assertThat(over.geldendAdvies()).isEqualTo(Uitkomst.NEGATIEF);
        assertThat(over.stand()).isEqualTo(Stand.BEEINDIGD);
        assertThat(over.heeftGeldigAdviesOp(dag("2018-02-28"))).isTrue();
        assertThat(over.heeftGeldigAdviesOp(dag("2018-03-01"))).isFalse();
        assertThat(over.lopendOp(dag("2018-03-01"))).isEmpty();
        assertThat(
                        regels(
                                positief()
                                        .metAdvies(einde("2018-03-01"))
                                        .metPlaatsing(plaats("2018-03-01", null))))
                .containsExactly("BW-na-einde-advies");
    }

    @Test
    void aFallbackFollowsAStepUpOfTheSamePerson() {
        var over =
                Handelwijze.stapOver(
                        positief().metPlaatsing(plaats("2017-06-01", null)), dag("2018-03-01"));
        assertThat(regels(terugval("2018-04-01"), over)).isEmpty();
        assertThat(regels(terugval("2018-02-01"), over)).containsExactly("BW-terugval");
        assertThat(regels(terugval("2018-04-01"), positief())).containsExactly("BW-terugval");
        assertThat(regels(terugval("2018-04-01"))).containsExactly("BW-terugval-onbekend");
    }

    @Test
    void anActOutOfPlaceIsRefusedWithTheActsThatAreOpen() {
        assertThatThrownBy(() ->
                        Handelwijze.stapOver(
                                aanvraag("2017-02-01", Aanvrager.GEMEENTE), dag("2018-03-01")))
                .isInstanceOf(HandelingNietMogelijk.class)
                .hasMessage(
                        "overstap kan niet: de stand is AANGEVRAAGD. Wel mogelijk: adviezen, een"
                                + " correctie (PUT).");
        var geplaatst = positief().metPlaatsing(plaats("2017-06-01", null));
        assertThatThrownBy(() -> Handelwijze.plaats(geplaatst, plaats("2018-01-01", null)))
                .hasMessageContaining("einde-plaatsing, overstap");
    }

    private List<String> regels(BeschutWerk dossier, BeschutWerk... anderen) {
        return toetsing.toets(dossier, null, List.of(anderen)).stream()
                .map(Bevinding::regel)
                .toList();
    }

    private static BeschutWerk aanvraag(String datum, Aanvrager aanvrager) {
        return new BeschutWerk(
                "BW-1",
                PERSOON,
                new Aanvraag(dag(datum), aanvrager, null),
                null,
                List.of(),
                List.of(),
                null);
    }

    private static BeschutWerk positief() {
        return aanvraag("2017-02-01", Aanvrager.GEMEENTE).metAdvies(advies("2017-03-15"));
    }

    private static BeschutWerk nummer(String nummer, BeschutWerk d) {
        return new BeschutWerk(
                nummer,
                d.deelnemerId(),
                d.aanvraag(),
                d.advies(),
                d.wachtredenen(),
                d.plaatsingen(),
                null);
    }

    private static BeschutWerk terugval(String datum) {
        return new BeschutWerk(
                "BW-2",
                PERSOON,
                new Aanvraag(dag(datum), Aanvrager.PERSOON, "BW-1"),
                null,
                List.of(),
                List.of(),
                null);
    }

    private static Advies advies(String datum) {
        return new Advies(dag(datum), Uitkomst.POSITIEF, null, null);
    }

    private static Advies einde(String datum) {
        return new Advies(
                dag("2017-03-15"), Uitkomst.POSITIEF, dag(datum), AdviesEinde.BANENAFSPRAAK);
    }

    private static Plaatsing plaats(String start, @Nullable String einde) {
        return new Plaatsing(
                Werkgeversoort.SOB,
                SOB,
                dag(start),
                einde == null ? null : dag(einde),
                einde == null ? null : PlaatsingEinde.EINDE_CONTRACT,
                2500,
                List.of());
    }

    private static Plaatsing uren(String vanaf) {
        return new Plaatsing(
                Werkgeversoort.SOB,
                SOB,
                dag("2017-06-01"),
                null,
                null,
                2500,
                List.of(new Urenvanaf(dag(vanaf), 2800)));
    }

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }
}
