package nl.pols.register.feit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.register.Feit;
import nl.pols.register.Geldig;
import nl.pols.register.Precisie;
import nl.pols.register.sob.Betrokkenheid;
import nl.pols.register.sob.Betrokkenheid.Onderwerp;
import nl.pols.register.sob.Feitentabel;
import nl.pols.register.sob.Identificatie;
import nl.pols.register.sob.Rechtsvorm;
import nl.pols.register.sob.Registratie;
import nl.pols.register.sob.Sob;
import nl.pols.register.sob.SobRefused;
import nl.pols.register.sob.Toestand;
import org.junit.jupiter.api.Test;

/// The rules of laying down and ending facts, without a container.
class FeitregelsTest {
    private static final UUID ID = UUID.randomUUID();
    private static final LocalDate BEGIN = LocalDate.of(2010, 1, 1);

    private final Toestand toestand =
            Sob.nieuw(
                            new Registratie(
                                    ID,
                                    "Fictief",
                                    BEGIN,
                                    Rechtsvorm.STICHTING,
                                    "11111111",
                                    "GM0268",
                                    true,
                                    List.of()),
                            List.of(),
                            Instant.parse("2026-11-21T09:00:00Z"))
                    .toestand();

    @Test
    void aNewLegalFormEndsTheOldOneOnItsFirstDay() {
        var verder = leg(toestand, Feitentabel.RECHTSVORMEN, vanaf(2015, Rechtsvorm.BV));
        assertThat(verder.rechtsvormen())
                .containsExactly(
                        periode(2010, 2015, Rechtsvorm.STICHTING), vanaf(2015, Rechtsvorm.BV));
    }

    @Test
    void aFactOverPartOfAPeriodLeavesTheOldOneOnBothSides() {
        var verder = leg(toestand, Feitentabel.RECHTSVORMEN, periode(2012, 2014, Rechtsvorm.BV));
        assertThat(verder.rechtsvormen())
                .containsExactly(
                        periode(2010, 2012, Rechtsvorm.STICHTING),
                        periode(2012, 2014, Rechtsvorm.BV),
                        vanaf(2014, Rechtsvorm.STICHTING));
    }

    @Test
    void anEarlierBeginOfTheSameFactIsOneFact() {
        var bv = leg(toestand, Feitentabel.RECHTSVORMEN, vanaf(2015, Rechtsvorm.BV));
        var verder = leg(bv, Feitentabel.RECHTSVORMEN, periode(2013, 2015, Rechtsvorm.BV));
        assertThat(verder.rechtsvormen())
                .containsExactly(
                        periode(2010, 2013, Rechtsvorm.STICHTING), vanaf(2013, Rechtsvorm.BV));
    }

    @Test
    void saysWhetherWhatWasHeldToBeTrueIsContradicted() {
        assertThat(correctie(vanaf(2015, Rechtsvorm.BV))).isFalse();
        assertThat(correctie(vanaf(2010, Rechtsvorm.BV))).isTrue();
        assertThat(correctie(periode(2012, 2014, Rechtsvorm.BV))).isTrue();
    }

    @Test
    void numbersOfDifferentKindsStandBesideEachOther() {
        var rsin = new Identificatie(Identificatie.Soort.RSIN, "111222333", "Kamer van Koophandel");
        var verder = leg(toestand, Feitentabel.IDENTIFICATIES, vanaf(2010, rsin));
        assertThat(verder.identificaties()).hasSize(2);
    }

    @Test
    void anotherNumberOfTheSameKindReplaces() {
        var verder =
                leg(
                        toestand,
                        Feitentabel.IDENTIFICATIES,
                        vanaf(2012, Identificatie.kvk("22222222")));
        assertThat(verder.identificaties())
                .containsExactly(
                        periode(2010, 2012, Identificatie.kvk("11111111")),
                        vanaf(2012, Identificatie.kvk("22222222")));
    }

    @Test
    void aBeginThatIsKnownLessExactlyIsAChange() {
        var jaar = new Feit<>(Rechtsvorm.STICHTING, Geldig.vanaf(BEGIN), Precisie.JAAR);
        assertThat(leg(toestand, Feitentabel.RECHTSVORMEN, jaar).rechtsvormen())
                .containsExactly(jaar);
    }

    @Test
    void refusesWhatIsKnownAlready() {
        assertThatThrownBy(() ->
                        leg(
                                toestand,
                                Feitentabel.RECHTSVORMEN,
                                periode(2012, 2014, Rechtsvorm.STICHTING)))
                .isInstanceOf(FeitRefused.FeitOngewijzigd.class);
    }

    @Test
    void refusesAFactOutsideTheLife() {
        var teVroeg = bewering(Feitentabel.RECHTSVORMEN, vanaf(2009, Rechtsvorm.BV));
        assertThatThrownBy(() -> Feitregels.binnenBestaan(ID, toestand, teVroeg))
                .isInstanceOf(SobRefused.class)
                .hasMessageContaining("niet binnen het bestaan");
    }

    @Test
    void whatLastsUntilFurtherNoticeLastsAsLongAsTheSob() {
        var geeindigd = toestand.tot(LocalDate.of(2020, 1, 1));
        var binnen =
                Feitregels.binnenBestaan(
                        ID, geeindigd, bewering(Feitentabel.ZETELS, vanaf(2015, "GM0225")));
        assertThat(binnen.feit()).isEqualTo(periode(2015, 2020, "GM0225"));
    }

    @Test
    void endingAFactLeavesItUntilThatDay() {
        var verder =
                beeindig(
                        toestand,
                        Feitentabel.IDENTIFICATIES,
                        vanaf(2015, Identificatie.kvk("11111111")));
        assertThat(verder.identificaties())
                .containsExactly(periode(2010, 2015, Identificatie.kvk("11111111")));
    }

    @Test
    void endingItFromItsFirstDayMeansThatItNeverWas() {
        var verder = beeindig(toestand, Feitentabel.ZETELS, vanaf(2010, "GM0268"));
        assertThat(verder.zetels()).isEmpty();
    }

    @Test
    void refusesToEndWhatIsNotThere() {
        assertThatThrownBy(() -> beeindig(toestand, Feitentabel.ZETELS, vanaf(2010, "GM0225")))
                .isInstanceOf(FeitRefused.FeitOntbreekt.class);
    }

    @Test
    void refusesADayWithoutALegalForm() {
        assertThatThrownBy(() ->
                        beeindig(
                                toestand,
                                Feitentabel.RECHTSVORMEN,
                                vanaf(2015, Rechtsvorm.STICHTING)))
                .isInstanceOf(FeitRefused.FeitVerplicht.class);
    }

    @Test
    void anSobTakesPartInTheTeamsOfTwoRegions() {
        var een = leg(toestand, Feitentabel.BETROKKENHEID, vanaf(2021, rmt("AM12")));
        var twee = leg(een, Feitentabel.BETROKKENHEID, vanaf(2021, rmt("AM13")));
        assertThat(twee.betrokkenheid()).hasSize(2);
    }

    @Test
    void refusesToTakePartAndNotToTakePart() {
        var wel = leg(toestand, Feitentabel.BETROKKENHEID, vanaf(2021, rmt("AM12")));
        var niet = new Betrokkenheid(Onderwerp.RMT, false, null);
        assertThatThrownBy(() -> leg(wel, Feitentabel.BETROKKENHEID, vanaf(2021, niet)))
                .isInstanceOf(FeitRefused.BetrokkenheidTegenstrijdig.class);
    }

    private boolean correctie(Feit<Rechtsvorm> feit) {
        return Feitregels.isCorrectie(toestand, bewering(Feitentabel.RECHTSVORMEN, feit));
    }

    private static Betrokkenheid rmt(String regio) {
        return new Betrokkenheid(Onderwerp.RMT, true, regio);
    }

    private static <T> Toestand leg(Toestand toestand, Feitentabel<T> tabel, Feit<T> feit) {
        return Feitregels.leg(ID, toestand, bewering(tabel, feit));
    }

    private static <T> Toestand beeindig(Toestand toestand, Feitentabel<T> tabel, Feit<T> feit) {
        return Feitregels.beeindig(ID, toestand, bewering(tabel, feit));
    }

    private static <T> Bewering<T> bewering(Feitentabel<T> tabel, Feit<T> feit) {
        return new Bewering<>(tabel, feit, false);
    }

    private static <T> Feit<T> vanaf(int jaar, T waarde) {
        return Feit.vanaf(LocalDate.of(jaar, 1, 1), waarde);
    }

    private static <T> Feit<T> periode(int van, int tot, T waarde) {
        return new Feit<>(waarde, new Geldig(LocalDate.of(van, 1, 1), LocalDate.of(tot, 1, 1)));
    }
}
