package nl.pols.statistischebeveiliging.vorm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// A ratio of two published figures. It is computed from the rounded ones: a percentage of the
/// unrounded would give them back.
public record Verhouding(Staat staat, @Nullable BigDecimal waarde) {

    public static Verhouding van(Cijfer teller, Cijfer noemer, long schaal, int decimalen) {
        if (teller.staat() == Staat.GEHEIM || noemer.staat() == Staat.GEHEIM) {
            return new Verhouding(Staat.GEHEIM, null);
        }
        var boven = teller.rekenwaarde();
        var onder = noemer.rekenwaarde();
        if (boven == null || onder == null || onder == 0) {
            return new Verhouding(Staat.ONTBREEKT, null);
        }
        if (teller.staat() != Staat.GEPUBLICEERD) {
            return new Verhouding(teller.staat(), null);
        }
        var waarde =
                BigDecimal.valueOf(boven)
                        .multiply(BigDecimal.valueOf(schaal))
                        .divide(BigDecimal.valueOf(onder), decimalen, RoundingMode.HALF_UP);
        return waarde.signum() == 0
                ? new Verhouding(Staat.MINDER_DAN_HALF, null)
                : new Verhouding(Staat.GEPUBLICEERD, waarde);
    }
}
