package nl.pols.trajectregistratie.wsw;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.identity.Bsn;
import nl.pols.trajectregistratie.dossier.Dag;
import nl.pols.trajectregistratie.dossier.Lezer;
import nl.pols.trajectregistratie.dossier.Registratienummer;
import nl.pols.trajectregistratie.dossier.Uren;
import nl.pols.trajectregistratie.wsw.WswDienstverband.Eindereden;
import nl.pols.trajectregistratie.wsw.WswDienstverband.Vorm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An employment as the company that carries out the Wsw states it, in full. The only place where a
/// BSN is.
///
/// @param gemeentecode the municipality that is responsible for it
@Schema(name = "WswDienstverbandOpgave", example = WswVoorbeelden.OPGAVE)
record WswOpgave(
        @NotNull @Registratienummer @Schema(minLength = 1, maxLength = 36) String registratienummer,
        @NotNull
                @Schema(
                        implementation = String.class,
                        pattern = "^[0-9]{9}$",
                        example = "999990019")
                Bsn bsn,
        @NotNull @Pattern(regexp = "^GM[0-9]{4}$") String gemeentecode,
        @NotNull @Dag LocalDate startdatum,
        @Nullable @Valid VoortzettingOpgave voortzetting,
        @NotEmpty @Size(max = MEESTE) List<@NotNull @Valid WerkvormOpgave> werkvormen,
        @NotEmpty @Size(max = MEESTE) List<@NotNull @Valid OmvangOpgave> omvang,
        @Nullable @Valid EindeOpgave einde)
        implements Lezer.Opgave<WswDienstverband> {

    /// So that the full state fits in an event.
    static final int MEESTE = 100;

    /// @param dienstverbandSinds when the person's first Wsw employment began, in 2014 or before
    @Schema(name = "WswVoortzetting")
    record VoortzettingOpgave(
            @NotNull @Dag LocalDate dienstverbandSinds,
            @Nullable UUID vorigeSobId,
            @Nullable @Registratienummer String vorigRegistratienummer) {

        WswDienstverband.Voortzetting voortzetting() {
            return new WswDienstverband.Voortzetting(
                    dienstverbandSinds, vorigeSobId, vorigRegistratienummer);
        }
    }

    @Schema(name = "WswWerkvorm", example = WswVoorbeelden.WERKVORM)
    record WerkvormOpgave(@NotNull @Dag LocalDate vanaf, @NotNull Vorm vorm) {

        WswDienstverband.Werkvorm werkvorm() {
            return new WswDienstverband.Werkvorm(vanaf, vorm);
        }
    }

    /// @param arbeidsjaren labour years (SE) for which the employment counts
    @Schema(name = "WswOmvang", example = WswVoorbeelden.OMVANG)
    record OmvangOpgave(
            @NotNull @Dag LocalDate vanaf,
            @NotNull @DecimalMin("0.01") @Max(40) @Digits(integer = 2, fraction = 2)
                    BigDecimal urenPerWeek,
            @NotNull @DecimalMin("0") @DecimalMax("2") @Digits(integer = 1, fraction = 4)
                    BigDecimal arbeidsjaren) {

        WswDienstverband.Omvang grootte() {
            return new WswDienstverband.Omvang(
                    vanaf,
                    Uren.honderdsten(urenPerWeek),
                    arbeidsjaren.movePointRight(4).intValueExact());
        }
    }

    /// @param datum first day without the employment
    /// @param opvolgendeWerkgever with whom the person goes on; required when the employer is the
    ///   reason
    @Schema(name = "WswEinde", example = WswVoorbeelden.EINDE)
    record EindeOpgave(
            @NotNull @Dag LocalDate datum,
            @NotNull Eindereden reden,
            @Nullable UUID opvolgendeWerkgever) {

        WswDienstverband.Einde slot() {
            return new WswDienstverband.Einde(datum, reden, opvolgendeWerkgever);
        }
    }

    @Override
    public WswDienstverband inhoud(Lezer.Pseudoniem pseudoniem) {
        return new WswDienstverband(
                registratienummer,
                pseudoniem.van(bsn),
                gemeentecode,
                startdatum,
                voortzetting == null ? null : voortzetting.voortzetting(),
                werkvormen.stream().map(WerkvormOpgave::werkvorm).toList(),
                omvang.stream().map(OmvangOpgave::grootte).toList(),
                einde == null ? null : einde.slot());
    }
}
