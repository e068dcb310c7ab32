package nl.pols.trajectregistratie.taak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that falls due. Invariant: one per trajectory or signal, kind and day; versions are
/// numbered from 1 without a hole.
///
/// @param trajectId null for a response about a group
/// @param signaalId of a response; what falls due by itself has none
/// @param vanGemeentecode of what is to be taken over: whose trajectory it is
record Taak(
        UUID id,
        String eigenaar,
        UUID sobId,
        @Nullable UUID trajectId,
        @Nullable UUID signaalId,
        @Nullable String vanGemeentecode,
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
    record Sleutel(@Nullable UUID trajectId, Taaksoort soort, LocalDate vervaldatum) {}

    Sleutel sleutel() {
        return new Sleutel(trajectId, soort, vervaldatum);
    }

    Taak wordt(Status nieuw, UUID nuBij, Instant nu) {
        return new Taak(
                id,
                eigenaar,
                nuBij,
                trajectId,
                signaalId,
                vanGemeentecode,
                soort,
                vervaldatum,
                nieuw,
                versie + 1,
                nu);
    }
}
