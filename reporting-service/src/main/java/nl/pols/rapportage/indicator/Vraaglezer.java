package nl.pols.rapportage.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.rapportage.indicator.Indicator.Tijd;
import nl.pols.rapportage.indicator.Vraag.Kennis;
import org.jspecify.annotations.Nullable;

/// Reads a question from the query, and says everything that is wrong with it at once.
@ApplicationScoped
class Vraaglezer {
    private final Codelijsten codelijsten;
    private final Indelinglezer indelinglezer;
    private final Gemeentelezer gemeentelezer;
    private final Clock clock;

    Vraaglezer(
            Codelijsten codelijsten,
            Indelinglezer indelinglezer,
            Gemeentelezer gemeentelezer,
            Clock clock) {
        this.codelijsten = codelijsten;
        this.indelinglezer = indelinglezer;
        this.gemeentelezer = gemeentelezer;
        this.clock = clock;
    }

    /// The query as it came.
    record Ruw(
            @Nullable String peildatum,
            @Nullable String periode,
            @Nullable String kennisdatum,
            @Nullable String uitsplitsing,
            @Nullable String indeling,
            Map<Dimensie, String> filters) {
        boolean perPeriode() {
            return uitsplitsing != null
                    && List.of(uitsplitsing.split(",", -1)).contains(Dimensie.PERIODE.sleutel());
        }
    }

    /// A question for figures.
    Vraag lees(Indicator indicator, Ruw ruw) {
        var vraag = leesGevallen(indicator, ruw);
        gemeentelezer.weigerAfwezige(vraag);
        return vraag;
    }

    /// A question for the cases themselves. They stay those of the municipality that they were told
    /// to be of, also when it isn't there any more: a list of them is no nought.
    Vraag leesGevallen(Indicator indicator, Ruw ruw) {
        var fouten = new ArrayList<FieldError>();
        var kennis = new Kennislezer(clock).lees(ruw.kennisdatum, fouten);
        var periode = periode(indicator, ruw, fouten);
        var peildatum = peildatum(indicator, ruw.peildatum, periode, fouten);
        var uitsplitsingen = Uitsplitsinglezer.lees(indicator, ruw.uitsplitsing, periode, fouten);
        var filters = filters(indicator, ruw.filters, fouten);
        var indeling = indelinglezer.lees(indicator, ruw.indeling, kennis, filters, fouten);
        if (!fouten.isEmpty()) {
            throw new InvalidInput(fouten);
        }
        var op = peildatum == null ? vandaag() : peildatum;
        controleerOpKennis(periode == null ? peildatum : periode.van(), kennis, fouten);
        var bestaan = gemeentelezer.bestaan(filters, indeling, kennis);
        var vraag =
                new Vraag(
                        indicator, op, periode, kennis, filters, uitsplitsingen, indeling, bestaan);
        weigerVervallenRegio(vraag);
        weigerVoorganger(vraag);
        return vraag;
    }

    private LocalDate vandaag() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    }

    private static @Nullable Periode periode(
            Indicator indicator, Ruw ruw, List<FieldError> fouten) {
        var tekst = ruw.periode;
        if (tekst == null) {
            if (indicator.tijd() == Tijd.PERIODE || indicator.tijd() == Tijd.PERIODE_EN_PEILDATUM) {
                fouten.add(
                        fout(
                                "periode",
                                "verplicht",
                                "Geef een periode: 2021, 2021-H1, 2021-Q2, 2021-03 of 2015-2020."));
            }
            return null;
        }
        if (indicator.tijd() == Tijd.PEILDATUM && !ruw.perPeriode()) {
            fouten.add(
                    fout(
                            "periode",
                            "niet-van-toepassing",
                            "Deze indicator is een stand: geef een peildatum, of een periode met"
                                    + " uitsplitsing=periode voor de stand op de laatste dag van"
                                    + " elk deel."));
            return null;
        }
        var periode = Periode.lees(tekst);
        if (periode.isEmpty()) {
            fouten.add(
                    fout(
                            "periode",
                            "vorm",
                            "Een periode is een jaar (2021), halfjaar (2021-H1), kwartaal"
                                + " (2021-Q2), maand (2021-03) of reeks van jaren (2015-2020)."));
        } else if (indicator.tijd() == Tijd.JAAR && !periode.get().isJaar()) {
            fouten.add(
                    fout("periode", "alleen-jaar", "Deze indicator kent alleen hele jaren: 2021."));
        }
        return periode.orElse(null);
    }

    private static @Nullable LocalDate peildatum(
            Indicator indicator,
            @Nullable String tekst,
            @Nullable Periode periode,
            List<FieldError> fouten) {
        boolean stand = indicator.tijd() == Tijd.PEILDATUM && periode == null;
        boolean kan = stand || indicator.tijd() == Tijd.PERIODE_EN_PEILDATUM;
        if (tekst == null) {
            if (stand) {
                fouten.add(fout("peildatum", "verplicht", "Geef een peildatum: 2022-05-23."));
            }
            return periode == null ? null : periode.tot();
        }
        if (!kan) {
            fouten.add(
                    fout(
                            "peildatum",
                            "niet-van-toepassing",
                            "Deze indicator gaat over een periode: geef een periode en geen"
                                    + " peildatum."));
            return null;
        }
        try {
            return Kennislezer.dag(tekst);
        } catch (DateTimeParseException e) {
            fouten.add(
                    fout(
                            "peildatum",
                            "datum",
                            "De peildatum is geen bestaande dag; schrijf hem als 2022-05-23."));
            return null;
        }
    }

    private Map<Dimensie, String> filters(
            Indicator indicator, Map<Dimensie, String> gevraagd, List<FieldError> fouten) {
        var filters = new EnumMap<Dimensie, String>(Dimensie.class);
        gevraagd.forEach((dimensie, code) -> {
            if (!indicator.filters().contains(dimensie)) {
                fouten.add(
                        fout(
                                dimensie.sleutel(),
                                "niet-van-toepassing",
                                "Deze indicator is niet te beperken tot een %s; wel tot: %s."
                                        .formatted(
                                                dimensie.sleutel(), namen(indicator.filters()))));
            } else if (!codelijsten.kent(dimensie, code)) {
                fouten.add(
                        fout(
                                dimensie.sleutel(),
                                "onbekend",
                                "Deze %s is niet bekend in het register."
                                        .formatted(dimensie.sleutel())));
            }
            filters.put(dimensie, code);
        });
        return filters;
    }

    /// A figure about what lies beyond our knowledge would be a forecast.
    private static void controleerOpKennis(
            @Nullable LocalDate begin, Kennis kennis, List<FieldError> fouten) {
        if (begin != null
                && begin.isAfter(LocalDate.ofInstant(kennis.moment(), java.time.ZoneOffset.UTC))) {
            fouten.add(
                    fout(
                            "kennisdatum",
                            "voor-peildatum",
                            "De peildatum of het begin van de periode ligt na de kennisdatum; toen"
                                    + " was daarover nog niets te weten."));
            throw new InvalidInput(fouten);
        }
    }

    /// A region that had gone by then would give a nought that is not true.
    private void weigerVervallenRegio(Vraag vraag) {
        var regio = vraag.indeling() == null ? vraag.filter(Dimensie.REGIO) : null;
        var laatste = regio == null ? null : codelijsten.laatsteDag(regio);
        if (laatste != null && vraag.opvolgingOp().isAfter(laatste)) {
            var zin =
                    "Regio %s bestond tot en met %s en is er op %s niet meer. Vraag een dag of"
                            + " periode tot dan, of een regio van die dag: %s.";
            throw new InvalidInput(
                    List.of(
                            fout(
                                    "regio",
                                    "andere-indeling",
                                    zin.formatted(
                                            regio,
                                            laatste,
                                            vraag.opvolgingOp(),
                                            bestaand(vraag)))));
        }
    }

    private String bestaand(Vraag vraag) {
        return codelijsten
                .namen(Dimensie.REGIO, vraag.kennis(), vraag.opvolgingOp())
                .entrySet()
                .stream()
                .filter(regio -> regio.getValue().bestaat())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    private void weigerVoorganger(Vraag vraag) {
        var sob = vraag.filter(Dimensie.SOB);
        if (sob != null) {
            var opvolgers = codelijsten.opvolgers(sob, vraag.kennis(), vraag.opvolgingOp());
            if (!opvolgers.isEmpty()) {
                throw new IndicatorRefused.SobOpgegaan(opvolgers, vraag.opvolgingOp());
            }
        }
    }

    static String namen(List<Dimensie> dimensies) {
        return dimensies.isEmpty()
                ? "niets"
                : dimensies.stream().map(Dimensie::sleutel).collect(Collectors.joining(", "));
    }

    static FieldError fout(String sleutel, String code, String detail) {
        return new FieldError("query:" + sleutel, code, detail);
    }
}
