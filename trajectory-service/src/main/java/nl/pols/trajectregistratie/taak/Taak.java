package nl.pols.trajectregistratie.taak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Something that falls due in a trajectory. Invariant: one per trajectory, kind and day; versions
/// are numbered from 1 without a hole.
record Taak(
        UUID id,
        String eigenaar,
        UUID sobId,
        UUID trajectId,
        Taaksoort soort,
        LocalDate vervaldatum,
        Status status,
        int versie,
        Instant gewijzigdOp) {

    enum Status {
        OPEN,
        /// What was asked was reported.
        AFGEDAAN,
        /// It is no longer asked: the trajectory ended, was cancelled, handed over or corrected.
        VERVALLEN
    }

    /// What makes it the same task.
    record Sleutel(UUID trajectId, Taaksoort soort, LocalDate vervaldatum) {}

    Sleutel sleutel() {
        return new Sleutel(trajectId, soort, vervaldatum);
    }

    Taak wordt(Status nieuw, UUID nuBij, Instant nu) {
        return new Taak(id, eigenaar, nuBij, trajectId, soort, vervaldatum, nieuw, versie + 1, nu);
    }
}
