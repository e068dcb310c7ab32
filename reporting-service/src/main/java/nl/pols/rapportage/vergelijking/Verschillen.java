package nl.pols.rapportage.vergelijking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.pols.rapportage.formaat.Teken;
import nl.pols.rapportage.indicator.Indicator.Eenheid;
import nl.pols.rapportage.vergelijking.Vergelijking.Vergelijkingsgroep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What makes a company's figures other than those of its peers together.
@Schema(name = "Verschillen")
public record Verschillen(
        UUID sobId,
        String naam,
        String periode,
        Instant kennisdatum,
        Vergelijkingsgroep groep,
        List<Verschil> verschillen) {

    /// One difference. Invariant: `verschil` is `eigen` minus `groep`, and its parts add up to it.
    ///
    /// @param bedrijven of the group that it is about: those of which all of it is known
    /// @param symbool why there is none
    @Schema(name = "Verschil")
    public record Verschil(
            String code,
            String naam,
            Eenheid eenheid,
            int bedrijven,
            @Schema(nullable = true) @Nullable BigDecimal eigen,
            @Schema(nullable = true) @Nullable BigDecimal groep,
            @Schema(nullable = true) @Nullable BigDecimal verschil,
            @Schema(nullable = true) @Nullable Teken symbool,
            List<Verschildeel> delen) {

        static Verschil geen(String code, String naam, Eenheid eenheid) {
            return new Verschil(code, naam, eenheid, 0, null, null, null, Teken.GEHEIM, List.of());
        }

        /// @param bijdragen exact, of each part
        static Verschil van(
                String code,
                String naam,
                Eenheid eenheid,
                int bedrijven,
                BigDecimal eigen,
                BigDecimal groep,
                List<Verschildeel> delen,
                List<BigDecimal> bijdragen) {
            var verschil = eigen.subtract(groep);
            var afgerond = Ontleding.afgerond(bijdragen, verschil);
            return new Verschil(
                    code,
                    naam,
                    eenheid,
                    bedrijven,
                    eigen,
                    groep,
                    verschil,
                    verschil.signum() == 0 ? Teken.NIHIL : null,
                    IntStream.range(0, delen.size())
                            .mapToObj(i -> delen.get(i).met(afgerond.get(i)))
                            .toList());
        }
    }

    /// A part of a difference: what it comes from, what that is here and there, and how much of the
    /// difference it makes.
    @Schema(name = "Verschildeel")
    public record Verschildeel(
            String naam,
            @Schema(nullable = true) @Nullable Eenheid eenheid,
            @Schema(nullable = true) @Nullable BigDecimal eigen,
            @Schema(nullable = true) @Nullable BigDecimal groep,
            BigDecimal bijdrage) {
        Verschildeel met(BigDecimal bijdrage) {
            return new Verschildeel(naam, eenheid, eigen, groep, bijdrage);
        }
    }
}
