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
import nl.pols.register.sob.Feitentabel;
import nl.pols.register.sob.Opvolging;
import nl.pols.register.sob.Rechtsvorm;
import nl.pols.register.sob.Registratie;
import nl.pols.register.sob.Relatie;
import nl.pols.register.sob.Sob;
import nl.pols.register.sob.Toestand;
import org.junit.jupiter.api.Test;

/// The rules of what can only be corrected: names and first days.
class CorrectiesTest {
    private static final Instant NU = Instant.parse("2026-11-21T09:00:00Z");
    private static final UUID ID = UUID.randomUUID();
    private static final LocalDate BEGIN = LocalDate.of(1998, 1, 1);
    private static final LocalDate OVERGANG = LocalDate.of(2018, 1, 1);

    private final Sob sob = sob(List.of());

    @Test
    void aSpellingIsCorrectedOverTheWholePeriodOfTheName() {
        sob.hernoem("Werkbedrif Rijk van Nijmegen", OVERGANG, Precisie.DAG, NU);
        var verder = naam(Feit.vanaf(OVERGANG, "Werkbedrijf Rijk van Nijmegen"));
        assertThat(verder.namen())
                .extracting(Feit::waarde)
                .containsExactly("Breed", "Werkbedrijf Rijk van Nijmegen");
    }

    @Test
    void aSpellingLeavesHowExactlyTheDateIsKnown() {
        var jaar = new Feit<>("Bred", Geldig.vanaf(BEGIN), Precisie.JAAR);
        var toestand = sob.toestand().met(Feitentabel.NAMEN, List.of(jaar));
        var verder =
                Correcties.naam(
                        ID,
                        toestand,
                        new Bewering<>(Feitentabel.NAMEN, Feit.vanaf(BEGIN, "Breed"), false));
        assertThat(verder.namen().getFirst().precisie()).isEqualTo(Precisie.JAAR);
    }

    @Test
    void refusesARenameInDisguise() {
        assertThatThrownBy(() -> naam(Feit.vanaf(OVERGANG, "Anders")))
                .isInstanceOf(FeitRefused.NaamswijzigingIsEenRechtsopvolging.class);
    }

    @Test
    void anEarlierFirstDayTakesAlongWhatBeganWithIt() {
        var verder = begin(LocalDate.of(1990, 1, 1), Precisie.JAAR);
        assertThat(verder.bestaan().van()).isEqualTo(LocalDate.of(1990, 1, 1));
        assertThat(verder.namen().getFirst().geldig().van()).isEqualTo(LocalDate.of(1990, 1, 1));
        assertThat(verder.rechtsvormen().getFirst().precisie()).isEqualTo(Precisie.JAAR);
        assertThat(verder.relaties().getFirst().geldig().van()).isEqualTo(LocalDate.of(2005, 1, 1));
    }

    @Test
    void refusesAFirstDayAfterSomethingThatIsKnown() {
        assertThatThrownBy(() -> begin(LocalDate.of(2006, 1, 1), Precisie.DAG))
                .isInstanceOf(FeitRefused.FeitVoorHetBegin.class);
    }

    @Test
    void refusesAnotherFirstDayWhenASuccessionHasIt() {
        var opvolging =
                new Opvolging(UUID.randomUUID(), UUID.randomUUID(), ID, BEGIN, 10_000, List.of());
        var opvolger = sob(List.of(opvolging));
        assertThatThrownBy(() ->
                        Correcties.begin(
                                ID,
                                opvolger.toestand(),
                                bestaan(BEGIN.minusYears(1), Precisie.DAG)))
                .isInstanceOf(FeitRefused.BegonnenDoorRechtsopvolging.class);
    }

    private Toestand naam(Feit<String> feit) {
        return Correcties.naam(ID, sob.toestand(), new Bewering<>(Feitentabel.NAMEN, feit, false));
    }

    private Toestand begin(LocalDate van, Precisie precisie) {
        return Correcties.begin(ID, sob.toestand(), bestaan(van, precisie));
    }

    private static Bewering<Boolean> bestaan(LocalDate van, Precisie precisie) {
        return new Bewering<>(
                Feitentabel.BESTAAN, new Feit<>(true, Geldig.vanaf(van), precisie), true);
    }

    private static Sob sob(List<Opvolging> voorgangers) {
        return Sob.nieuw(
                new Registratie(
                        ID,
                        "Breed",
                        BEGIN,
                        Rechtsvorm.OPENBAAR_LICHAAM,
                        null,
                        "GM0268",
                        false,
                        List.of(
                                Feit.vanaf(
                                        LocalDate.of(2005, 1, 1),
                                        new Relatie("GM0268", Relatie.Soort.INKOOP)))),
                voorgangers,
                NU);
    }
}
