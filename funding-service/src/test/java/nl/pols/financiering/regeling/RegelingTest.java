package nl.pols.financiering.regeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.financiering.grootboek.Rekeningsoort;
import nl.pols.financiering.grootboek.Saldo;
import nl.pols.financiering.regeling.RegelingRefused.DoelgroepGeldtAl;
import nl.pols.financiering.regeling.RegelingRefused.HoofdtrancheOverschreden;
import nl.pols.financiering.regeling.RegelingRefused.OnbekendeHoofdtranche;
import nl.pols.financiering.regeling.RegelingRefused.OnderdeelInAnderJaar;
import nl.pols.financiering.regeling.RegelingRefused.VrijBesteedbaarVloeitNietTerug;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The rules of schemes and tranches, without a container.
class RegelingTest {

    private static final Instant NOW = Instant.parse("2022-01-15T10:00:00Z");
    private static final long MILLION = 100_000_000L;

    private final UUID hoofd = UUID.randomUUID();

    @Test
    void sumsItsTranchesAndNotTheirParts() {
        var regeling = rmt();

        voegToe(regeling, onderdeel(975_000_000, 2022), 107 * MILLION);

        assertThat(regeling.totaalCents()).isEqualTo(107 * MILLION);
    }

    @Test
    void sumsTheYearsOfTheWelfareLineTo240Million() {
        var regeling = Regeling.stelVast(inhoud(true, false), NOW);

        voegToe(regeling, tranche(40 * MILLION, 2020), null);
        voegToe(regeling, tranche(140 * MILLION, 2021), null);
        voegToe(regeling, tranche(60 * MILLION, 2022), null);

        assertThat(regeling.totaalCents()).isEqualTo(240 * MILLION);
    }

    @Test
    void refusesAPartOneCentLargerThanWhatIsLeftOfItsWhole() {
        var regeling = rmt();

        assertThatThrownBy(() -> voegToe(regeling, onderdeel(501, 2022), 500))
                .isInstanceOf(HoofdtrancheOverschreden.class)
                .hasMessageContaining("nog 500 cent beschikbaar, 501 gevraagd");
    }

    @Test
    void acceptsAPartThatTakesEverythingThatIsLeft() {
        var regeling = rmt();

        var event = voegToe(regeling, onderdeel(500, 2022), 500);

        assertThat(event.data().tranches()).hasSize(2);
    }

    @Test
    void refusesAPartInAnotherYearThanItsWhole() {
        assertThatThrownBy(() -> voegToe(rmt(), onderdeel(500, 2023), 500))
                .isInstanceOf(OnderdeelInAnderJaar.class);
    }

    @Test
    void refusesAPartOfATrancheOfAnotherRegeling() {
        var regeling = Regeling.stelVast(inhoud(false, true), NOW);

        assertThatThrownBy(() -> voegToe(regeling, onderdeel(500, 2022), 500))
                .isInstanceOf(OnbekendeHoofdtranche.class);
    }

    @Test
    void refusesFreelySpendableMeansThatFlowBack() {
        assertThatThrownBy(() -> Regeling.stelVast(inhoud(true, true), NOW))
                .isInstanceOf(VrijBesteedbaarVloeitNietTerug.class);
    }

    @Test
    void numbersItsEventsFromOneWithoutGaps() {
        var regeling = Regeling.stelVast(inhoud(true, false), NOW);

        assertThat(regeling.vastgesteld(NOW).sequence()).isEqualTo(1);
        assertThat(voegToe(regeling, tranche(1, 2020), null).sequence()).isEqualTo(2);
        assertThat(voegToe(regeling, tranche(1, 2021), null).sequence()).isEqualTo(3);
    }

    @Test
    void anEarmarkedPartOfAnEarmarkedTrancheCountsOnce() {
        var regelingId = UUID.randomUUID();
        var whole = new Tranche.Inhoud(hoofd, 2022, 900, "doel", "BEPERKING", null);
        var part = new Tranche.Inhoud(UUID.randomUUID(), 2022, 400, "deel", "BEPERKING", hoofd);
        var other = new Tranche.Inhoud(UUID.randomUUID(), 2021, 50, "doel", "BEPERKING", null);

        var oormerken =
                Oormerk.van(
                        List.of(
                                new Tranche(regelingId, whole, NOW),
                                new Tranche(regelingId, part, NOW),
                                new Tranche(UUID.randomUUID(), other, NOW)));

        assertThat(oormerken).singleElement().extracting(Oormerk::totaalCents).isEqualTo(950L);
    }

    @Test
    void aTargetGroupIsAddedFromADayOnAndLeavesTheDaysBeforeAsTheyWere() {
        var regeling = rmt();
        regeling.voegToe(groep(Doelgroep.WERKLOOS_DOOR_CORONA, "2020-03-01", null), NOW);

        var event = regeling.voegToe(groep(Doelgroep.ALLE, "2022-07-01", null), NOW);

        assertThat(event.data().doelgroepen()).hasSize(2);
        assertThat(regeling.doelgroepen())
                .filteredOn(p -> p.geldtOp(LocalDate.parse("2022-06-30")))
                .extracting(Doelgroepperiode::doelgroep)
                .containsExactly(Doelgroep.WERKLOOS_DOOR_CORONA);
    }

    @Test
    void refusesATargetGroupThatHoldsAlready() {
        var regeling = rmt();
        regeling.voegToe(groep(Doelgroep.ALLE, "2022-07-01", "2023-01-01"), NOW);

        assertThatThrownBy(() -> regeling.voegToe(groep(Doelgroep.ALLE, "2022-12-31", null), NOW))
                .isInstanceOf(DoelgroepGeldtAl.class);
        regeling.voegToe(groep(Doelgroep.ALLE, "2023-01-01", null), NOW);
    }

    private static Doelgroepperiode.Inhoud groep(
            Doelgroep doelgroep, String van, @Nullable String tot) {
        return new Doelgroepperiode.Inhoud(
                UUID.randomUUID(),
                doelgroep,
                LocalDate.parse(van),
                tot == null ? null : LocalDate.parse(tot),
                "Motie 35 925 XV, nr. 61");
    }

    private Regeling rmt() {
        var regeling = Regeling.stelVast(inhoud(false, true), NOW);
        voegToe(regeling, new Tranche.Inhoud(hoofd, 2022, 107 * MILLION, "RMT", null, null), null);
        return regeling;
    }

    private RegelingVastgesteld voegToe(
            Regeling regeling, Tranche.Inhoud inhoud, @Nullable Long beschikbaar) {
        var saldo =
                beschikbaar == null
                        ? null
                        : new Saldo(
                                hoofd,
                                Rekeningsoort.TRANCHE,
                                0,
                                beschikbaar,
                                1,
                                NOW,
                                Saldo.Dossier.LEEG);
        return regeling.voegToe(inhoud, saldo, NOW);
    }

    private RegelingVastgesteld voegToe(Regeling regeling, Tranche.Inhoud inhoud, long left) {
        return voegToe(regeling, inhoud, Long.valueOf(left));
    }

    private Tranche.Inhoud onderdeel(long cents, int jaar) {
        return new Tranche.Inhoud(UUID.randomUUID(), jaar, cents, "werkfitbehoud", null, hoofd);
    }

    private static Tranche.Inhoud tranche(long cents, int jaar) {
        return new Tranche.Inhoud(UUID.randomUUID(), jaar, cents, "dienstverlening", null, null);
    }

    private static Regeling.Inhoud inhoud(boolean vrij, boolean terug) {
        return new Regeling.Inhoud(
                UUID.randomUUID(),
                "CODE",
                "Naam",
                null,
                "Doel",
                vrij,
                terug,
                false,
                "Kamerbrief 001");
    }
}
