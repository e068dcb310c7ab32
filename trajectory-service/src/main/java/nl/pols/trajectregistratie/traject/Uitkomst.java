package nl.pols.trajectregistratie.traject;

import java.util.List;
import java.util.UUID;
import nl.pols.trajectregistratie.regels.Bevinding;
import nl.pols.trajectregistratie.regels.Regel;
import org.jspecify.annotations.Nullable;

/// The outcome of one record, with everything that is to be said about it.
///
/// @param registratienummer null if it could not be read, or must not be shown
public record Uitkomst(
        long regel,
        @Nullable String registratienummer,
        Uitslag uitslag,
        @Nullable UUID trajectId,
        int versie,
        List<Bevinding> bevindingen,
        @Nullable Verandering verandering) {

    /// What a changed record was and became.
    public record Verandering(Traject voor, Traject na) {}

    public boolean heeftWaarschuwing() {
        for (Bevinding bevinding : bevindingen) {
            if (bevinding.regel().ernst() == Regel.Ernst.WAARSCHUWING) {
                return true;
            }
        }
        return false;
    }
}
