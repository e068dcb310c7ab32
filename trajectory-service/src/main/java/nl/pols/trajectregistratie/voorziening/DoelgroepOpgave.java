package nl.pols.trajectregistratie.voorziening;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.pols.kit.identity.Bsn;
import nl.pols.trajectregistratie.dossier.Dag;
import nl.pols.trajectregistratie.dossier.Lezer;
import nl.pols.trajectregistratie.dossier.Registratienummer;
import nl.pols.trajectregistratie.dossier.Uren;
import nl.pols.trajectregistratie.voorziening.Doelgroepregistratie.Grond;
import nl.pols.trajectregistratie.voorziening.Doelgroepregistratie.Sector;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A flag of the register of the jobs agreement as a municipality states it, in full.
///
/// @param gemeentelijk whether the person is of the municipal group
/// @param banen the jobs under the agreement
@Schema(name = "DoelgroepregistratieOpgave", example = Vzvoorbeelden.REGISTRATIE_OPGAVE)
record DoelgroepOpgave(
        @NotNull @Registratienummer @Schema(minLength = 1, maxLength = 36) String registratienummer,
        @NotNull
                @Schema(
                        implementation = String.class,
                        pattern = "^[0-9]{9}$",
                        example = "999990019")
                Bsn bsn,
        @NotNull Grond grond,
        @NotNull Boolean gemeentelijk,
        @NotNull @Dag LocalDate geldigVan,
        @Nullable @Dag LocalDate geldigTot,
        @Nullable @Size(max = MEESTE) List<@NotNull @Valid BaanOpgave> banen)
        implements Lezer.Opgave<Doelgroepregistratie> {

    /// So that the full state fits in an event.
    static final int MEESTE = 100;

    /// @param einddatum first day without the job
    @Schema(name = "BaanOpgave")
    record BaanOpgave(
            @NotNull @Dag LocalDate startdatum,
            @Nullable @Dag LocalDate einddatum,
            @NotNull Sector sector,
            @NotNull @DecimalMin("0.01") @Max(40) @Digits(integer = 2, fraction = 2)
                    BigDecimal urenPerWeek) {

        Doelgroepregistratie.Baan baan() {
            return new Doelgroepregistratie.Baan(
                    startdatum, einddatum, sector, Uren.honderdsten(urenPerWeek));
        }
    }

    @Override
    public Doelgroepregistratie inhoud(Lezer.Pseudoniem pseudoniem) {
        return new Doelgroepregistratie(
                registratienummer,
                pseudoniem.van(bsn),
                grond,
                gemeentelijk,
                geldigVan,
                geldigTot,
                banen == null ? List.of() : banen.stream().map(BaanOpgave::baan).toList());
    }
}
