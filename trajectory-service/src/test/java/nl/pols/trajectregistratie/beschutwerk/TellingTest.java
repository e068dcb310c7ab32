package nl.pols.trajectregistratie.beschutwerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.pols.trajectregistratie.beschutwerk.Aantal.Soort;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Aanbod;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Aanvraag;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Aanvrager;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Advies;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.AdviesEinde;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.AnderAanbod;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Plaatsing;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Reden;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Uitkomst;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Wachtreden;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Werkgeversoort;
import nl.pols.trajectregistratie.beschutwerk.Cijfers.Adviezen;
import nl.pols.trajectregistratie.beschutwerk.Cijfers.Bewegingen;
import nl.pols.trajectregistratie.beschutwerk.Cijfers.BovenHetAantal;
import nl.pols.trajectregistratie.beschutwerk.Cijfers.Plaatsingstijd;
import nl.pols.trajectregistratie.beschutwerk.Cijfers.Verhouding;
import nl.pols.trajectregistratie.beschutwerk.Cijfers.Wachtlijst;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TellingTest {

    private static final LocalDate EIND_2017 = LocalDate.of(2017, 12, 31);

    /// Letter 004: 1,184 people at 25 hours for 2,600 places of 31 hours; 2,154 positive advices.
    @Test
    void theEndOf2017AsTheLetterHasIt() {
        var dossiers = new ArrayList<BeschutWerk>();
        for (int i = 0; i < 2_154; i++) {
            // 116 in 2015, 388 in 2016 and 1,650 in 2017
            String advies = i < 116 ? "2015-06-01" : i < 504 ? "2016-06-01" : "2017-03-01";
            dossiers.add(dossier(advies, i < 1_184 ? plaats("2017-06-01", null, 2500) : null));
        }
        var telling = new Telling(dossiers, EIND_2017);

        assertThat(telling.werkend()).isEqualTo(1_184);
        // 1184 * 25 / (31 * 2600) = 29600 / 80600 = 0.36725; heads would give 1184 / 2600 = 0.4554
        assertThat(telling.vervulling(2_600))
                .isEqualTo(
                        new Verhouding(1_184L * 2_500, 3_100L * 2_600, new BigDecimal("0.3672")));
        // 1184 / 2154 = 0.54967
        assertThat(telling.aandeelGeplaatst())
                .isEqualTo(new Verhouding(1_184, 2_154, new BigDecimal("0.5497")));
        assertThat(telling.adviezen()).isEqualTo(new Adviezen(1_650, 0, 2_154));
        // need 2154 below the number 2600
        assertThat(telling.verplichting(2_600)).isEqualTo(2_154);
        // 2154 - 29600 / 31 = 2154 - 954.84
        assertThat(telling.tekort31(2_600)).isEqualTo(new BigDecimal("1199.16"));
    }

    @Test
    void theObligationIsTheLesserOfNeedAndNumber() {
        var drie =
                List.of(
                        dossier("2017-03-01", null),
                        dossier("2017-04-01", null),
                        dossier("2017-05-01", null));
        assertThat(new Telling(drie, EIND_2017).verplichting(2)).isEqualTo(2);
        assertThat(new Telling(drie, EIND_2017).verplichting(5)).isEqualTo(3);
        assertThat(new Telling(drie, EIND_2017).verplichting(null)).isNull();
        // on 30 April only two were advised
        assertThat(new Telling(drie, LocalDate.of(2017, 4, 30)).verplichting(5)).isEqualTo(2);
    }

    @Test
    void thereWasNoObligationBefore2017() {
        var een = List.of(dossier("2016-03-01", null));
        assertThat(new Telling(een, LocalDate.of(2016, 12, 31)).verplichting(9)).isZero();
        assertThat(new Telling(een, LocalDate.of(2017, 1, 1)).verplichting(9)).isEqualTo(1);
    }

    @Test
    void anEndedAdviceIsNoNeedButWasGiven() {
        var einde = einde(dossier("2017-03-01", null), "2017-12-31", AdviesEinde.VERHUISD);
        var telling = new Telling(List.of(einde), EIND_2017);
        assertThat(telling.behoefte()).isZero();
        assertThat(telling.adviezen().positiefCumulatief()).isEqualTo(1);
        assertThat(new Telling(List.of(einde), LocalDate.of(2017, 12, 30)).behoefte()).isEqualTo(1);
    }

    @Test
    void aboveTheNumberAnotherOfferIsAsked() {
        // number 1, need 4: 3 above it; one works, one got another offer, two have nothing
        var vier =
                List.of(
                        dossier("2017-03-01", plaats("2017-06-01", null, 3100)),
                        dossier("2017-03-01", null)
                                .metAnderAanbod(
                                        new AnderAanbod(
                                                LocalDate.of(2017, 9, 1), Aanbod.DAGBESTEDING)),
                        dossier("2017-03-01", null),
                        dossier("2017-03-01", null));
        assertThat(new Telling(vier, EIND_2017).bovenHetAantal(1))
                .isEqualTo(new BovenHetAantal(3, 1, 2));
        assertThat(new Telling(vier, EIND_2017).bovenHetAantal(4))
                .isEqualTo(new BovenHetAantal(0, 1, 0));
    }

    @Test
    void leadTimeIsTheMeanFromAdviceToFirstPlace() {
        // 61, 92 and 122 days: 275 / 3 = 91.67 days = 3.01 months of 30.4375; the median is 92
        var drie =
                List.of(
                        dossier("2017-01-01", plaats("2017-03-03", "2017-04-01", 2500)),
                        dossier("2017-01-01", plaats("2017-04-03", null, 2500))
                                .metPlaatsing(plaats("2017-05-01", null, 2500)),
                        dossier("2017-01-01", plaats("2017-05-03", null, 2500)),
                        dossier("2017-01-01", null));
        assertThat(new Telling(drie, EIND_2017).plaatsingstijd())
                .isEqualTo(
                        new Plaatsingstijd(
                                3, 275, new BigDecimal("3.01"), 92, Map.of("ONBEKEND", 275L)));
    }

    @Test
    void leadTimeIsSplitByTheReasonOfEachDay() {
        // advice 1 January, pre-trajectory from the 11th, waiting list from 1 February, placed 3
        // March
        var een =
                dossier("2017-01-01", plaats("2017-03-03", null, 2500))
                        .metWachtreden(new Wachtreden(LocalDate.of(2017, 1, 11), Reden.VOORTRAJECT))
                        .metWachtreden(new Wachtreden(LocalDate.of(2017, 2, 1), Reden.WACHTLIJST))
                        .metWachtreden(new Wachtreden(LocalDate.of(2017, 9, 1), Reden.ZIEK));
        // 10 + 21 + 30 = 61
        assertThat(new Telling(List.of(een), EIND_2017).plaatsingstijd().dagenPerReden())
                .isEqualTo(Map.of("ONBEKEND", 10L, "VOORTRAJECT", 21L, "WACHTLIJST", 30L));
    }

    @Test
    void theWaitingListHasTheReasonThatHoldsOnTheDay() {
        var eerstZiek =
                dossier("2017-03-01", null)
                        .metWachtreden(new Wachtreden(LocalDate.of(2017, 3, 1), Reden.ZIEK))
                        .metWachtreden(new Wachtreden(LocalDate.of(2017, 8, 1), Reden.WACHTLIJST));
        var dossiers =
                List.of(
                        eerstZiek,
                        dossier("2017-03-01", null),
                        dossier("2017-03-01", plaats("2017-06-01", null, 2500)));
        assertThat(new Telling(dossiers, EIND_2017).wachtlijst())
                .isEqualTo(new Wachtlijst(2, Map.of("WACHTLIJST", 1, "ONBEKEND", 1)));
        assertThat(new Telling(dossiers, LocalDate.of(2017, 7, 31)).wachtlijst().redenen())
                .containsEntry("ZIEK", 1);
    }

    @Test
    void movesGoBothWays() {
        var over =
                Handelwijze.stapOver(
                        dossier("2016-03-01", plaats("2016-06-01", null, 2500)),
                        LocalDate.of(2017, 5, 1));
        var terug = terugval("2017-09-01", plaats("2017-11-01", null, 2000));
        var terugZonderPlaats = terugval("2017-10-01", null);
        var telling = new Telling(List.of(over, terug, terugZonderPlaats), EIND_2017);
        assertThat(telling.bewegingen()).isEqualTo(new Bewegingen(1, 2, 1));
        assertThat(telling.behoefte()).isEqualTo(2);
        assertThat(new Telling(List.of(over, terug), LocalDate.of(2018, 12, 31)).bewegingen())
                .isEqualTo(new Bewegingen(0, 0, 0));
    }

    @Test
    void aNumberThatIsNotKnownLeavesWhatNeedsItOut() {
        var telling = new Telling(List.of(dossier("2017-03-01", null)), EIND_2017);
        var zonder = ToonCijfers.cijfers(telling, "GM0363", EIND_2017, null, null);
        assertThat(zonder.verplichting()).isNull();
        assertThat(zonder.vervulling()).isNull();
        assertThat(zonder.bovenHetAantal()).isNull();
        assertThat(zonder.behoefte()).isEqualTo(1);
        var aantal = new Aantal("GM0363", 2017, Soort.REGELING, 0, "regeling", 1, Instant.EPOCH);
        var nul = ToonCijfers.cijfers(telling, "GM0363", EIND_2017, null, aantal);
        assertThat(nul.verplichting()).isZero();
        assertThat(Objects.requireNonNull(nul.vervulling()).waarde()).isNull();
    }

    private static BeschutWerk dossier(String advies, @Nullable Plaatsing plaats) {
        var dag = LocalDate.parse(advies);
        return new BeschutWerk(
                UUID.randomUUID().toString(),
                UUID.randomUUID(),
                new Aanvraag(dag.minusMonths(1), Aanvrager.GEMEENTE, null),
                new Advies(dag, Uitkomst.POSITIEF, null, null),
                List.of(),
                plaats == null ? List.of() : List.of(plaats),
                null);
    }

    private static BeschutWerk terugval(String aanvraag, @Nullable Plaatsing plaats) {
        var dag = LocalDate.parse(aanvraag);
        return new BeschutWerk(
                UUID.randomUUID().toString(),
                UUID.randomUUID(),
                new Aanvraag(dag, Aanvrager.PERSOON, "BW-eerder"),
                new Advies(dag.plusMonths(1), Uitkomst.POSITIEF, null, null),
                List.of(),
                plaats == null ? List.of() : List.of(plaats),
                null);
    }

    private static BeschutWerk einde(BeschutWerk d, String dag, AdviesEinde reden) {
        var advies = Objects.requireNonNull(d.advies());
        return d.metAdvies(
                new Advies(advies.datum(), advies.uitkomst(), LocalDate.parse(dag), reden));
    }

    private static Plaatsing plaats(String start, @Nullable String einde, int uren) {
        return new Plaatsing(
                Werkgeversoort.GEMEENTE,
                null,
                LocalDate.parse(start),
                einde == null ? null : LocalDate.parse(einde),
                null,
                uren,
                List.of());
    }
}
