package nl.pols.register.rechtsopvolging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The act by which SOBs go over into others from a date on, as it was laid down. What follows for
/// the parties is written with them; the act itself never changes.
///
/// @param vastgesteldOp since when the register knows it
record Rechtsopvolging(
        UUID id,
        SoortRechtsopvolging soort,
        LocalDate ingangsdatum,
        List<UUID> voorgangers,
        List<UUID> opvolgers,
        @Nullable String oudeNaam,
        @Nullable String nieuweNaam,
        Instant vastgesteldOp) {

    Rechtsopvolging {
        voorgangers = opVolgorde(voorgangers);
        opvolgers = opVolgorde(opvolgers);
    }

    /// The parties have no order of their own; told again, they stand in the same one.
    private static List<UUID> opVolgorde(List<UUID> ids) {
        return ids.stream().sorted(Comparator.comparing(UUID::toString)).toList();
    }

    RechtsopvolgingVastgesteld vastgesteld() {
        return new RechtsopvolgingVastgesteld(
                new RechtsopvolgingVastgesteld.Gegevens(
                        id, soort, ingangsdatum, voorgangers, opvolgers, oudeNaam, nieuweNaam),
                1,
                vastgesteldOp);
    }
}
