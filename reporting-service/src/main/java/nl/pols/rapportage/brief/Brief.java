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
record Brief(String brief, String titel, LocalDate peildatum, List<Cijfer> rijen) {

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
            @Nullable Bandbreedte afgeleid) {

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
            return afgeleid == null
                    ? afgerond(exact).compareTo(briefWaarde) == 0
                    : afgeleid.bevat(exact);
        }
    }

    Brief {
        rijen = List.copyOf(rijen);
    }
}
