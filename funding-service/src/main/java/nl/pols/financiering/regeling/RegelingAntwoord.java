package nl.pols.financiering.regeling;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A scheme as it is answered.
///
/// @param totaalCents sum of the tranches that are no part of another
@Schema(
        name = "Regeling",
        requiredProperties = {
            "id",
            "code",
            "naam",
            "doel",
            "vrijBesteedbaar",
            "terugvloeiing",
            "bron",
            "totaalCents",
            "tranches",
            "versie"
        },
        examples = Voorbeelden.REGELING_ANTWOORD)
public record RegelingAntwoord(
        UUID id,
        String code,
        String naam,
        @Nullable String wettelijkeGrondslag,
        String doel,
        boolean vrijBesteedbaar,
        boolean terugvloeiing,
        String bron,
        long totaalCents,
        List<TrancheAntwoord> tranches,
        long versie) {

    /// A tranche as it is answered.
    ///
    /// @param beschikbaarCents what is neither granted nor set apart for a part of it
    @Schema(
            name = "Tranche",
            requiredProperties = {"id", "jaar", "bedragCents", "doel", "beschikbaarCents"})
    public record TrancheAntwoord(
            UUID id,
            int jaar,
            long bedragCents,
            String doel,
            @Nullable String oormerk,
            @Nullable UUID onderdeelVan,
            long beschikbaarCents) {}
}
