package nl.pols.register.rechtsopvolging;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.register.Dag;
import nl.pols.register.Naam;
import nl.pols.register.Precisie;
import nl.pols.register.sob.Rechtsvorm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A succession as it is sent. Which of these belong to which kind is for [Aanvraaglezer]; what
/// belongs to another kind is refused, so that nothing that was sent is silently left out.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NieuweRechtsopvolging(
        @Nullable UUID id,
        @NotNull SoortRechtsopvolging soort,
        @NotNull @Dag LocalDate ingangsdatum,
        @Schema(
                        description =
                                "Hoe precies de datum bekend is. Bij MAAND en JAAR is de datum de"
                                    + " eerste dag ervan, bij UITERLIJK de laatst mogelijke dag.")
                @Nullable Precisie ingangsdatumPrecisie,
        @Schema(description = "Waarom, of waaruit dit blijkt.")
                @Nullable
                @Size(min = 1, max = 1000)
                @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
                String reden,
        @Nullable UUID sobId,
        @Nullable @Naam @Schema(minLength = 1, maxLength = Naam.LANGSTE) String nieuweNaam,
        @Nullable @Size(min = 1, max = 100) List<@NotNull UUID> voorgangers,
        @Nullable @Valid NieuweOpvolger opvolger,
        @Schema(
                        description =
                                "Bij een splitsing: wie wat krijgt. Elke gemeente met een relatie"
                                        + " gaat naar precies een opvolger.")
                @Nullable
                @Size(min = 2, max = 100)
                List<@NotNull @Valid NieuwDeel> verdeelsleutel,
        @Schema(
                        description =
                                "Bij een samenvoeging: met de hele sociale dienst, of met een deel"
                                        + " ervan.")
                @Nullable Boolean volledig,
        @Schema(description = "Bij een samenvoeging: van welke gemeenten de sociale dienst is.")
                @Nullable
                @Size(min = 1, max = 100)
                List<@NotNull @Pattern(regexp = "GM[0-9]{4}") String> gemeentecodes,
        @Schema(description = "Bij een samenvoeging: de rechtsvorm waarin het bedrijf verdergaat.")
                @Nullable Rechtsvorm rechtsvorm,
        @Schema(description = "Bij een opheffing: wie de mensen in de Wsw in dienst neemt.")
                @Nullable
                @Size(max = 100)
                List<@NotNull @Valid NieuweWerkgever> wswWerkgevers) {

    /// Refuses what is wrong with it by itself.
    public void controleer() {
        aanvraag();
    }

    /// Who takes part in it.
    public List<UUID> partijen() {
        return LegVerwerkteVast.rechtsopvolging(aanvraag(), "", Instant.EPOCH).partijen();
    }

    Aanvraag aanvraag() {
        return new Aanvraaglezer(this).lees();
    }
}
