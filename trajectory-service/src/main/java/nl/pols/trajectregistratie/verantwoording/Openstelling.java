package nl.pols.trajectregistratie.verantwoording;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;

/// When others than the municipality see its score card: it goes first (features row 45). After the
/// period, as soon as it looked itself, and in any case after a number of days.
record Openstelling(Periode periode, int dagen) {

    /// Settings of the score card.
    @ConfigMapping(prefix = "pols.scorekaart")
    interface Config {

        /// Days after the end of a period after which others see the score card anyhow.
        @WithDefault("14")
        int openNaDagen();

        /// Below this number of trajectories others see nothing that rests on them.
        @WithDefault("10")
        int minimum();
    }

    LocalDate uiterlijkVanaf() {
        return periode.tot().plusDays(dagen);
    }

    boolean geldtOp(LocalDate vandaag, boolean gezien) {
        return periode.isVoorbijOp(vandaag) && (gezien || !vandaag.isBefore(uiterlijkVanaf()));
    }
}
