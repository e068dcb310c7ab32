package nl.pols.register.rechtsopvolging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The act by which SOBs go over into others from a date on, as it was laid down. What follows for
/// the parties is written with them; the act itself never changes, it takes effect once and can be
/// revoked once.
///
/// @param vastgesteldOp since when the register knows it
/// @param intrekking null while it stands
record Rechtsopvolging(
        UUID id,
        SoortRechtsopvolging soort,
        LocalDate ingangsdatum,
        List<UUID> voorgangers,
        List<UUID> opvolgers,
        Bijzonderheden bijzonderheden,
        Instant vastgesteldOp,
        @Nullable Intrekking intrekking) {

    /// Announced for a later date, in effect, or revoked.
    @Schema(name = "StatusVanRechtsopvolging")
    enum Status {
        AANGEKONDIGD,
        INGEGAAN,
        INGETROKKEN
    }

    /// Since when, and why, the act counts as never laid down.
    record Intrekking(Instant op, String reden) {}

    Rechtsopvolging {
        voorgangers = opVolgorde(voorgangers);
        opvolgers = opVolgorde(opvolgers);
    }

    static Rechtsopvolging van(
            Aanvraag aanvraag,
            SoortRechtsopvolging soort,
            List<UUID> voorgangers,
            List<UUID> opvolgers,
            Bijzonderheden bijzonderheden,
            Instant op) {
        return new Rechtsopvolging(
                aanvraag.id(),
                soort,
                aanvraag.ingangsdatum(),
                voorgangers,
                opvolgers,
                bijzonderheden,
                op,
                null);
    }

    Rechtsopvolging ingetrokken(Instant op, String reden) {
        return new Rechtsopvolging(
                id,
                soort,
                ingangsdatum,
                voorgangers,
                opvolgers,
                bijzonderheden,
                vastgesteldOp,
                new Intrekking(op, reden));
    }

    Status statusOp(LocalDate dag) {
        if (intrekking != null) {
            return Status.INGETROKKEN;
        }
        return dag.isBefore(ingangsdatum) ? Status.AANGEKONDIGD : Status.INGEGAAN;
    }

    /// Each of them once.
    List<UUID> partijen() {
        return opVolgorde(Stream.concat(voorgangers.stream(), opvolgers.stream()).toList());
    }

    /// The parties have no order of their own; told again, they stand in the same one.
    private static List<UUID> opVolgorde(List<UUID> ids) {
        return ids.stream().distinct().sorted(Comparator.comparing(UUID::toString)).toList();
    }
}
