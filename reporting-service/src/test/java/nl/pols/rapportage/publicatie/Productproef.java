package nl.pols.rapportage.publicatie;

import static nl.pols.rapportage.publicatie.Publicatieproef.PUBLICATIES;
import static nl.pols.rapportage.publicatie.Publicatieproef.als;
import static nl.pols.rapportage.publicatie.Publicatieproef.klaar;
import static nl.pols.rapportage.publicatie.Publicatieproef.openbaar;
import static nl.pols.rapportage.publicatie.Publicatieproef.teken;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.formaat.Formaat;
import nl.pols.rapportage.proef.Persoonsproef.Dagen;
import nl.pols.rapportage.proef.Persoonsproef.Dienst;
import nl.pols.rapportage.proef.Persoonsproef.Dossier;
import nl.pols.rapportage.proef.Persoonsproef.Kop;
import nl.pols.rapportage.proef.Persoonsproef.Plek;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;

/// People of the municipalities of [Publicatieproef] beside its trajectories, by municipality 30,
/// 4, 25, 40 and none: 30 + 4 + 25 = 59 in the one region and 40 in the other, 99 in all.
final class Productproef {
    private static final Map<String, Integer> AANTALLEN =
            new TreeMap<>(Map.of("GM0001", 30, "GM0002", 4, "GM0003", 25, "GM0004", 40));
    private static final LocalDate JUNI = LocalDate.of(2022, 6, 1);

    /// How a line of a table begins: with the number of the release.
    private static final Pattern NUMMER = Pattern.compile("[A-Z_]+-\\d{4}(-[QH]\\d)?-\\d+;");

    private Productproef() {}

    /// Each applied in the second quarter of 2022 and has a place since June.
    static void beschutWerk(Proefsector sector) {
        vertel(
                sector,
                kop ->
                        new Dossier(
                                        kop,
                                        LocalDate.of(2022, 4, 15),
                                        "GEMEENTE",
                                        "POSITIEF",
                                        new Dagen(LocalDate.of(2022, 5, 1), null),
                                        List.of(
                                                new Plek(
                                                        Trajectproef.SOB,
                                                        new Dagen(JUNI, null),
                                                        2500,
                                                        null,
                                                        0)))
                                .event());
    }

    /// Each has an employment since June.
    static void wsw(Proefsector sector) {
        AANTALLEN.forEach((gemeente, aantal) -> wsw(sector, gemeente, "BESCHUT", aantal));
    }

    static void wsw(Proefsector sector, String gemeente, String vorm, int aantal) {
        var events = new ArrayList<CloudEvent>();
        for (int i = 0; i < aantal; i++) {
            var kop = Kop.nieuw(Trajectproef.BEKEND, gemeente);
            events.add(
                    Dienst.van(kop, Trajectproef.SOB, new Dagen(JUNI, null), vorm, 10_000).event());
        }
        sector.vertel(events);
    }

    private static void vertel(Proefsector sector, Function<Kop, CloudEvent> maak) {
        var events = new ArrayList<CloudEvent>();
        AANTALLEN.forEach((gemeente, aantal) -> {
            for (int i = 0; i < aantal; i++) {
                events.add(maak.apply(Kop.nieuw(Trajectproef.BEKEND, gemeente)));
            }
        });
        sector.vertel(events);
    }

    /// Of the second quarter of 2022, or of the year where it has no quarters; signed.
    static String uitgebracht(String product) {
        return product.equals("WSW_THERMOMETER_JAAR")
                ? uitgebracht(product, "2022", "2023-03-01T00:00:00Z", "")
                : uitgebracht(product, "2022-Q2", "2022-08-01T00:00:00Z", "");
    }

    /// @param extra what is asked beside it
    static String uitgebracht(String product, String periode, String kennisdatum, String extra) {
        return getekend(product, periode, kennisdatum, "2022-10-15T04:30:00Z", extra);
    }

    static String getekend(
            String product, String periode, String kennisdatum, String embargo, String extra) {
        var id =
                klaar(
                        als("cedris")
                                .body(
                                        """
                                        {"product":"%s","periode":"%s","kennisdatum":"%s","embargoTot":"%s"%s}
                                        """
                                                .formatted(
                                                        product,
                                                        periode,
                                                        kennisdatum,
                                                        embargo,
                                                        extra))
                                .post(PUBLICATIES)
                                .then());
        teken(id, "rijk").statusCode(200);
        return id;
    }

    /// The lines of a table, without what is the same in all of them.
    static List<String> csv(String id, String reeks, String tabel) {
        return openbaar("/%s/tabellen/%s/%s".formatted(id, reeks, tabel), Formaat.CSV_TYPE)
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(regel -> NUMMER.matcher(regel).lookingAt())
                .map(regel -> regel.replaceFirst("^[^;]*;[^;]*;[^;]*;", ""))
                .toList();
    }
}
