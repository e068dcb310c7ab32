package nl.pols.rapportage.publicatie;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.rapportage.indicator.Periode;
import org.jspecify.annotations.Nullable;

/// What is asked to be published. Invariant: the period is over and what is known of it has
/// settled, so that counting again gives the same.
record Opdracht(
        String product,
        Periode periode,
        Instant kennisdatum,
        Instant embargoTot,
        @Nullable String wijziging) {

    /// How long what a service recorded may take to arrive here: an event that comes later than the
    /// count would make counting again another count.
    static final Duration BEZINKTIJD = Duration.ofMinutes(10);

    static Opdracht lees(
            String product,
            String periode,
            @Nullable OffsetDateTime kennisdatum,
            OffsetDateTime embargoTot,
            @Nullable String wijziging,
            Clock clock) {
        var fouten = new ArrayList<FieldError>();
        var bezonken = clock.instant().minus(BEZINKTIJD).truncatedTo(ChronoUnit.SECONDS);
        var kennis = kennisdatum == null ? bezonken : kennisdatum.toInstant();
        if (kennis.isAfter(bezonken)) {
            fouten.add(
                    new FieldError(
                            "/kennisdatum",
                            "niet-bezonken",
                            "Kies een kennisdatum van ten minste %d minuten geleden, zodat alles wat toen bekend was hier is aangekomen."
                                    .formatted(BEZINKTIJD.toMinutes())));
        }
        var gelezen = Periode.lees(periode).orElse(null);
        if (gelezen == null) {
            fouten.add(
                    new FieldError("/periode", "vorm", "Geef een periode, bijvoorbeeld 2022-H1."));
        } else if (gelezen.tot()
                .plusDays(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .isAfter(kennis)) {
            fouten.add(
                    new FieldError(
                            "/periode",
                            "niet-voorbij",
                            "Deze periode was op de kennisdatum nog niet voorbij."));
        }
        if (gelezen == null || !fouten.isEmpty()) {
            throw new InvalidInput(fouten);
        }
        return new Opdracht(product, gelezen, kennis, embargoTot.toInstant(), leeg(wijziging));
    }

    private static @Nullable String leeg(@Nullable String tekst) {
        return tekst == null || tekst.isBlank() ? null : tekst.strip();
    }

    /// Noughts everywhere are no figures: at the knowledge date nobody had told anything yet.
    InvalidInput nietsBekend(Product van) {
        return new InvalidInput(
                List.of(
                        new FieldError(
                                "/kennisdatum",
                                "niets-bekend",
                                "Op %s was over %s nog niets bekend voor %s: alle cijfers zouden nul zijn. Kies een latere kennisdatum, of een periode waarover is aangeleverd."
                                        .formatted(kennisdatum, periode.tekst(), van.titel()))));
    }

    /// @param herziening whether there is a release of this product and period already
    void vereis(Product van, boolean herziening) {
        van.vereisNogUit();
        if (!van.termijn().past(periode)) {
            throw new InvalidInput(
                    List.of(
                            new FieldError(
                                    "/periode",
                                    "termijn",
                                    "Dit product verschijnt over %s."
                                            .formatted(van.termijn().vorm()))));
        }
        if (herziening != (wijziging != null)) {
            throw new InvalidInput(
                    List.of(
                            new FieldError(
                                    "/wijziging",
                                    herziening ? "verplicht" : "hoort-niet",
                                    herziening
                                            ? "Er is al een publicatie over deze periode. Zeg wat"
                                                    + " er anders is en waarom."
                                            : "Dit is de eerste publicatie over deze periode; laat"
                                                    + " wijziging weg.")));
        }
    }
}
