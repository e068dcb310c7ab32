package nl.pols.trajectregistratie.signaal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Facts in the making; numbers are told with at most two decimals.
final class Feiten {

    private final Map<Feit, String> feiten = new EnumMap<>(Feit.class);

    Feiten met(Feit feit, @Nullable Object waarde) {
        feiten.put(feit, waarde == null ? Feit.GEEN : waarde.toString());
        return this;
    }

    /// Two decimals, and none where they are zero.
    Feiten metGetal(Feit feit, double waarde) {
        var afgerond = BigDecimal.valueOf(waarde).setScale(2, RoundingMode.HALF_UP);
        feiten.put(
                feit, afgerond.signum() == 0 ? "0" : afgerond.stripTrailingZeros().toPlainString());
        return this;
    }

    Map<Feit, String> klaar() {
        return Map.copyOf(feiten);
    }
}
