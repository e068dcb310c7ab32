package nl.pols.financiering.wsw;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A version of a Wsw year as it is answered.
@Schema(name = "WswJaar", examples = WswJaarAntwoord.VOORBEELD)
public record WswJaarAntwoord(
        UUID id,
        UUID sobId,
        int jaar,
        WswJaar.Grondslag grondslag,
        long rijksbijdrageCents,
        long toegevoegdeWaardeCents,
        long lonenCents,
        long overigeKostenCents,
        long nettoresultaatCents,
        BigDecimal arbeidsjaren,
        long versie,
        Instant bekendVanaf,
        @Nullable Instant bekendTot) {

    static final String VOORBEELD =
            """
            {"id": "a3e6c2d4-1b7f-4f0a-9c2e-6d5b8e7f4a41",
             "sobId": "3f2b8a4e-8f4d-4f7a-9d55-0a8c1e7b6d30", "jaar": 2020,
             "grondslag": "REALISATIE", "rijksbijdrageCents": 2500000000,
             "toegevoegdeWaardeCents": 700000000, "lonenCents": 3100000000,
             "overigeKostenCents": 240000000, "nettoresultaatCents": -140000000,
             "arbeidsjaren": 998.5, "versie": 1, "bekendVanaf": "2021-04-01T10:00:00Z"}\
            """;

    static WswJaarAntwoord van(Geldfeit feit) {
        if (!(feit.inhoud() instanceof WswJaar j)) {
            throw new IllegalArgumentException("Not a Wsw year: " + feit.geldfeitId());
        }
        return new WswJaarAntwoord(
                feit.geldfeitId(),
                j.sobId(),
                j.jaar(),
                j.grondslag(),
                j.rijksbijdrageCents(),
                j.toegevoegdeWaardeCents(),
                j.lonenCents(),
                j.overigeKostenCents(),
                j.nettoresultaatCents(),
                j.arbeidsjaren(),
                feit.versie(),
                feit.bekendVanaf(),
                feit.bekendTot());
    }
}
