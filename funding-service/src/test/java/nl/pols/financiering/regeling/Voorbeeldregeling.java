package nl.pols.financiering.regeling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A scheme with one tranche, for the rules of what comes after it.
public record Voorbeeldregeling(Regeling regeling, Tranche tranche) {

    private static final Instant NOW = Instant.parse("2020-01-01T00:00:00Z");

    public static Voorbeeldregeling vrijBesteedbaar(int jaar) {
        return van(true, jaar);
    }

    public static Voorbeeldregeling geoormerkt(int jaar) {
        return van(false, jaar);
    }

    /// Open to one group during a period.
    public static Regeling aanvullend(Doelgroep doelgroep, String van, String tot) {
        var inhoud =
                new Regeling.Inhoud(
                        UUID.randomUUID(), "CODE", "Naam", null, "Doel", false, true, true, "001");
        var regeling = Regeling.stelVast(inhoud, NOW);
        var periode =
                new Doelgroepperiode.Inhoud(
                        UUID.randomUUID(),
                        doelgroep,
                        LocalDate.parse(van),
                        LocalDate.parse(tot),
                        "001");
        regeling.voegToe(periode, NOW);
        return regeling;
    }

    private static Voorbeeldregeling van(boolean vrij, int jaar) {
        var inhoud =
                new Regeling.Inhoud(
                        UUID.randomUUID(), "CODE", "Naam", null, "Doel", vrij, !vrij, false, "001");
        var regeling = Regeling.stelVast(inhoud, NOW);
        var id = UUID.randomUUID();
        regeling.voegToe(new Tranche.Inhoud(id, jaar, 1000, "Doel", null, null), null, NOW);
        return new Voorbeeldregeling(regeling, regeling.requireTranche(id));
    }
}
