package nl.pols.trajectregistratie.traject;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who made a version, in which act, from which delivery and why: every change leaves this
/// (architecture section 7).
///
/// @param reden as told with the act; null where nobody asked
public record Herkomst(
        String door, Handeling handeling, @Nullable UUID aanleveringId, @Nullable String reden) {

    public Herkomst(String door, Handeling handeling, @Nullable UUID aanleveringId) {
        this(door, handeling, aanleveringId, null);
    }

    /// The acts that make a version.
    public enum Handeling {
        AANLEVERING,
        REGISTRATIE,
        CORRECTIE,
        VERLENGING,
        ONDERBREKING,
        HERVATTING,
        EVALUATIE,
        LOONWAARDEMETING,
        WERKFITVERKLARING,
        BEEINDIGING,
        UITSTROOMCONTROLE,
        ANNULERING,
        OVERDRACHT,
        KOPPELING,
        UIT_PARKEREN,
        /// The delivery that replaces everything in its scope doesn't name it.
        VERVANGING,
        /// The delivery that made the version before was taken back.
        INTREKKING
    }
}
