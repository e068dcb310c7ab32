package nl.pols.rapportage.abonnement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// How subscribers are called (`rapportage.abonnement.*`).
@ConfigMapping(prefix = "rapportage.abonnement")
interface AbonnementConfig {
    /// Also addresses inside our own network, and without TLS: for a local stack only.
    @WithDefault("false")
    boolean ookPrive();

    /// The wait after the first failure; it doubles with each next one.
    @WithDefault("5s")
    Duration eersteWacht();

    /// The longest wait between two attempts.
    @WithDefault("1h")
    Duration langsteWacht();

    /// After so long without an acknowledgement the subscription is dead.
    @WithDefault("24h")
    Duration doodNa();

    /// The file with the key under which secrets are kept; later versions stand beside it.
    Optional<String> sleutel();

    /// How long a subscriber may take to answer.
    @WithDefault("10s")
    Duration antwoordBinnen();
}
