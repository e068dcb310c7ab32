package nl.pols.trajectregistratie.dossier;

import java.util.List;
import nl.pols.trajectregistratie.traject.Uitslag;
import org.jspecify.annotations.Nullable;

/// What became of an offered record.
///
/// @param versie what is known now under its number; null when it was refused
public record Uitkomst<I extends Inhoud>(
        int regel,
        @Nullable String registratienummer,
        Uitslag uitslag,
        @Nullable Versie<I> versie,
        List<Bevinding> bevindingen) {

    /// Of a record that was not refused.
    public Versie<I> bekend() {
        if (versie == null) {
            throw new IllegalStateException("A refused record has no version");
        }
        return versie;
    }
}
