package nl.pols.rapportage.publicatie;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How far the drawing up of a publication is, or how it ended.
///
/// @param publicatieId of the publication that it becomes
/// @param reeks the series that is worked on; where it failed, the one that it failed on
/// @param poging how often it was begun: more than once after a restart of the service
/// @param mislukt what went wrong
@Schema(name = "Opstelling")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Opstelling(
        UUID publicatieId,
        String product,
        String periode,
        Fase fase,
        @Nullable String reeks,
        int poging,
        Instant gevraagdOp,
        @Nullable Instant begonnenOp,
        @Nullable Instant geeindigdOp,
        @Nullable Mislukking mislukt) {

    /// What is being done.
    public enum Fase {
        /// For its turn: one publication is drawn up at a time.
        WACHTEN,
        TELLEN,
        BEVEILIGEN,
        AANVALLEN,
        VASTLEGGEN,
        KLAAR,
        MISLUKT;

        boolean isEinde() {
            return this == KLAAR || this == MISLUKT;
        }
    }

    /// @param waar the series and the work on it
    public record Mislukking(String wat, String waar, String watTeDoen) {}
}
