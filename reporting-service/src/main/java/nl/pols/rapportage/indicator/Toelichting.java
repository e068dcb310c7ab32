package nl.pols.rapportage.indicator;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.pols.rapportage.indicator.Berekening.Cel;
import org.jspecify.annotations.Nullable;

/// What must be said beside a figure so that it is not misread: that 46 is the number of
/// respondents, not of companies (letter 001).
final class Toelichting {
    private static final String NOEMER = "{noemer}";

    private Toelichting() {}

    /// The text of a definition, where there is no figure yet.
    static @Nullable String van(Indicator indicator) {
        var tekst = indicator.toelichting();
        return tekst == null ? null : tekst.nl().replace("{noemer} ", "");
    }

    private static final String GESCHAT =
            "Een geval van een gemeente die is verdeeld, staat met status GESCHAT in zijn geheel"
                    + " bij een van de delen, naar het vastgestelde aandeel en anders in gelijke"
                    + " delen.";

    /// The same with how cases were placed, where they were by shares, and which parts of the
    /// period aren't there because the municipality wasn't.
    static @Nullable String van(Vraag vraag, List<Cel> cellen, boolean geschat) {
        var zinnen =
                Stream.of(van(vraag, cellen), geschat ? GESCHAT : null, zonderDelen(vraag))
                        .filter(Objects::nonNull)
                        .toList();
        return zinnen.isEmpty() ? null : String.join(" ", zinnen);
    }

    private static @Nullable String zonderDelen(Vraag vraag) {
        var bestaan = vraag.bestaan();
        var periode = vraag.periode();
        if (bestaan == null || periode == null || !vraag.perDeel()) {
            return null;
        }
        boolean heel =
                periode.delen().stream()
                        .allMatch(deel -> bestaan.tijdens(deel, vraag.indicator().tijd()));
        return heel
                ? null
                : "Gemeente %s %s; delen van de periode waarin zij er niet was staan er niet in."
                        .formatted(vraag.filter(Dimensie.GEMEENTE), bestaan.zin(periode));
    }

    /// The indicator's text with the denominator of its first part filled in; a text that names one
    /// is not said beside a break-down, where every part has its own.
    static @Nullable String van(Vraag vraag, List<Cel> cellen) {
        var tekst = vraag.indicator().toelichting();
        if (tekst == null || !tekst.nl().contains(NOEMER)) {
            return tekst == null ? null : tekst.nl();
        }
        if (!vraag.uitsplitsingen().isEmpty()) {
            return null;
        }
        var eerste = vraag.indicator().onderdelen().getFirst().naam();
        var noemer =
                cellen.stream()
                        .filter(cel -> Objects.equals(cel.onderdeel(), eerste))
                        .map(Cel::noemer)
                        .findFirst()
                        .orElse(0L);
        return tekst.nl().replace(NOEMER, String.valueOf(noemer));
    }
}
