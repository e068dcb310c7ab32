package nl.pols.register.sob;

import static nl.pols.register.sob.Relatie.Soort.GR_DEELNEMER;
import static nl.pols.register.sob.Relatie.Soort.INKOOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.register.Feit;
import nl.pols.register.Geldig;
import nl.pols.register.Precisie;
import nl.pols.register.sob.SobGegevens.GemeenteRelatie;
import nl.pols.register.sob.SobGegevens.Naam;
import org.junit.jupiter.api.Test;

/// The rules of one SOB, without a container.
class SobTest {
    private static final Instant NU = Instant.parse("2026-11-21T09:00:00Z");
    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID ANDER = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final LocalDate BEGIN = LocalDate.of(1998, 1, 1);
    private static final LocalDate OVERGANG = LocalDate.of(2018, 1, 1);

    private final Sob sob = Sob.nieuw(breed(), List.of(), NU);

    @Test
    void registrationIsVersionOneWithOneName() {
        var event = sob.geregistreerd();
        assertThat(event.sequence()).isEqualTo(1);
        assertThat(event.data().namen()).containsExactly(new Naam("Breed", BEGIN, null));
        assertThat(event.data().geldigVan()).isEqualTo(BEGIN);
    }

    @Test
    void aRenameKeepsTheOldNameUntilTheDayBefore() {
        var event = sob.hernoem("Werkbedrijf Rijk van Nijmegen", OVERGANG, Precisie.DAG, NU);
        assertThat(event.sequence()).isEqualTo(2);
        assertThat(event.data().namen())
                .containsExactly(
                        new Naam("Breed", BEGIN, OVERGANG),
                        new Naam("Werkbedrijf Rijk van Nijmegen", OVERGANG, null));
        assertThat(sob.naamOp(OVERGANG.minusDays(1))).isEqualTo("Breed");
        assertThat(sob.naamOp(OVERGANG)).isEqualTo("Werkbedrijf Rijk van Nijmegen");
    }

    @Test
    void aRenameInTheFutureLeavesTheNameOfToday() {
        var event = sob.hernoem("Later", LocalDate.of(2030, 1, 1), Precisie.DAG, NU);
        assertThat(event.data().naam()).isEqualTo("Breed");
    }

    @Test
    void refusesTwoNamesForOneDay() {
        sob.hernoem("Tweede", OVERGANG, Precisie.DAG, NU);
        assertThatThrownBy(() -> sob.hernoem("Derde", OVERGANG, Precisie.DAG, NU))
                .isInstanceOf(SobRefused.NaamOverlapt.class);
    }

    @Test
    void refusesARenameBeforeItsLife() {
        assertThatThrownBy(() -> sob.hernoem("Eerder", BEGIN.minusDays(1), Precisie.DAG, NU))
                .isInstanceOf(SobRefused.BuitenBestaan.class);
    }

    @Test
    void refusesARenameToTheSameName() {
        assertThatThrownBy(() -> sob.hernoem("Breed", OVERGANG, Precisie.DAG, NU))
                .isInstanceOf(SobRefused.NaamOngewijzigd.class);
    }

    @Test
    void leavingTheArrangementAndStayingPurchaserClosesOneRelationAndOpensOne() {
        var event = sob.beginRelatie(inkoopVanaf(OVERGANG), GR_DEELNEMER, NU);
        assertThat(event.data().relaties())
                .containsExactly(
                        new GemeenteRelatie("GM0268", GR_DEELNEMER, BEGIN, OVERGANG),
                        new GemeenteRelatie("GM0268", INKOOP, OVERGANG, null));
    }

    @Test
    void refusesToReplaceARelationThatIsNotThere() {
        assertThatThrownBy(
                        () -> sob.beginRelatie(inkoopVanaf(OVERGANG), Relatie.Soort.EIGENAAR, NU))
                .isInstanceOf(SobRefused.RelatieOntbreekt.class);
    }

    @Test
    void refusesTheSameRelationTwiceOnOneDay() {
        var tweede = Feit.vanaf(OVERGANG, new Relatie("GM0268", GR_DEELNEMER));
        assertThatThrownBy(() -> sob.beginRelatie(tweede, null, NU))
                .isInstanceOf(SobRefused.RelatieOverlapt.class);
    }

    @Test
    void aRefusedChangeLeavesTheSobAsItWas() {
        var voor = sob.geregistreerd();
        assertThatThrownBy(() -> sob.beginRelatie(inkoopVanaf(BEGIN.minusDays(1)), null, NU))
                .isInstanceOf(SobRefused.BuitenBestaan.class);
        assertThat(sob.geregistreerd()).isEqualTo(voor);
    }

    @Test
    void aSuccessionEndsItsLifeItsNameAndItsRelations() {
        var event = eindig(OVERGANG);
        assertThat(event.data().geldigTot()).isEqualTo(OVERGANG);
        assertThat(event.data().namen()).containsExactly(new Naam("Breed", BEGIN, OVERGANG));
        assertThat(event.data().relaties())
                .containsExactly(new GemeenteRelatie("GM0268", GR_DEELNEMER, BEGIN, OVERGANG));
        assertThat(event.data().opvolger()).isEqualTo(new SobGegevens.AndereSob(ANDER, OVERGANG));
    }

    @Test
    void refusesASecondSuccession() {
        eindig(OVERGANG);
        assertThatThrownBy(() -> eindig(OVERGANG.minusYears(1)))
                .isInstanceOf(SobRefused.AlOpgevolgd.class)
                .hasMessageContaining(ANDER.toString());
    }

    @Test
    void refusesASuccessionOnItsFirstDay() {
        assertThatThrownBy(() -> eindig(BEGIN)).isInstanceOf(SobRefused.BuitenBestaan.class);
    }

    @Test
    void refusesASuccessionBeforeANameThatIsAnnounced() {
        sob.hernoem("Later", OVERGANG.plusYears(1), Precisie.DAG, NU);
        assertThatThrownBy(() -> eindig(OVERGANG)).isInstanceOf(SobRefused.NaamOverlapt.class);
    }

    @Test
    void refusesToEndBeforeItTookOverFromAPredecessor() {
        var eerder = new Opvolging(UUID.randomUUID(), UUID.randomUUID(), ID, OVERGANG, 10000, null);
        sob.volgOp(List.of(eerder), List.of(), NU);
        assertThatThrownBy(() -> eindig(OVERGANG.minusDays(1)))
                .isInstanceOf(SobRefused.VoorEerdereOpvolging.class);
    }

    @Test
    void refusesToTakeOverBeforeItExists() {
        var teVroeg = new Opvolging(UUID.randomUUID(), ANDER, ID, BEGIN.minusDays(1), 10000, null);
        assertThatThrownBy(() -> sob.volgOp(List.of(teVroeg), List.of(), NU))
                .isInstanceOf(SobRefused.BuitenBestaan.class);
    }

    @Test
    void takesOverOnlyRelationsThatItDoesNotHave() {
        var opvolging = new Opvolging(UUID.randomUUID(), ANDER, ID, OVERGANG, 10000, null);
        var event =
                sob.volgOp(
                        List.of(opvolging),
                        List.of(
                                Feit.vanaf(OVERGANG, new Relatie("GM0268", GR_DEELNEMER)),
                                Feit.vanaf(OVERGANG, new Relatie("GM0225", INKOOP))),
                        NU);
        assertThat(event.data().relaties())
                .containsExactly(
                        new GemeenteRelatie("GM0225", INKOOP, OVERGANG, null),
                        new GemeenteRelatie("GM0268", GR_DEELNEMER, BEGIN, null));
    }

    @Test
    void twoChangesNeverShareAMoment() {
        var eerste = sob.hernoem("Tweede", OVERGANG, Precisie.DAG, NU);
        var tweede = sob.hernoem("Derde", OVERGANG.plusYears(1), Precisie.DAG, NU);
        assertThat(tweede.time()).isAfter(eerste.time());
        assertThat(tweede.sequence()).isEqualTo(eerste.sequence() + 1);
    }

    private static Registratie breed() {
        return new Registratie(
                ID,
                "Breed",
                BEGIN,
                Rechtsvorm.OPENBAAR_LICHAAM,
                null,
                "GM0268",
                false,
                List.of(Feit.vanaf(BEGIN, new Relatie("GM0268", GR_DEELNEMER))));
    }

    private static Feit<Relatie> inkoopVanaf(LocalDate dag) {
        return new Feit<>(new Relatie("GM0268", INKOOP), Geldig.vanaf(dag));
    }

    private static Opvolging opvolging(LocalDate dag) {
        return new Opvolging(UUID.randomUUID(), ID, ANDER, dag, 10000, null);
    }

    private SobEvent eindig(LocalDate dag) {
        return sob.eindig(dag, List.of(opvolging(dag)), NU);
    }

    @Test
    void renamesOfDifferentDaysMayBecomeKnownInAnyOrder() {
        sob.hernoem("Derde", OVERGANG.plusYears(1), Precisie.DAG, NU);
        var event = sob.hernoem("Tweede", OVERGANG, Precisie.JAAR, NU);
        assertThat(event.data().namen().stream().map(Naam::naam))
                .containsExactly("Breed", "Tweede", "Derde");
        assertThat(sob.naamOp(OVERGANG.plusYears(1))).isEqualTo("Derde");
    }

    @Test
    void aSplitKeepsTheShareAndTheMunicipalitiesOfEachSuccessor() {
        var act = UUID.randomUUID();
        var klein = new Opvolging(act, ID, ANDER, OVERGANG, 4000, List.of());
        var groot = new Opvolging(act, ID, UUID.randomUUID(), OVERGANG, 6000, List.of("GM0268"));
        var event = sob.eindig(OVERGANG, List.of(klein, groot), NU);
        assertThat(event.data().opvolger())
                .isEqualTo(new SobGegevens.AndereSob(groot.opvolgerId(), OVERGANG));
        assertThat(event.data().opvolgers())
                .containsExactly(
                        new SobGegevens.Opvolger(ANDER, OVERGANG, 4000, List.of()),
                        new SobGegevens.Opvolger(
                                groot.opvolgerId(), OVERGANG, 6000, List.of("GM0268")));
    }

    @Test
    void aDissolutionEndsItWithoutASuccessor() {
        var event = sob.eindig(OVERGANG, List.of(), NU);
        assertThat(event).isInstanceOf(SobEvent.SobGewijzigd.class);
        assertThat(event.data().geldigTot()).isEqualTo(OVERGANG);
        assertThat(event.data().opvolger()).isNull();
    }

    @Test
    void goesOnUnderAnotherNameAndInAnotherLegalForm() {
        sob.gaVerderAls("Werkorganisatie", Rechtsvorm.STICHTING, null, OVERGANG, NU);
        assertThat(sob.naamOp(OVERGANG)).isEqualTo("Werkorganisatie");
        assertThat(sob.toestand().rechtsvormOp(OVERGANG.minusDays(1)))
                .isEqualTo(Rechtsvorm.OPENBAAR_LICHAAM);
        assertThat(sob.toestand().rechtsvormOp(OVERGANG)).isEqualTo(Rechtsvorm.STICHTING);
    }
}
