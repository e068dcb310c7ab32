package nl.pols.cli.sector.simulatie;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An employment under the Wsw as the company delivers it that carried it out at the end of 2014,
/// in the words of the wire; the register knows where it went from there.
///
/// @param urenPerWeek in whole hours, of the 36 that are a labour year
public record Wswdienstverband(
        UUID sobId,
        String registratienummer,
        String gemeentecode,
        String bsn,
        LocalDate startdatum,
        @Nullable Voortzetting voortzetting,
        List<Werkvorm> werkvormen,
        int urenPerWeek,
        @Nullable Einde einde) {

    static final int UREN_PER_ARBEIDSJAAR = 36;
    static final String BESCHUT = "BESCHUT";

    /// With another company before; only who was employed in 2014 goes on (W1).
    public record Voortzetting(LocalDate dienstverbandSinds, UUID vorigeSobId) {}

    public record Werkvorm(LocalDate vanaf, String vorm) {}

    /// Always because of the person: none ends because the company does (W2).
    ///
    /// @param datum first day without the employment
    public record Einde(LocalDate datum, String reden) {}

    /// Labour years, four decimals.
    BigDecimal arbeidsjaren() {
        return BigDecimal.valueOf(urenPerWeek)
                .divide(BigDecimal.valueOf(UREN_PER_ARBEIDSJAAR), 4, RoundingMode.HALF_UP);
    }

    boolean looptOp(LocalDate dag) {
        return !startdatum.isAfter(dag) && (einde == null || einde.datum().isAfter(dag));
    }

    String vormOp(LocalDate dag) {
        return werkvormen.stream()
                .filter(w -> !w.vanaf().isAfter(dag))
                .reduce((_, later) -> later)
                .orElseGet(werkvormen::getFirst)
                .vorm();
    }
}
