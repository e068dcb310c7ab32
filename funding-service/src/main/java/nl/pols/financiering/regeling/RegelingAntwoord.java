package nl.pols.financiering.regeling;

import java.time.LocalDate;
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
            "aanvullend",
            "bron",
            "totaalCents",
            "doelgroepen",
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
        boolean aanvullend,
        String bron,
        long totaalCents,
        List<DoelgroepAntwoord> doelgroepen,
        List<TrancheAntwoord> tranches,
        long versie) {

    /// Whom the scheme is for during a period.
    @Schema(
            name = "Doelgroepperiode",
            requiredProperties = {"id", "doelgroep", "geldigVan", "bron"})
    public record DoelgroepAntwoord(
            UUID id,
            Doelgroep doelgroep,
            LocalDate geldigVan,
            @Nullable LocalDate geldigTot,
            String bron) {}

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
