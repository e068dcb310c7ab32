package nl.pols.trajectregistratie.voorziening;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import nl.pols.kit.identity.Bsn;
import nl.pols.trajectregistratie.dossier.Dag;
import nl.pols.trajectregistratie.dossier.Lezer;
import nl.pols.trajectregistratie.dossier.Registratienummer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A provision as a municipality states it, in full.
///
/// @param type code of the SRG, two digits
/// @param redenEinde 1 completed, 2 stopped early, 3 stopped by a move, death, detention or
///   pregnancy
@Schema(name = "VoorzieningOpgave", example = Vzvoorbeelden.VOORZIENING_OPGAVE)
record VoorzieningOpgave(
        @NotNull @Registratienummer @Schema(minLength = 1, maxLength = 36) String registratienummer,
        @NotNull
                @Schema(
                        implementation = String.class,
                        pattern = "^[0-9]{9}$",
                        example = "999990019")
                Bsn bsn,
        @NotNull @Pattern(regexp = "^[0-9]{2}$") String type,
        @NotNull @Dag LocalDate startdatum,
        @Nullable @Dag LocalDate einddatum,
        @Nullable @Pattern(regexp = "^[123]$") String redenEinde,
        @Nullable @Min(0) @Max(100) Integer loonwaarde,
        @Nullable UUID sobId)
        implements Lezer.Opgave<Voorziening> {

    @Override
    public Voorziening inhoud(Lezer.Pseudoniem pseudoniem) {
        return new Voorziening(
                registratienummer,
                pseudoniem.van(bsn),
                type,
                startdatum,
                einddatum,
                redenEinde,
                loonwaarde,
                sobId);
    }
}
