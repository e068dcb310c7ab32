package nl.pols.trajectregistratie.signaal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// What an hour of production is said to bring in, and by whom.
record Opbrengst(long perUurCents, Bron bron) {

    enum Bron {
        /// Told with the question.
        VRAGER,
        /// Set for this installation.
        INSTELLING
    }

    /// Overstay weeks x weekly production hours x revenue per hour (G2), rounded once, at the end.
    @Nullable Bedrag van(Signaal signaal) {
        String uren = signaal.feiten().get(Feit.PRODUCTIEUREN);
        if (uren == null) {
            return null;
        }
        var productieuren = new BigDecimal(uren);
        long cents =
                productieuren
                        .multiply(BigDecimal.valueOf(perUurCents))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
        return new Bedrag(cents, productieuren, perUurCents, bron);
    }
}
