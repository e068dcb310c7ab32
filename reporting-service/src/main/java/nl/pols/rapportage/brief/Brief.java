package nl.pols.rapportage.brief;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.pols.rapportage.indicator.Indicator;
import org.jspecify.annotations.Nullable;

/// A letter to parliament as a list of figures, each with the question that answers it. Invariant:
/// a figure's tolerance is declared here, with the letter's words, and nowhere else.
///
/// @param rijen what the letter is about, held to its rounding
/// @param meer what else it says and can be counted
/// @param overig what it says and can't be counted
record Brief(
        String brief,
        String titel,
        LocalDate peildatum,
        List<Cijfer> rijen,
        List<Cijfer> meer,
        List<Overig> overig) {

    /// Which part of the answer the letter's figure is.
    enum Deel {
        WAARDE,
        TELLER,
        NOEMER
    }

    /// What the letter's own rounding leaves of a figure that we derived from two of its figures.
    record Bandbreedte(BigDecimal van, BigDecimal tot) {
        boolean bevat(BigDecimal waarde) {
            return waarde.compareTo(van) >= 0 && waarde.compareTo(tot) <= 0;
        }
    }

    /// One figure of the letter.
    ///
    /// @param bron the letter that states it, if not this one
    /// @param eenheid where it differs from the indicator's
    /// @param afgeleid the band of a figure of our own, from two of the letter
    /// @param band the band that the letter's words leave, such as more than 90 %
    /// @param kanttekening what must be known to compare the two
    record Cijfer(
            String id,
            @Nullable String bron,
            String omschrijving,
            String indicator,
            @Nullable String onderdeel,
            Deel deel,
            Indicator.@Nullable Eenheid eenheid,
            Map<String, String> parameters,
            BigDecimal briefWaarde,
            String briefTekst,
            BigDecimal afrondingseenheid,
            @Nullable Bandbreedte afgeleid,
            @Nullable Bandbreedte band,
            @Nullable String kanttekening) {

        @JsonCreator
        Cijfer {
            deel = deel == null ? Deel.WAARDE : deel;
            parameters = Map.copyOf(parameters);
        }

        /// Rounded half up to the unit that the letter's wording supports.
        BigDecimal afgerond(BigDecimal exact) {
            return exact.divide(afrondingseenheid, MathContext.DECIMAL128)
                    .setScale(0, RoundingMode.HALF_UP)
                    .multiply(afrondingseenheid);
        }

        boolean binnenAfronding(BigDecimal exact) {
            var ruimte = ruimte();
            return ruimte == null
                    ? afgerond(exact).compareTo(briefWaarde) == 0
                    : ruimte.bevat(exact);
        }

        @Nullable Bandbreedte ruimte() {
            return afgeleid == null ? band : afgeleid;
        }
    }

    /// Why something that the letter says is not counted here.
    enum Grond {
        /// A figure or series of somebody else.
        EXTERN,
        /// An event, paper, person or project; no quantity of cases or bookings.
        DOSSIER,
        /// A rule, kept where facts are recorded.
        REGEL,
        /// A view, a question, a claim, or words without a number.
        OORDEEL,
        /// A figure of one municipality: asked of its indicator, by who may see it.
        PER_GEMEENTE,
        /// Its indicator isn't in the catalogue.
        NOG_NIET
    }

    /// What is not counted, with the reason.
    record Overig(String id, String omschrijving, String briefTekst, Grond soort, String reden) {}

    @JsonCreator
    Brief {
        rijen = rijen == null ? List.of() : List.copyOf(rijen);
        meer = meer == null ? List.of() : List.copyOf(meer);
        overig = overig == null ? List.of() : List.copyOf(overig);
    }

    /// What stands in a second file.
    record Vervolg(List<Cijfer> meer, List<Overig> overig) {}

    Brief met(Vervolg vervolg) {
        return new Brief(brief, titel, peildatum, rijen, vervolg.meer(), vervolg.overig());
    }
}
