package nl.pols.register.sob;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The register no longer holds this SOB to be one of its own. Nothing is true of it any more, its
/// id resolves for ever, and what was held true until then can be asked with `bekendOp`.
///
/// @param verwijstNaar the SOB of which it is a duplicate
public record Vervallen(Reden reden, @Nullable UUID verwijstNaar) {

    /// The act that made it was revoked, or it was registered twice.
    @Schema(name = "RedenVanVervallen")
    public enum Reden {
        INGETROKKEN,
        DUBBEL
    }

    public Vervallen {
        if ((reden == Reden.DUBBEL) != (verwijstNaar != null)) {
            throw new IllegalArgumentException("Only a duplicate refers to another SOB");
        }
    }

    public static Vervallen ingetrokken() {
        return new Vervallen(Reden.INGETROKKEN, null);
    }

    public static Vervallen dubbelVan(UUID ander) {
        return new Vervallen(Reden.DUBBEL, ander);
    }
}
