package nl.pols.rapportage.abonnement;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A question of which somebody wants to be told that its answer changed. Invariant: it asks what
/// its organisation may see, weighed again each time.
///
/// @param vraag the query of the figure, without a knowledge date
/// @param adres where a change is told
/// @param reden why it is dead
public record Abonnement(
        UUID id,
        String indicator,
        Map<String, String> vraag,
        URI adres,
        Status status,
        Instant aangemaaktOp,
        @Schema(nullable = true) @Nullable String reden) {

    /// Whether changes are still told.
    public enum Status {
        ACTIEF,
        /// Not acknowledged for so long that nobody is called any more.
        DOOD
    }

    public Abonnement {
        vraag = new TreeMap<>(vraag);
    }
}
