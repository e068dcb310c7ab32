package nl.pols.trajectregistratie.dossier;

import java.math.BigDecimal;

/// Hours a week as hundredths, so that sums are exact; on the wire a number with two decimals.
public final class Uren {

    private Uren() {}

    /// The shape (at most two decimals) was checked.
    public static int honderdsten(BigDecimal uren) {
        return uren.movePointRight(2).intValueExact();
    }

    public static BigDecimal getal(long honderdsten) {
        return BigDecimal.valueOf(honderdsten, 2);
    }
}
