package nl.pols.trajectregistratie.aanlevering;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.trajectregistratie.traject.Melding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A delivery as it is known to its sender. Its identity is the sender's own key: sent again, it
/// continues or answers what it answered before.
///
/// @param opmerking name of a [Breuk], or [#LEEG]
/// @param laatsteRegel up to where outcomes are durable
/// @param velden how often each field would change, by its pointer; only where that was asked
/// @param aangehouden whether all of it is weighed before any of it takes effect
/// @param vrijgegeven whether its changes may take effect
/// @param redenen why it waits
/// @param pacht who works on it, while somebody does
record Aanlevering(
        UUID id,
        String sleutel,
        boolean proef,
        boolean atomair,
        Status status,
        @Nullable String opmerking,
        Stand stand,
        long laatsteRegel,
        byte @Nullable [] kopHash,
        @Nullable UUID pacht,
        Map<String, Long> velden,
        boolean aangehouden,
        boolean vrijgegeven,
        List<Melding> redenen,
        @Nullable Vervanging vervangt,
        @Nullable Voorstel voorstel,
        long vervallen,
        long hersteld,
        long overgeslagen,
        Instant ontvangenOp,
        @Nullable Instant afgerondOp) {

    static final String LEEG = "LEEG";

    /// `BEZIG` -> `AFGEROND`, or `GEWEIGERD` (all-or-nothing and something was wrong), or
    /// `AFGEBROKEN` and then on again. One that waits is `TER_GOEDKEURING`, then `BEZIG` again or
    /// `AFGEWEZEN`. What was ready can be taken back: `INGETROKKEN`.
    @Schema(name = "AanleveringStatus")
    enum Status {
        BEZIG,
        AFGEBROKEN,
        AFGEROND,
        GEWEIGERD,
        TER_GOEDKEURING,
        AFGEWEZEN,
        WORDT_INGETROKKEN,
        INGETROKKEN
    }

    boolean klaar() {
        return status != Status.BEZIG && status != Status.AFGEBROKEN;
    }

    /// Whether its records are written in one transaction, to be kept or dropped as a whole.
    boolean alsGeheel() {
        return (proef || atomair) && !aangehouden;
    }
}
