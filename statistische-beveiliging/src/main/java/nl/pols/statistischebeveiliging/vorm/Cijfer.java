package nl.pols.statistischebeveiliging.vorm;

import static nl.pols.statistischebeveiliging.vorm.Staat.GEHEIM;
import static nl.pols.statistischebeveiliging.vorm.Staat.GEPUBLICEERD;
import static nl.pols.statistischebeveiliging.vorm.Staat.MINDER_DAN_HALF;
import static nl.pols.statistischebeveiliging.vorm.Staat.NIHIL;
import static nl.pols.statistischebeveiliging.vorm.Staat.ONTBREEKT;

import org.jspecify.annotations.Nullable;

/// A cell as published. A value only where a figure is shown.
///
/// @param herzien whether the publication says that this cell differs from an earlier release of it
public record Cijfer(Staat staat, @Nullable Long waarde, boolean herzien) {
    public Cijfer {
        if ((staat == GEPUBLICEERD) != (waarde != null)) {
            throw new IllegalArgumentException("%s met waarde %s".formatted(staat, waarde));
        }
    }

    public static Cijfer zonder(Staat staat) {
        return new Cijfer(staat, null, false);
    }

    public static Cijfer geheim() {
        return zonder(GEHEIM);
    }

    /// Rounded to the nearest multiple of `basis`, half away from nought.
    public static Cijfer van(long waarde, long basis) {
        if (waarde < 0) {
            throw new IllegalArgumentException("Negatief: " + waarde);
        }
        if (waarde == 0) {
            return zonder(NIHIL);
        }
        long afgerond = Math.floorDiv(waarde + basis / 2, basis) * basis;
        return afgerond == 0 ? zonder(MINDER_DAN_HALF) : new Cijfer(GEPUBLICEERD, afgerond, false);
    }

    public Cijfer alsHerzien(boolean anders) {
        return new Cijfer(staat, waarde, anders);
    }

    /// What may be calculated with: a figure, none, or too little to show; not what is hidden or
    /// absent.
    public @Nullable Long rekenwaarde() {
        if (staat == GEHEIM || staat == ONTBREEKT) {
            return null;
        }
        return waarde == null ? Long.valueOf(0) : waarde;
    }
}
