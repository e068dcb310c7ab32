package nl.pols.rapportage.indicator;

import java.util.ArrayList;
import java.util.List;
import nl.pols.kit.problem.FieldError;
import nl.pols.rapportage.indicator.Indicator.Tijd;
import org.jspecify.annotations.Nullable;

/// Reads what a figure is broken down by: one dimension of the indicator, or several with commas
/// between them, each once.
final class Uitsplitsinglezer {
    private Uitsplitsinglezer() {}

    static List<Dimensie> lees(
            Indicator indicator,
            @Nullable String tekst,
            @Nullable Periode periode,
            List<FieldError> fouten) {
        if (tekst == null) {
            return List.of();
        }
        var gevraagd = new ArrayList<Dimensie>();
        boolean onbekend = false;
        for (String naam : tekst.split(",", -1)) {
            var dimensie = Dimensie.lees(naam).filter(indicator::kent);
            onbekend |= dimensie.isEmpty();
            dimensie.ifPresent(gevraagd::add);
        }
        if (onbekend) {
            fouten.add(
                    fout(
                            "onbekend",
                            "Deze indicator kan worden uitgesplitst naar: %s."
                                    .formatted(Vraaglezer.namen(indicator.uitsplitsingen()))));
        }
        if (gevraagd.stream().distinct().count() < gevraagd.size()) {
            fouten.add(fout("dubbel", "Noem elke uitsplitsing één keer."));
        }
        if (gevraagd.contains(Dimensie.PERIODE)) {
            controleerPeriode(indicator, periode, fouten);
        }
        return gevraagd;
    }

    private static void controleerPeriode(
            Indicator indicator, @Nullable Periode periode, List<FieldError> fouten) {
        if (periode == null && indicator.tijd() == Tijd.PEILDATUM) {
            fouten.add(
                    Vraaglezer.fout(
                            "periode",
                            "verplicht",
                            "Geef voor deze uitsplitsing een periode (2021, 2021-H1 of 2021-Q2) en"
                                    + " geen peildatum: elk deel toont de stand op zijn laatste"
                                    + " dag."));
        } else if (periode != null && periode.delen().size() == 1) {
            fouten.add(fout("kortste-periode", "Een maand is niet verder uit te splitsen."));
        }
    }

    private static FieldError fout(String code, String detail) {
        return Vraaglezer.fout("uitsplitsing", code, detail);
    }
}
