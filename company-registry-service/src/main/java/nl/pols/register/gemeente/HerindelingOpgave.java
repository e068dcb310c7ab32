package nl.pols.register.gemeente;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import nl.pols.register.Dag;
import nl.pols.register.Geldig;
import nl.pols.register.Naam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A reorganisation as a client tells it.
@Schema(name = "HerindelingOpgave")
record HerindelingOpgave(
        @NotNull @Dag @Schema(description = "De dag waarop de herindeling ingaat.")
                LocalDate ingangsdatum,
        @NotNull @Naam @Schema(minLength = 1, maxLength = Naam.LANGSTE) String omschrijving,
        @Nullable @Size(min = 1, max = 1000) String toelichting,
        @Nullable @Size(max = 50) @Schema(description = "De gemeenten die zij vormt.")
                List<@NotNull @Valid Gevormd> gevormd,
        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Overgaand> overgangen) {

    /// A municipality that begins.
    @Schema(name = "GevormdeGemeente")
    record Gevormd(
            @NotNull @Pattern(regexp = "GM[0-9]{4}") String gemeentecode,
            @NotNull @Naam @Schema(minLength = 1, maxLength = Naam.LANGSTE) String naam,
            @NotNull String provincie,
            @NotNull @Pattern(regexp = "AM[0-9]{2}") String arbeidsmarktregio) {}

    /// A municipality that ends and one that it goes to.
    @Schema(name = "OvergaandeGemeente")
    record Overgaand(
            @NotNull @Pattern(regexp = "GM[0-9]{4}") String van,
            @NotNull @Pattern(regexp = "GM[0-9]{4}") String naar,
            @Nullable
                    @Min(1)
                    @Max(9999)
                    @Schema(description = "Deel van een verdeelde gemeente, in tienduizendsten.")
                    Integer aandeel) {}

    NieuweHerindeling herindeling() {
        var nieuw = gevormd == null ? List.<Gevormd>of() : gevormd;
        return NieuweHerindeling.van(
                ingangsdatum,
                omschrijving.strip(),
                toelichting,
                nieuw.stream()
                        .map(g ->
                                new Gemeente(
                                        g.gemeentecode,
                                        g.naam.strip(),
                                        g.provincie,
                                        g.arbeidsmarktregio,
                                        Geldig.vanaf(ingangsdatum)))
                        .toList(),
                overgangen.stream()
                        .map(o -> new NieuweHerindeling.Deel(o.van, o.naar, o.aandeel))
                        .toList());
    }

    static final String VOORBEELD =
            """
            {"ingangsdatum": "2028-01-01", "omschrijving": "Fictief Duinrand",
             "gevormd": [{"gemeentecode": "GM9901", "naam": "Fictief Duinrand", "provincie": "Noord-Holland",
               "arbeidsmarktregio": "AM37"}],
             "overgangen": [{"van": "GM0377", "naar": "GM9901"}, {"van": "GM0397", "naar": "GM9901"}]}
            """;
    static final String GEWEIGERD =
            """
            {"type": "/problemen/herindeling-onmogelijk", "title": "Herindeling onmogelijk", "status": 409,
             "detail": "De herindeling past niet bij wat het register weet; errors zegt waar. Er is niets vastgelegd.",
             "errors": [{"pointer": "/overgangen/0/van", "code": "gemeente-kan-niet-eindigen",
               "detail": "Deze gemeente bestaat niet op de dag voor de herindeling, of is dan al opgeheven."}]}
            """;
}
