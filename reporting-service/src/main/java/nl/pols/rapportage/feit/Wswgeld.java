package nl.pols.rapportage.feit;

import static nl.pols.rapportage.feit.Tabel.kolom;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Wsw years of companies and national means as `pols.financiering.*` tells them; integer cents,
/// labour years as integer hundredths.
final class Wswgeld {
    private Wswgeld() {}

    /// The Wsw of one company in one year, as it was or as it is expected.
    record WswJaar(
            UUID sobId,
            int jaar,
            String grondslag,
            long rijksbijdrageCents,
            long toegevoegdeWaardeCents,
            long lonenCents,
            long overigeKostenCents,
            BigDecimal arbeidsjaren) {
        WswJaar {
            Vereist.velden("sobId", sobId, "grondslag", grondslag, "arbeidsjaren", arbeidsjaren);
        }
    }

    /// National means of a year, or what one region got of them.
    record Middel(String reeks, int jaar, @Nullable String regio, long bedragCents) {
        Middel {
            Vereist.velden("reeks", reeks);
        }
    }

    static final Versies<WswJaar> WSW_JAREN =
            new Versies<>(
                    WswJaar.class,
                    new Tabel<>(
                            "wswjaarversie",
                            "wsw_jaar_id, volgnummer",
                            List.of(
                                    Versies.sleutel("wsw_jaar_id", "uuid"),
                                    Versies.volgnummer(),
                                    Versies.bekendVan(),
                                    kolom("sob_id", "uuid", v -> v.data().sobId),
                                    kolom("jaar", "int", v -> v.data().jaar),
                                    kolom("grondslag", "text", v -> v.data().grondslag),
                                    kolom(
                                            "rijksbijdrage_cents",
                                            "bigint",
                                            v -> v.data().rijksbijdrageCents),
                                    kolom(
                                            "toegevoegde_waarde_cents",
                                            "bigint",
                                            v -> v.data().toegevoegdeWaardeCents),
                                    kolom("lonen_cents", "bigint", v -> v.data().lonenCents),
                                    kolom(
                                            "overige_kosten_cents",
                                            "bigint",
                                            v -> v.data().overigeKostenCents),
                                    kolom(
                                            "arbeidsjaren",
                                            "bigint",
                                            v ->
                                                    v.data()
                                                            .arbeidsjaren
                                                            .movePointRight(2)
                                                            .longValueExact()))),
                    new Bekendheid("wswjaarversie", "wsw_jaar_id", "uuid"));

    static final Versies<Middel> MIDDELEN =
            new Versies<>(
                    Middel.class,
                    new Tabel<>(
                            "middelversie",
                            "middel_id, volgnummer",
                            List.of(
                                    Versies.sleutel("middel_id", "uuid"),
                                    Versies.volgnummer(),
                                    Versies.bekendVan(),
                                    kolom("reeks", "text", v -> v.data().reeks),
                                    kolom("jaar", "int", v -> v.data().jaar),
                                    kolom("regio", "text", v -> v.data().regio),
                                    kolom("bedrag_cents", "bigint", v -> v.data().bedragCents))),
                    new Bekendheid("middelversie", "middel_id", "uuid"));
}
