package nl.pols.rapportage.vergelijking;

import static nl.pols.rapportage.proef.Sobproef.id;
import static nl.pols.rapportage.proef.Sobproef.sob;
import static nl.pols.rapportage.proef.Trajectproef.traject;

import java.util.UUID;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Sobproef;
import nl.pols.rapportage.proef.Trajectproef;

/// Eleven companies of one kind. Number n has one trajectory of 9 + n hours of production out of
/// 20, a turnover of n thousand euros from it, and costs of 8 thousand. Odd ones are governed by
/// GM0001, even ones by GM0000; of the first GM0009 buys.
final class Elfbedrijven {
    private Elfbedrijven() {}

    static void vertel(Proefsector sector) {
        for (int n = 1; n <= 11; n++) {
            var bedrijf = sob(n).taak("BREED").werktVoor("GM000" + n % 2);
            if (n == 1) {
                koop(bedrijf, "GM0009");
            }
            sector.vertel(
                    bedrijf.event(),
                    traject()
                            .bij("GM0001", id(n))
                            .uren(String.valueOf(9 + n), String.valueOf(11 - n))
                            .event(),
                    Events.opgave(
                            new UUID(0x7001L, 0x8000000000000000L + n),
                            1,
                            id(n),
                            "2021-01-01",
                            "2021-12-31",
                            new long[] {n * 100_000L, 1_000_000_000L, 800_000L, 0},
                            Trajectproef.BEKEND));
        }
    }

    private static void koop(Sobproef bedrijf, String gemeente) {
        bedrijf.data()
                .withArray("/relaties")
                .addObject()
                .put("gemeentecode", gemeente)
                .put("soort", "INKOOP")
                .put("geldigVan", "2015-01-01");
    }
}
