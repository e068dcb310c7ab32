package nl.pols.trajectregistratie.traject;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.trajectregistratie.regels.Afstand;
import nl.pols.trajectregistratie.regels.Doelgroep;
import nl.pols.trajectregistratie.regels.Kenmerken;
import nl.pols.trajectregistratie.regels.Uitkering;
import nl.pols.trajectregistratie.regels.Uitstroom;
import nl.pols.trajectregistratie.regels.Verlenging.Exitplan;
import nl.pols.trajectregistratie.regels.Verlenging.Rol;
import nl.pols.trajectregistratie.regels.Verloop;
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
        @Nullable String kostendragendeGemeente,
        @Schema(
                        maxItems = 20,
                        description =
                                "Perioden waarin het traject stilstaat; tot is de eerste dag dat"
                                        + " het weer loopt.")
                @Nullable List<Verloop.Onderbreking> onderbrekingen,
        @Schema(maxItems = 40) @Nullable List<Verloop.Evaluatie> evaluaties,
        @Schema(
                        maxItems = 20,
                        description =
                                "Loonwaarde: productiviteit in hele procenten van de norm, 0 tot en"
                                        + " met 100.")
                @Nullable List<Verloop.Loonwaardemeting> loonwaardemetingen,
        Verloop.@Nullable Werkfit werkfit,
        @Schema(
                        maxItems = 40,
                        description =
                                "Vanaf welke dag andere uren gelden; urenPerWeek zijn die bij de"
                                        + " start.")
                @Nullable List<Verloopgegevens.Urenwijziging> urenverloop,
        @Schema(maxItems = 40) @Nullable List<Verloop.Vacature> vacatures,
        @Schema(description = "Vanaf 26 weken na uitstroom naar betaald werk.")
                Verloop.@Nullable Uitstroomcontrole uitstroomcontrole,
        Verloop.@Nullable Annulering annulering,
        @Schema(description = "Wie het traject overneemt, vanaf welke dag. Geen uitstroom.")
                Verloop.@Nullable Overdracht overdracht,
        @Schema(description = "Het traject waarmee dit verder gaat, na een overdracht.")
                Verloop.@Nullable OvergenomenVan overgenomenVan,
        @Schema(minimum = "1900", maximum = "2100") @Nullable Integer geboortejaar,
        Kenmerken.@Nullable Geslacht geslacht,
        Kenmerken.@Nullable Doel doel,
        @Schema(pattern = "^[0-9]{2}$", description = "Code van de SRG.")
                @Nullable String typeVoorziening,
        @Nullable Boolean doelgroepregister,
        Kenmerken.@Nullable Instroomkanaal instroomkanaal) {

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
            @Schema(minLength = 1, maxLength = 250) String reden,
            @Nullable LocalDate oudeEinddatum,
            @Nullable Rol beslisser,
            @Nullable Exitplan exitplan,
            @Nullable Rol goedgekeurdDoor,
            @Nullable LocalDate evaluatiedatum) {}
}
