package nl.pols.rapportage.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.pols.kit.problem.FieldError;
import org.jspecify.annotations.Nullable;

/// Reads in which municipal division figures are asked, and holds the codes of the question against
/// it: one of another year is refused with the right ones.
@ApplicationScoped
class Indelinglezer {
    private static final String SLEUTEL = "indeling";
    private static final String ANDERE = "andere-indeling";

    private final Indelingen indelingen;

    Indelinglezer(Indelingen indelingen) {
        this.indelingen = indelingen;
    }

    @Nullable Indeling lees(
            Indicator indicator,
            @Nullable String tekst,
            Vraag.Kennis kennis,
            Map<Dimensie, String> filters,
            List<FieldError> fouten) {
        if (tekst == null) {
            return null;
        }
        if (!indicator.kent(Dimensie.GEMEENTE)) {
            fouten.add(
                    fout(
                            "niet-van-toepassing",
                            "Deze indicator kent geen gemeenten, en dus geen gemeentelijke"
                                    + " indeling."));
            return null;
        }
        int jaar = jaar(tekst, kennis, fouten);
        if (jaar == 0) {
            return null;
        }
        var indeling = indelingen.van(jaar, kennis);
        if (indeling.regios().isEmpty()) {
            fouten.add(
                    fout(
                            "onbekend",
                            "Op de kennisdatum was de gemeentelijke indeling van %d nog niet"
                                            .formatted(jaar)
                                    + " bekend. Kies een latere kennisdatum."));
            return null;
        }
        controleer(indeling, filters, fouten);
        return indeling;
    }

    /// Nought of what is no year with a division. That of the next year is often decided by now, a
    /// later one is a guess.
    private static int jaar(String tekst, Vraag.Kennis kennis, List<FieldError> fouten) {
        if (!tekst.matches("(19|20|21)\\d\\d")) {
            fouten.add(fout("vorm", "Een indeling is een jaar: 2019. Bedoeld is zijn 1 januari."));
            return 0;
        }
        int jaar = Integer.parseInt(tekst);
        if (!isTeVragen(jaar, kennis)) {
            fouten.add(
                    fout(
                            "jaar-zonder-indeling",
                            "Het register kent op de kennisdatum de gemeentelijke indelingen van %d"
                                            .formatted(Indelingen.EERSTE_JAAR)
                                    + " tot en met %d.".formatted(laatste(kennis))));
            return 0;
        }
        return jaar;
    }

    static boolean isTeVragen(int jaar, Vraag.Kennis kennis) {
        return jaar >= Indelingen.EERSTE_JAAR && jaar <= laatste(kennis);
    }

    private static int laatste(Vraag.Kennis kennis) {
        return kennis.moment().atZone(ZoneOffset.UTC).getYear() + 1;
    }

    private static void controleer(
            Indeling indeling, Map<Dimensie, String> filters, List<FieldError> fouten) {
        var gemeente = filters.get(Dimensie.GEMEENTE);
        if (gemeente != null && !indeling.heeft(Dimensie.GEMEENTE, gemeente)) {
            fouten.add(
                    Vraaglezer.fout(
                            "gemeente",
                            ANDERE,
                            "Gemeente %s is niet van de indeling van %d; %s."
                                    .formatted(
                                            gemeente, indeling.jaar(), wel(indeling, gemeente))));
        }
        var regio = filters.get(Dimensie.REGIO);
        if (regio != null && !indeling.heeft(Dimensie.REGIO, regio)) {
            fouten.add(
                    Vraaglezer.fout(
                            "regio",
                            ANDERE,
                            "Regio %s is niet van de indeling van %d. Kies uit: %s."
                                    .formatted(
                                            regio,
                                            indeling.jaar(),
                                            String.join(", ", indeling.regiocodes()))));
        }
    }

    private static String wel(Indeling indeling, String gemeente) {
        var voor = indeling.voor(gemeente);
        return voor.isEmpty()
                ? "waar haar gebied dan bij hoort is niet bekend"
                : "haar gebied is daar " + String.join(", ", voor);
    }

    private static FieldError fout(String code, String detail) {
        return Vraaglezer.fout(SLEUTEL, code, detail);
    }
}
