package nl.pols.rapportage.vergelijking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.rapportage.indicator.Dimensie;
import nl.pols.rapportage.indicator.Indicator;
import nl.pols.rapportage.indicator.Kennislezer;
import nl.pols.rapportage.indicator.Periode;
import nl.pols.rapportage.indicator.Vraag;
import nl.pols.rapportage.indicator.Vraag.Kennis;
import org.jspecify.annotations.Nullable;

/// Which period is compared, and as known when. Invariant: it had ended by then.
record Vergelijkingsvraag(Periode periode, Kennis kennis) {

    static Vergelijkingsvraag lees(
            @Nullable String periode, @Nullable String kennisdatum, Clock clock) {
        var fouten = new ArrayList<FieldError>();
        var kennis = new Kennislezer(clock).lees(kennisdatum, fouten);
        var gelezen =
                Periode.lees(periode == null ? "" : periode)
                        .filter(Terugblik::isEnkel)
                        .orElse(null);
        if (gelezen == null) {
            fouten.add(
                    fout(
                            periode == null ? "verplicht" : "vorm",
                            "Geef een jaar (2021), halfjaar (2021-H1), kwartaal (2021-Q2) of maand"
                                    + " (2021-03)."));
        } else if (!gelezen.tot().isBefore(LocalDate.ofInstant(kennis.moment(), ZoneOffset.UTC))) {
            fouten.add(
                    fout(
                            "niet-voorbij",
                            "Deze periode was op de kennisdatum nog niet voorbij; vergelijk een"
                                    + " periode die voorbij is."));
        }
        if (gelezen == null || !fouten.isEmpty()) {
            throw new InvalidInput(List.copyOf(fouten));
        }
        return new Vergelijkingsvraag(gelezen, kennis);
    }

    private static FieldError fout(String code, String detail) {
        return new FieldError("query:periode", code, detail);
    }

    /// A figure of every company; a stock is that of the last day.
    Vraag van(Indicator indicator) {
        return new Vraag(indicator, periode.tot(), periode, kennis, Map.of(), Dimensie.SOB);
    }
}
