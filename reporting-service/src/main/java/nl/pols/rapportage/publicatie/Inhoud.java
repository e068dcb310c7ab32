package nl.pols.rapportage.publicatie;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import nl.pols.rapportage.aanlevering.Respons;
import nl.pols.rapportage.formaat.Teken;
import nl.pols.rapportage.indicator.Vrijgavevraag.As;
import nl.pols.statistischebeveiliging.Verlies;
import nl.pols.statistischebeveiliging.regels.Parameters;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a publication says, frozen: the figures with all that is needed to read and to judge them.
/// Its bytes are what is hashed ([Vastlegging]).
///
/// @param definities which definitions the figures were counted by, and the method of protection
/// @param respons how many of those who were to tell had done so; empty in what was frozen before
///   it was measured
/// @param gemis series that were to be taken from another publication that wasn't out
@Schema(name = "Publicatieinhoud")
public record Inhoud(
        String product,
        String titel,
        String periode,
        Instant kennisdatum,
        String definities,
        String licentie,
        List<Reeks> reeksen,
        List<Respons> respons,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Gemis> gemis) {

    public Inhoud {
        respons = respons == null ? List.of() : List.copyOf(respons);
        gemis = gemis == null ? List.of() : List.copyOf(gemis);
    }

    /// What a value is a number of.
    @Schema(name = "Publicatieeenheid")
    public enum Eenheid {
        /// Cases.
        AANTAL,
        /// Euro cents.
        CENT
    }

    /// One quantity: its tables are one set of cells, so that what two tables share is there once.
    ///
    /// @param basis to multiples of which its values are rounded
    /// @param uit the number of the publication that its cells are taken from; absent where they
    ///   were counted
    public record Reeks(
            String code,
            String indicator,
            int versie,
            String naam,
            String definitie,
            Eenheid eenheid,
            long basis,
            List<Tabelvorm> tabellen,
            List<Indeling> indelingen,
            List<Cel> cellen,
            Verantwoording verantwoording,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String uit) {

        /// What was frozen before there were amounts doesn't say its unit.
        public Reeks {
            eenheid = eenheid == null ? Eenheid.AANTAL : eenheid;
        }

        /// With the cells of one table only, as frozen.
        Reeks alleen(String tabel) {
            var vorm =
                    tabellen.stream()
                            .filter(t -> t.naam.equals(tabel))
                            .findFirst()
                            .orElseThrow(PublicatieRefused.OnbekendeTabel::new);
            var assen = vorm.assen.stream().map(As::sleutel).toList();
            return new Reeks(
                    code,
                    indicator,
                    versie,
                    naam,
                    definitie,
                    eenheid,
                    basis,
                    List.of(vorm),
                    indelingen.stream().filter(i -> assen.contains(i.as)).toList(),
                    cellen.stream().filter(c -> assen.containsAll(c.plaats.keySet())).toList(),
                    verantwoording,
                    uit);
        }
    }

    /// @param product what it was to be taken from, and of which period
    @Schema(name = "Publicatiegemis")
    public record Gemis(String reeks, String naam, String product, String periode) {}

    /// Which axes a table has.
    public record Tabelvorm(String naam, List<As> assen) {}

    /// The codes of an axis under their total, each with the one above it, and what they are
    /// called.
    ///
    /// @param aantallen of codes that divide companies, how many of them; absent on other axes
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Indeling(
            String as,
            String totaal,
            SortedMap<String, String> ouders,
            SortedMap<String, String> namen,
            @Nullable SortedMap<String, Integer> aantallen) {}

    /// @param plaats an axis that isn't named is at its total
    /// @param waarde rounded; where there is none, why
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Publicatiecel")
    public record Cel(
            SortedMap<String, String> plaats,
            @Nullable Long waarde,
            @Nullable Teken symbool,
            boolean herzien) {}

    /// How the figures were protected and what that costs.
    ///
    /// @param geheim how many cells are hidden; not for which reason: where all are hidden for
    ///   themselves, that would tell of each that somebody is in it
    /// @param aanvallen how many linear programs the attack solved, in vain
    public record Verantwoording(
            Regels regels,
            SortedMap<String, Integer> geheim,
            List<Prijs> verlies,
            List<String> vergroofd,
            int aanvallen) {}

    /// What hiding costs at one level of a table. In shares: the numbers behind them aren't
    /// rounded.
    ///
    /// @param deelGeheim the share of all cases that are in hidden cells, in whole percents
    public record Prijs(String tabel, String niveau, int cellen, int geheim, long deelGeheim) {
        static Prijs van(Verlies verlies) {
            return new Prijs(
                    verlies.tabel(),
                    verlies.niveau(),
                    verlies.cellen(),
                    verlies.geheim(),
                    Math.round(100 * verlies.deelWaarde()));
        }
    }

    /// The parameters of the protection.
    ///
    /// @param afrondbasis of this series: a number of cases, or of cents
    /// @param meesteGeheim a level of which more percents of the cells would be hidden is left out
    public record Regels(
            int minimum,
            int bijdragers,
            int dominantie,
            int pProcent,
            long afrondbasis,
            int meesteGeheim) {
        static Regels van(Parameters p, long basis) {
            return new Regels(
                    p.minimum(),
                    p.bijdragers(),
                    p.dominantie(),
                    p.pProcent(),
                    basis,
                    p.meesteGeheim());
        }
    }

    Reeks reeks(String code) {
        return reeksen.stream()
                .filter(reeks -> reeks.code().equals(code))
                .findFirst()
                .orElseThrow(PublicatieRefused.OnbekendeTabel::new);
    }
}
