package nl.pols.rapportage.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// What lies in the middle of a group: its quartiles, linear between the two values that a quartile
/// falls between (as `percentile_cont`), rounded as the figure is published. Invariant: there is
/// none of a group below the minimum.
public record Verdeling(BigDecimal p25, BigDecimal mediaan, BigDecimal p75) {
    private static final BigDecimal VIER = BigDecimal.valueOf(4);

    static Optional<Verdeling> van(List<BigDecimal> waarden, int minimum, int decimalen) {
        if (waarden.size() < minimum) {
            return Optional.empty();
        }
        var oplopend = waarden.stream().sorted().toList();
        return Optional.of(
                new Verdeling(
                        kwartiel(oplopend, 1, decimalen),
                        kwartiel(oplopend, 2, decimalen),
                        kwartiel(oplopend, 3, decimalen)));
    }

    private static BigDecimal kwartiel(List<BigDecimal> oplopend, int hoeveelste, int decimalen) {
        int kwarten = (oplopend.size() - 1) * hoeveelste;
        var onder = oplopend.get(kwarten / 4);
        var rest = BigDecimal.valueOf(kwarten % 4);
        if (rest.signum() == 0) {
            return onder.setScale(decimalen, RoundingMode.HALF_UP);
        }
        var boven = oplopend.get(kwarten / 4 + 1);
        return onder.add(boven.subtract(onder).multiply(rest).divide(VIER))
                .setScale(decimalen, RoundingMode.HALF_UP);
    }
}
