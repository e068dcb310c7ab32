package nl.pols.financiering.toekenning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.pols.financiering.grootboek.Boeking;
import nl.pols.financiering.grootboek.Boekingsoort;
import nl.pols.financiering.grootboek.Boekingsregel;
import nl.pols.financiering.grootboek.Rekeningsoort;
import nl.pols.financiering.grootboek.Saldo;
import nl.pols.financiering.regeling.Voorbeeldregeling;
import nl.pols.financiering.toekenning.ToekenningRefused.BestedingVoorToekenning;
import nl.pols.financiering.toekenning.ToekenningRefused.CorrectieTeGroot;
import nl.pols.financiering.toekenning.ToekenningRefused.ToekenningUitgeput;
import nl.pols.financiering.toekenning.ToekenningRefused.TrancheUitgeput;
import nl.pols.financiering.toekenning.ToekenningRefused.VerkeerdJaar;
import nl.pols.kit.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules of grants and expenditures, without a container.
class ToekenningTest {

    private static final Instant NOW = Instant.parse("2022-03-01T10:00:00Z");
    private static final LocalDate TOEGEKEND = LocalDate.of(2022, 3, 1);

    private final Voorbeeldregeling rmt = Voorbeeldregeling.geoormerkt(2022);
    private final Voorbeeldregeling vrij = Voorbeeldregeling.vrijBesteedbaar(2022);

    @Test
    void refusesOneCentMoreThanTheTrancheHasLeft() {
        assertThatThrownBy(() -> verleen(rmt, 1001, 1000))
                .isInstanceOf(TrancheUitgeput.class)
                .hasMessageContaining("nog 1000 cent beschikbaar, 1001 gevraagd");
    }

    @Test
    void grantsEverythingThatTheTrancheHasLeft() {
        var event = verleen(rmt, 1000, 1000).verleend();

        assertThat(event.sequence()).isEqualTo(1);
        assertThat(event.data().bedragCents()).isEqualTo(1000);
        assertThat(event.data().besteedCents()).isZero();
    }

    @Test
    void refusesToGrantMoneyOfAnotherYear() {
        assertThatThrownBy(() -> verleen(Voorbeeldregeling.geoormerkt(2021), 10, 1000))
                .isInstanceOf(VerkeerdJaar.class);
    }

    @Test
    void refusesOneCentMoreThanTheGrantHasLeft() {
        var toekenning = verleen(rmt, 1000, 1000);

        assertThatThrownBy(() -> besteed(toekenning, rmt, 301, TOEGEKEND, stand(300, 700, 3)))
                .isInstanceOf(ToekenningUitgeput.class);
    }

    @Test
    void anExpenditureMovesMoneyFromTheGrantToWhatIsSpent() {
        var toekenning = verleen(rmt, 1000, 1000);

        var geboekt = besteed(toekenning, rmt, 300, TOEGEKEND, stand(300, 700, 3));

        assertThat(geboekt.boeking().debet()).isEqualTo(toekenning.toekenningId());
        assertThat(geboekt.boeking().credit()).isEqualTo(toekenning.besteedRekening());
        assertThat(geboekt.event().data().besteedCents()).isEqualTo(1000);
        assertThat(geboekt.event().sequence()).isEqualTo(4);
    }

    @Test
    void refusesAnExpenditureBeforeTheGrant() {
        var toekenning = verleen(rmt, 1000, 1000);

        assertThatThrownBy(() ->
                        besteed(toekenning, rmt, 1, TOEGEKEND.minusDays(1), stand(1000, 0, 1)))
                .isInstanceOf(BestedingVoorToekenning.class);
    }

    @Test
    void refusesToSpendEarmarkedMeansInALaterYear() {
        var toekenning = verleen(rmt, 1000, 1000);

        assertThatThrownBy(() ->
                        besteed(toekenning, rmt, 1, LocalDate.of(2023, 1, 1), stand(1000, 0, 1)))
                .isInstanceOf(VerkeerdJaar.class);
    }

    @Test
    void freelySpendableMeansMayBeSpentInALaterYear() {
        var toekenning = verleen(vrij, 1000, 1000);

        var geboekt = besteed(toekenning, vrij, 1, LocalDate.of(2023, 1, 1), stand(1000, 0, 1));

        assertThat(geboekt.event().data().besteedCents()).isEqualTo(1);
    }

    @Test
    void aCorrectionIsAPostingInTheOppositeDirectionWithTheSameSob() {
        var toekenning = verleen(rmt, 1000, 1000);
        var besteding = besteding(toekenning, 300);

        var geboekt = corrigeer(toekenning, rmt, 100, besteding, stand(700, 300, 2));

        assertThat(geboekt.boeking().debet()).isEqualTo(toekenning.besteedRekening());
        assertThat(geboekt.boeking().credit()).isEqualTo(toekenning.toekenningId());
        assertThat(geboekt.boeking().corrigeert()).isEqualTo(besteding.boekingId());
        assertThat(geboekt.boeking().sobId()).isEqualTo(besteding.sobId());
        assertThat(geboekt.event().data().besteedCents()).isEqualTo(200);
    }

    @Test
    void refusesToTakeBackMoreThanIsLeftOfAnExpenditure() {
        var toekenning = verleen(rmt, 1000, 1000);

        assertThatThrownBy(() ->
                        corrigeer(
                                toekenning,
                                rmt,
                                101,
                                besteding(toekenning, 300),
                                stand(700, 300, 2)))
                .isInstanceOf(CorrectieTeGroot.class);
    }

    @ParameterizedTest
    @CsvSource({
        "GEMEENTE, GM0363, gemeente:GM0363",
        "UWV, UWV, uwv:UWV",
        "RMT, AM07, rmt:AM07",
        "SOCIALE_PARTNER, FNV, sociale_partner:FNV",
        "SOB, 3f2b8a4e-8f4d-4f7a-9d55-0a8c1e7b6d30, sob:3f2b8a4e-8f4d-4f7a-9d55-0a8c1e7b6d30"
    })
    void aRecipientIsATenant(Ontvanger.Soort soort, String code, String houder) {
        assertThat(Ontvanger.van(soort, code).houder()).isEqualTo(houder);
    }

    @ParameterizedTest
    @CsvSource({"GEMEENTE, Almere", "GEMEENTE, GM36", "UWV, uwv", "RMT, GM0363", "SOB, AM01"})
    void refusesACodeThatDoesNotFitItsKind(Ontvanger.Soort soort, String code) {
        assertThatThrownBy(() -> Ontvanger.van(soort, code)).isInstanceOf(InvalidInput.class);
    }

    private static Toekenning verleen(Voorbeeldregeling regeling, long cents, long beschikbaar) {
        var inhoud =
                new Toekenning.Inhoud(
                        UUID.randomUUID(),
                        regeling.tranche().trancheId(),
                        Ontvanger.van(Ontvanger.Soort.GEMEENTE, "GM0363"),
                        cents,
                        TOEGEKEND);
        var saldo =
                new Saldo(
                        regeling.tranche().trancheId(),
                        Rekeningsoort.TRANCHE,
                        0,
                        beschikbaar,
                        1,
                        NOW,
                        Saldo.Dossier.LEEG);
        return Toekenning.verleen(inhoud, regeling.tranche(), saldo, NOW);
    }

    private static Stand stand(long beschikbaar, long besteed, long volgnummer) {
        return new Stand(beschikbaar, besteed, 0, 0, 0, volgnummer);
    }

    private static Dossier.Geboekt besteed(
            Toekenning toekenning,
            Voorbeeldregeling regeling,
            long cents,
            LocalDate datum,
            Stand stand) {
        var opdracht =
                new Opdracht.Besteed(
                        UUID.randomUUID(),
                        toekenning.toekenningId(),
                        cents,
                        datum,
                        null,
                        null,
                        null,
                        null);
        return dossier(toekenning, regeling, stand).beslis(opdracht, null, 0, NOW);
    }

    private static Dossier.Geboekt corrigeer(
            Toekenning toekenning,
            Voorbeeldregeling regeling,
            long cents,
            Boekingsregel besteding,
            Stand stand) {
        var opdracht =
                new Opdracht.Corrigeer(
                        UUID.randomUUID(),
                        toekenning.toekenningId(),
                        besteding.boekingId(),
                        cents,
                        TOEGEKEND,
                        "VERKEERD_BEDRAG",
                        null);
        return dossier(toekenning, regeling, stand).beslis(opdracht, besteding, 200, NOW);
    }

    private static Dossier dossier(Toekenning toekenning, Voorbeeldregeling regeling, Stand stand) {
        return new Dossier(toekenning, regeling.regeling(), regeling.tranche(), stand);
    }

    private static Boekingsregel besteding(Toekenning toekenning, long cents) {
        var boeking =
                Boeking.van(
                                UUID.randomUUID(),
                                Boekingsoort.BESTEDING,
                                toekenning.toekenningId(),
                                toekenning.besteedRekening(),
                                cents,
                                TOEGEKEND,
                                "gemeente:GM0363")
                        .via(UUID.randomUUID(), null);
        return Boekingsregel.vers(boeking, 2, 1, NOW);
    }
}
