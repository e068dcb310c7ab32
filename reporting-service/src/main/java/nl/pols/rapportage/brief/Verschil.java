package nl.pols.rapportage.brief;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.pols.rapportage.brief.Brief.Cijfer;
import org.jspecify.annotations.Nullable;

/// Says how a computed figure compares to the letter's own: within its rounding, beside it and by
/// how much, or absent. What is known of the cause stands with the figure (`kanttekening`); nothing
/// is guessed.
final class Verschil {
    private static final int PROCENT = 100;

    private Verschil() {}

    static String uitleg(Cijfer cijfer, @Nullable BigDecimal exact) {
        var zin = zin(cijfer, exact);
        return cijfer.kanttekening() == null ? zin : zin + " " + cijfer.kanttekening();
    }

    private static String zin(Cijfer cijfer, @Nullable BigDecimal exact) {
        if (exact == null) {
            return "Hierover is niets aangeleverd; er is geen cijfer om naast dat van de brief te"
                    + " leggen.";
        }
        var ruimte = cijfer.ruimte();
        if (cijfer.binnenAfronding(exact)) {
            return ruimte == null
                    ? "Gelijk, in de eenheid waarop de brief afrondt."
                    : "Binnen wat de woorden van de brief openlaten.";
        }
        return "Anders dan de brief: %s%s. De brief rekende met een onderzoek of opgave van toen; hier telt wat is aangeleverd."
                .formatted(afwijking(cijfer, exact), ruimte == null ? "" : ", buiten de band");
    }

    private static String afwijking(Cijfer cijfer, BigDecimal exact) {
        var brief = cijfer.briefWaarde();
        var verschil = exact.subtract(brief);
        var richting = verschil.signum() > 0 ? "hoger" : "lager";
        if (brief.signum() == 0) {
            return richting;
        }
        var deel =
                verschil.abs()
                        .multiply(BigDecimal.valueOf(PROCENT))
                        .divide(brief.abs(), 1, RoundingMode.HALF_UP);
        return deel.toPlainString().replace('.', ',') + "% " + richting;
    }
}
