package nl.pols.trajectregistratie.traject;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.trajectregistratie.regels.Afstand;
import nl.pols.trajectregistratie.regels.Doelgroep;
import nl.pols.trajectregistratie.regels.Uitkering;
import nl.pols.trajectregistratie.regels.Uitstroom;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The shape of a stated record, for the OpenAPI document. What reads it is the rules' own reader,
/// which reports every fault of form at once.
@Schema(
        name = "Trajectopgave",
        requiredProperties = {
            "registratienummer",
            "bsn",
            "sobId",
            "startdatum",
            "geplandeEinddatum",
            "urenPerWeek",
            "uitkering",
            "behoudVanUitkering",
            "doelgroep",
            "afstand"
        },
        example = Voorbeelden.OPGAVE)
record Trajectopgave(
        @Schema(minLength = 1, maxLength = 36) String registratienummer,
        @Schema(
                        pattern = "^[0-9]{9}$",
                        description = "Wordt direct een pseudoniem en nergens bewaard.")
                String bsn,
        UUID sobId,
        LocalDate startdatum,
        LocalDate geplandeEinddatum,
        @Nullable LocalDate einddatum,
        @Nullable Uitstroom uitstroom,
        UrenOpgave urenPerWeek,
        @Nullable BigDecimal totaalUrenPerWeek,
        Uitkering uitkering,
        boolean behoudVanUitkering,
        Doelgroep doelgroep,
        Afstand afstand,
        @Nullable List<VerlengingOpgave> verlengingen,
        @Schema(description = "Registratienummer van het traject waarop dit een vervolg is.")
                @Nullable String vervolgVan,
        @Schema(description = "Als opgegeven: de gemeente van de afzender.")
                @Nullable String gemeentecode,
        @Nullable String kostendragendeGemeente) {

    /// Weekly hours by purpose, at most two decimals; together above 0 and at most 40.
    @Schema(name = "UrenPerWeekOpgave")
    record UrenOpgave(
            @Schema(minimum = "0", maximum = "40") BigDecimal productie,
            @Schema(minimum = "0", maximum = "40") BigDecimal coaching,
            @Schema(minimum = "0", maximum = "40") BigDecimal scholing,
            @Schema(minimum = "0", maximum = "40") BigDecimal overig) {}

    /// A decided extension.
    @Schema(name = "VerlengingOpgave")
    record VerlengingOpgave(
            LocalDate besluitdatum,
            LocalDate nieuweEinddatum,
            @Schema(minLength = 1, maxLength = 250) String reden) {}
}
