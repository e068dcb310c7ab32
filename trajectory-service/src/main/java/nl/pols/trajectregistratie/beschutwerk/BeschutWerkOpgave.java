package nl.pols.trajectregistratie.beschutwerk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.identity.Bsn;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Aanbod;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Aanvrager;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.AdviesEinde;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.PlaatsingEinde;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Reden;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Uitkomst;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Werkgeversoort;
import nl.pols.trajectregistratie.dossier.Dag;
import nl.pols.trajectregistratie.dossier.Lezer;
import nl.pols.trajectregistratie.dossier.Registratienummer;
import nl.pols.trajectregistratie.dossier.Uren;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A record as a municipality states it, in full. The only place where a BSN is.
@Schema(name = "BeschutWerkOpgave", example = BeschutVoorbeelden.OPGAVE)
record BeschutWerkOpgave(
        @NotNull @Registratienummer @Schema(minLength = 1, maxLength = 36) String registratienummer,
        @NotNull
                @Schema(
                        implementation = String.class,
                        pattern = "^[0-9]{9}$",
                        example = "999990019")
                Bsn bsn,
        @NotNull @Valid AanvraagOpgave aanvraag,
        @Nullable @Valid AdviesOpgave advies,
        @Nullable @Size(max = MEESTE) List<@NotNull @Valid WachtredenOpgave> wachtredenen,
        @Nullable @Size(max = MEESTE) List<@NotNull @Valid PlaatsingOpgave> plaatsingen,
        @Nullable @Valid AnderAanbodOpgave anderAanbod)
        implements Lezer.Opgave<BeschutWerk> {

    /// So that the full state fits in an event.
    static final int MEESTE = 50;

    /// @param terugvalVan registration number of the record from which the person stepped up
    @Schema(name = "BeschutWerkAanvraag")
    record AanvraagOpgave(
            @NotNull @Dag LocalDate datum,
            @NotNull Aanvrager aanvrager,
            @Nullable @Registratienummer String terugvalVan) {}

    /// @param einddatum first day on which a positive advice no longer holds
    @Schema(name = "BeschutWerkAdvies", example = BeschutVoorbeelden.ADVIES)
    record AdviesOpgave(
            @NotNull @Dag LocalDate datum,
            @NotNull Uitkomst uitkomst,
            @Nullable @Dag LocalDate einddatum,
            @Nullable AdviesEinde eindereden) {

        BeschutWerk.Advies advies() {
            return new BeschutWerk.Advies(datum, uitkomst, einddatum, eindereden);
        }
    }

    @Schema(name = "BeschutWerkWachtreden", example = BeschutVoorbeelden.WACHTREDEN)
    record WachtredenOpgave(@NotNull @Dag LocalDate vanaf, @NotNull Reden reden) {

        BeschutWerk.Wachtreden wachtreden() {
            return new BeschutWerk.Wachtreden(vanaf, reden);
        }
    }

    /// @param sobId the employer, when that is a social development company
    /// @param einddatum first day without the place
    @Schema(name = "BeschutWerkPlaatsing", example = BeschutVoorbeelden.PLAATSING)
    record PlaatsingOpgave(
            @NotNull Werkgeversoort werkgever,
            @Nullable UUID sobId,
            @NotNull @Dag LocalDate startdatum,
            @Nullable @Dag LocalDate einddatum,
            @Nullable PlaatsingEinde eindereden,
            @NotNull @DecimalMin("0.01") @Max(40) @Digits(integer = 2, fraction = 2)
                    BigDecimal urenPerWeek,
            @Nullable @Size(max = MEESTE) List<@NotNull @Valid UrenOpgave> urenverloop) {

        BeschutWerk.Plaatsing plaatsing() {
            return new BeschutWerk.Plaatsing(
                    werkgever,
                    sobId,
                    startdatum,
                    einddatum,
                    eindereden,
                    Uren.honderdsten(urenPerWeek),
                    of(urenverloop).stream().map(UrenOpgave::uren).toList());
        }
    }

    @Schema(name = "BeschutWerkUren")
    record UrenOpgave(
            @NotNull @Dag LocalDate vanaf,
            @NotNull @DecimalMin("0.01") @Max(40) @Digits(integer = 2, fraction = 2)
                    BigDecimal urenPerWeek) {

        BeschutWerk.Urenvanaf uren() {
            return new BeschutWerk.Urenvanaf(vanaf, Uren.honderdsten(urenPerWeek));
        }
    }

    @Schema(name = "BeschutWerkAnderAanbod", example = BeschutVoorbeelden.ANDER_AANBOD)
    record AnderAanbodOpgave(@NotNull @Dag LocalDate datum, @NotNull Aanbod soort) {

        BeschutWerk.AnderAanbod aanbod() {
            return new BeschutWerk.AnderAanbod(datum, soort);
        }
    }

    /// The step up to the jobs agreement: one day on which place and advice end.
    @Schema(name = "Overstap", example = BeschutVoorbeelden.OVERSTAP)
    record Overstap(@NotNull @Dag LocalDate datum) {}

    @Schema(name = "EindePlaatsing", example = BeschutVoorbeelden.EINDE_PLAATSING)
    record EindePlaatsing(@NotNull @Dag LocalDate datum, @NotNull PlaatsingEinde reden) {}

    @Schema(name = "EindeAdvies", example = BeschutVoorbeelden.EINDE_ADVIES)
    record EindeAdvies(@NotNull @Dag LocalDate datum, @NotNull AdviesEinde reden) {}

    @Override
    public BeschutWerk inhoud(Lezer.Pseudoniem pseudoniem) {
        return new BeschutWerk(
                registratienummer,
                pseudoniem.van(bsn),
                new BeschutWerk.Aanvraag(
                        aanvraag.datum(), aanvraag.aanvrager(), aanvraag.terugvalVan()),
                advies == null ? null : advies.advies(),
                of(wachtredenen).stream().map(WachtredenOpgave::wachtreden).toList(),
                of(plaatsingen).stream().map(PlaatsingOpgave::plaatsing).toList(),
                anderAanbod == null ? null : anderAanbod.aanbod());
    }

    private static <T> List<T> of(@Nullable List<T> lijst) {
        return lijst == null ? List.of() : lijst;
    }
}
