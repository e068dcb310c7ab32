package nl.pols.register.uitwisseling;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.register.Naam;
import nl.pols.register.rechtsopvolging.NieuweRechtsopvolging;
import nl.pols.register.rechtsopvolging.Overname;
import nl.pols.register.sob.Gevolg;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One succession, as a line of an import or an export.
///
/// @param rechtsopvolging as it was sent; its `id` is required here
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Rechtsopvolgingsregel",
        requiredProperties = {"soort", "rechtsopvolging"})
public record Akte(
        Regelsoort soort,
        NieuweRechtsopvolging rechtsopvolging,
        @Schema(
                        description =
                                "Of de gevolgen al bij de bedrijven in dit bestand staan. Zonder:"
                                        + " de rechtsopvolging wordt verwerkt alsof zij wordt"
                                        + " ingestuurd.")
                @Nullable Boolean verwerkt,
        @Schema(description = "Bij een naamswijziging: de naam ervoor.") @Nullable @Naam
                String oudeNaam,
        @Schema(
                        description =
                                "Sinds wanneer het register dit wist dat de uitvoer maakte. Bepaalt"
                                        + " alleen de volgorde.")
                @Nullable Instant vastgesteldOp,
        @Nullable Intrekking intrekking,
        @Schema(
                        description =
                                "Bij verwerkt: wat de rechtsopvolging bij elk van haar partijen"
                                    + " deed, zodat zij kan worden ingetrokken. Zonder: wat zij"
                                    + " deed, volgt bij intrekking uit hoe de partijen dan zijn.")
                @Nullable List<Gevolgregel> gevolgen) {

    /// Why it was revoked.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "IntrekkingInRegisterregel")
    public record Intrekking(
            @NotNull @Size(min = 1, max = 1000) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
                    String reden) {}

    static Akte van(Overname overname) {
        var reden = overname.intrekkingsreden();
        return new Akte(
                Regelsoort.RECHTSOPVOLGING,
                overname.rechtsopvolging(),
                overname.verwerkt() ? true : null,
                overname.oudeNaam(),
                overname.vastgesteldOp(),
                reden == null ? null : new Intrekking(reden),
                Gevolgregel.van(overname.gevolgen()));
    }

    @Nullable UUID id() {
        return rechtsopvolging.id();
    }

    /// @param perPartij the same as `gevolgen`, as it was read
    Overname overname(Map<UUID, Gevolg> perPartij) {
        return new Overname(
                rechtsopvolging,
                Boolean.TRUE.equals(verwerkt),
                oudeNaam,
                vastgesteldOp,
                intrekking == null ? null : intrekking.reden().strip(),
                perPartij);
    }
}
