package nl.pols.trajectregistratie.signaal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.trajectregistratie.signaal.Reactie.Partij;
import nl.pols.trajectregistratie.signaal.SignaalGebeurtenis.SignaalBeantwoord;
import nl.pols.trajectregistratie.signaal.SignaalGebeurtenis.SignaalGesloten;
import nl.pols.trajectregistratie.signaal.SignaalGebeurtenis.SignaalGewijzigd;
import nl.pols.trajectregistratie.signaal.SignaalGebeurtenis.SignaalOntstaan;
import nl.pols.trajectregistratie.traject.Uuid7;
import org.jspecify.annotations.Nullable;

/// A version of a signal: something to look into, never a judgement. Invariants: one row for both
/// parties, so that neither knows before the other; versions are numbered from 1 without a hole and
/// nothing is overwritten; a closed signal asks nobody.
///
/// @param peildatum the day on which it was last seen otherwise than before
/// @param gevraagdOp since when a response is asked; anew when it comes back
record Signaal(
        UUID id,
        String eigenaar,
        Onderwerp onderwerp,
        Bevinding bevinding,
        Signaalregel regel,
        LocalDate peildatum,
        Status status,
        Instant gevraagdOp,
        LocalDate reactieUiterlijk,
        List<Reactie> reacties,
        int versie,
        Instant bekendVanaf) {

    enum Status {
        /// Holds, and waits for a response.
        OPEN,
        /// Holds, and both have responded.
        BEANTWOORD,
        /// No longer holds.
        GESLOTEN
    }

    /// What it is about: a trajectory in a version, or all that an SOB carries out for the
    /// municipality.
    record Onderwerp(
            UUID sobId,
            @Nullable UUID trajectId,
            @Nullable UUID deelnemerId,
            @Nullable Integer trajectversie) {}

    /// What makes it the same signal.
    record Sleutel(@Nullable UUID trajectId, Signaalsoort soort, String aanleiding) {}

    Sleutel sleutel() {
        return new Sleutel(onderwerp.trajectId(), bevinding.soort(), bevinding.aanleiding());
    }

    static SignaalOntstaan ontstaat(
            String eigenaar, Waarneming gezien, LocalDate peildatum, Instant nu) {
        return new SignaalOntstaan(
                new Signaal(
                        Uuid7.op(nu),
                        eigenaar,
                        gezien.onderwerp(),
                        gezien.bevinding(),
                        gezien.regel(),
                        peildatum,
                        Status.OPEN,
                        nu,
                        uiterlijk(gezien.regel(), nu),
                        List.of(),
                        1,
                        nu));
    }

    /// It holds again after it was closed: both are asked anew.
    SignaalOntstaan keertTerug(Waarneming gezien, LocalDate dag, Instant nu) {
        return new SignaalOntstaan(
                volgende(
                        gezien, dag, Status.OPEN, nu, uiterlijk(gezien.regel(), nu), reacties, nu));
    }

    /// It still holds, on other facts; nobody has to respond again.
    SignaalGewijzigd wijzigt(Waarneming gezien, LocalDate dag, Instant nu) {
        return new SignaalGewijzigd(
                volgende(gezien, dag, status, gevraagdOp, reactieUiterlijk, reacties, nu));
    }

    SignaalGesloten sluit(LocalDate dag, Instant nu) {
        return new SignaalGesloten(
                volgende(
                        alsGezien(),
                        dag,
                        Status.GESLOTEN,
                        gevraagdOp,
                        reactieUiterlijk,
                        reacties,
                        nu));
    }

    /// @throws SignaalRefused.SignaalIsGesloten if nobody is asked any more
    SignaalBeantwoord beantwoord(
            Partij partij, Reactie.Code code, @Nullable LocalDate actieUiterlijk, Instant nu) {
        if (status == Status.GESLOTEN) {
            throw new SignaalRefused.SignaalIsGesloten();
        }
        var alle = new ArrayList<>(reacties);
        alle.add(new Reactie(partij, code, actieUiterlijk, nu, dagenTot(nu)));
        boolean beide = gegeven(alle, Partij.GEMEENTE) && gegeven(alle, Partij.SOB);
        return new SignaalBeantwoord(
                volgende(
                        alsGezien(),
                        peildatum,
                        beide ? Status.BEANTWOORD : Status.OPEN,
                        gevraagdOp,
                        reactieUiterlijk,
                        List.copyOf(alle),
                        nu));
    }

    /// The first response of this party since it was asked.
    @Nullable Reactie antwoordVan(Partij partij) {
        return reacties.stream()
                .filter(r -> r.partij() == partij && !r.gegevenOp().isBefore(gevraagdOp))
                .findFirst()
                .orElse(null);
    }

    boolean wachtOp(Partij partij) {
        return status != Status.GESLOTEN && antwoordVan(partij) == null;
    }

    /// Whole days since both were asked.
    int dagenTot(Instant moment) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(gevraagdOp, moment));
    }

    /// Whether what is seen now is worth a version: not that another day went by.
    boolean wijktAfVan(Waarneming gezien, LocalDate dag) {
        boolean aanleiding =
                !onderwerp.equals(gezien.onderwerp())
                        || regel.versie() != gezien.regel().versie()
                        || !Feit.drempels(feiten())
                                .equals(Feit.drempels(gezien.bevinding().feiten()))
                        || (onderwerp.trajectId() == null && !peildatum.equals(dag));
        return aanleiding
                && !(bevinding.feiten().equals(gezien.bevinding().feiten())
                        && onderwerp.sobId().equals(gezien.onderwerp().sobId()));
    }

    private boolean gegeven(List<Reactie> alle, Partij partij) {
        return alle.stream()
                .anyMatch(r -> r.partij() == partij && !r.gegevenOp().isBefore(gevraagdOp));
    }

    private Waarneming alsGezien() {
        return new Waarneming(onderwerp, bevinding, regel);
    }

    private static LocalDate uiterlijk(Signaalregel regel, Instant nu) {
        return LocalDate.ofInstant(nu, ZoneOffset.UTC).plusDays(regel.drempel("REACTIETERMIJN"));
    }

    private Signaal volgende(
            Waarneming gezien,
            LocalDate dag,
            Status nieuw,
            Instant gevraagd,
            LocalDate uiterlijk,
            List<Reactie> alle,
            Instant nu) {
        Instant eerst = bekendVanaf.plus(1, ChronoUnit.MICROS);
        return new Signaal(
                id,
                eigenaar,
                gezien.onderwerp(),
                gezien.bevinding(),
                gezien.regel(),
                dag,
                nieuw,
                gevraagd,
                uiterlijk,
                alle,
                versie + 1,
                nu.isAfter(eerst) ? nu : eerst);
    }

    /// What it rests on.
    Map<Feit, String> feiten() {
        return bevinding.feiten();
    }
}
