package nl.pols.rapportage.aanlevering;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.pols.kit.identity.Gemeentecode;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.rapportage.indicator.Kennislezer;
import nl.pols.rapportage.indicator.Periode;
import nl.pols.rapportage.indicator.Vraag.Kennis;
import org.jspecify.annotations.Nullable;

/// Which period is looked at, as known when, of which municipality or of all. Invariant: it has
/// begun.
record Monitorvraag(Periode periode, Kennis kennis, @Nullable String gemeente) {

    static Monitorvraag lees(
            @Nullable String periode,
            @Nullable String kennisdatum,
            @Nullable String gemeente,
            Clock clock) {
        var fouten = new ArrayList<FieldError>();
        var kennis = new Kennislezer(clock).lees(kennisdatum, fouten);
        var gelezen = Periode.lees(periode == null ? "" : periode).orElse(null);
        if (gelezen == null || gelezen.van().getYear() != gelezen.tot().getYear()) {
            fouten.add(
                    fout(
                            "periode",
                            periode == null ? "verplicht" : "vorm",
                            "Geef een jaar (2021), halfjaar (2021-H1), kwartaal (2021-Q2) of maand"
                                    + " (2021-03)."));
        } else if (gelezen.van().isAfter(LocalDate.ofInstant(kennis.moment(), ZoneOffset.UTC))) {
            fouten.add(
                    fout(
                            "periode",
                            "toekomst",
                            "Deze periode was op de kennisdatum nog niet begonnen."));
        }
        if (gemeente != null && !Gemeentecode.isValid(gemeente)) {
            fouten.add(fout("gemeente", "vorm", "Een gemeentecode is GM met vier cijfers."));
        }
        if (gelezen == null || !fouten.isEmpty()) {
            throw new InvalidInput(List.copyOf(fouten));
        }
        return new Monitorvraag(gelezen, kennis, gemeente);
    }

    private static FieldError fout(String sleutel, String code, String detail) {
        return new FieldError("query:" + sleutel, code, detail);
    }

    Monitorvraag alleen(String gemeente) {
        return new Monitorvraag(periode, kennis, gemeente);
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("van", periode.van());
        parameters.put("tot", periode.tot());
        parameters.put("periode", periode.tekst());
        parameters.put("kennis", kennis.moment());
        parameters.put("gemeente", gemeente == null ? "" : gemeente);
        return parameters;
    }
}
