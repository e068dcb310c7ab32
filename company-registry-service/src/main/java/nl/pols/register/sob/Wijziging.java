package nl.pols.register.sob;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One change of the register: who made it, as what, when and why. Every fact says which change
/// added it and which one closed it, so a change can be told, and undone by another one.
///
/// @param rechtsopvolgingId the succession of which these facts are the consequence
/// @param organisatie for whom, `cedris` for example
/// @param actor the client (`azp`) that did it; `systeem` when no client did
/// @param tijdstip since when the register knows it: the same moment as in its facts and its event
public record Wijziging(
        UUID id,
        @Nullable UUID rechtsopvolgingId,
        Soort soort,
        @Nullable String reden,
        String organisatie,
        String actor,
        Instant tijdstip) {

    /// What kind of change it was.
    @Schema(name = "SoortWijziging")
    public enum Soort {
        /// Laid down before the register kept changes.
        OVERGENOMEN,
        REGISTRATIE,
        NIEUW_FEIT,
        CORRECTIE,
        IMPORT,
        RECHTSOPVOLGING,
        INTREKKING_RECHTSOPVOLGING,
        DUBBELREGISTRATIE,
        INTREKKING_DUBBELREGISTRATIE
    }
}
