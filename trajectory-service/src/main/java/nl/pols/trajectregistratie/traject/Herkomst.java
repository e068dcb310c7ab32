package nl.pols.trajectregistratie.traject;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who made a version, in which act, and from which delivery: every change leaves this
/// (architecture section 7).
public record Herkomst(String door, Handeling handeling, @Nullable UUID aanleveringId) {

    /// The acts that make a version.
    public enum Handeling {
        AANLEVERING,
        REGISTRATIE,
        CORRECTIE,
        VERLENGING,
        BEEINDIGING,
        KOPPELING,
        UIT_PARKEREN
    }
}
