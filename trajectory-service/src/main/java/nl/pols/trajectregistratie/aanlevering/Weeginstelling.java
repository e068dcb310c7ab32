package nl.pols.trajectregistratie.aanlevering;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// When a delivery is odd for its sender. Shares are fractions of what was received.
@ConfigMapping(prefix = "pols.weging")
interface Weeginstelling {

    /// How many of the sender's last deliveries are looked at.
    @WithDefault("6")
    int terugblik();

    /// With fewer than these there is no custom to depart from.
    @WithDefault("4")
    int minstens();

    /// A sender whose median delivery is smaller isn't bothered: it can be looked through.
    @WithDefault("1000")
    long vanaf();

    /// Odd above this share refused and this many times the sender's own.
    @WithDefault("0.05")
    double geweigerdAandeel();

    @WithDefault("3")
    double geweigerdMaal();

    /// Odd above this share changed and this many times the sender's own.
    @WithDefault("0.25")
    double gewijzigdAandeel();

    @WithDefault("4")
    double gewijzigdMaal();

    /// Odd below this part of the sender's own number of records.
    @WithDefault("0.5")
    double minder();

    /// Odd above this many times the sender's own number of records.
    @WithDefault("2")
    double meer();

    /// Of what a replacement is about, more than this lapses only if its number is confirmed.
    @WithDefault("0.1")
    double verdwijntAandeel();
}
