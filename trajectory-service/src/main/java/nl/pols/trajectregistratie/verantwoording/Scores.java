package nl.pols.trajectregistratie.verantwoording;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.pols.trajectregistratie.Databank;
import nl.pols.trajectregistratie.regels.Regel;
import nl.pols.trajectregistratie.regels.Regels;
import org.jspecify.annotations.Nullable;

/// What a score card is made of, each part one statement over the municipality's rows.
@ApplicationScoped
class Scores {

    private static final String VOLLEDIGHEID =
            """
            SELECT %s FROM traject t
            WHERE t.eigenaar = ? AND pols_raakt(t.startdatum, t.einddatum, t.verloop, ?, ?)
            """
                    .formatted(
                            Veld.ALLE.stream()
                                    .map(Veld::kolommen)
                                    .collect(Collectors.joining(", ")));

    /// From the day of the fact to the day of the version that first told it; told before it
    /// happened is on the day.
    private static final String TIJDIGHEID =
            """
            WITH t AS MATERIALIZED (
                SELECT id, versie, startdatum, pols_einde(einddatum, verloop) AS einde, bekend_vanaf
                FROM traject WHERE eigenaar = ? AND pols_raakt(startdatum, einddatum, verloop, ?, ?)),
            feit AS (
                SELECT 'START' AS soort, startdatum AS dag, CASE WHEN versie = 1 THEN bekend_vanaf ELSE (
                    SELECT v.bekend_vanaf FROM traject_versie v WHERE v.eigenaar = ? AND v.id = t.id AND v.versie = 1) END AS bekend
                FROM t WHERE startdatum >= ?
                UNION ALL
                SELECT 'EINDE', einde, CASE WHEN versie = 1 THEN bekend_vanaf ELSE LEAST(bekend_vanaf, (
                    SELECT min(v.bekend_vanaf) FROM traject_versie v
                    WHERE v.eigenaar = ? AND v.id = t.id AND pols_einde(v.einddatum, v.verloop) IS NOT NULL)) END
                FROM t WHERE einde >= ? AND einde < ?)
            SELECT soort, count(*) AS aantal,
                   percentile_disc(0.5) WITHIN GROUP (ORDER BY dagen) AS mediaan,
                   percentile_disc(0.9) WITHIN GROUP (ORDER BY dagen) AS p90
            FROM (SELECT soort, greatest(0, (bekend AT TIME ZONE 'UTC')::date - dag) AS dagen FROM feit) d
            GROUP BY soort ORDER BY soort DESC
            """;

    private static final String LEVERINGEN =
            """
            SELECT count(*), coalesce(sum(ontvangen), 0), coalesce(sum(geweigerd), 0), coalesce(sum(geparkeerd), 0),
                   coalesce(sum(waarschuwingen), 0)
            FROM aanlevering WHERE eigenaar = ? AND NOT proef AND ontvangen_op >= ? AND ontvangen_op < ?
            """;

    private static final String MELDINGEN =
            """
            SELECT b ->> 1 AS regel, count(*) AS aantal
            FROM aanlevering a JOIN aanlevering_bevinding f ON f.aanlevering_id = a.id
            CROSS JOIN jsonb_array_elements(f.bevindingen) AS b
            WHERE a.eigenaar = ? AND NOT a.proef AND a.ontvangen_op >= ? AND a.ontvangen_op < ? AND f.eigenaar = ?
            GROUP BY 1 ORDER BY 2 DESC, 1
            """;

    private final Databank databank;

    Scores(Databank databank) {
        this.databank = databank;
    }

    /// How often a field was asked, and how often filled.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Volledigheid(String veld, long aantal, long gevuld, @Nullable BigDecimal aandeel) {}

    /// Days between a fact and the delivery that first told it.
    record Tijdigheid(String feit, long aantal, long mediaanDagen, long p90Dagen) {}

    /// What was delivered in the period.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Leveringen(
            long aanleveringen,
            long ontvangen,
            long geweigerd,
            @Nullable BigDecimal aandeelGeweigerd,
            long geparkeerd,
            @Nullable BigDecimal aandeelGeparkeerd,
            long waarschuwingen) {}

    /// How often a rule spoke in the deliveries of the period.
    record Meldingen(String regelId, Regel.Ernst ernst, long aantal, String nl, String en) {}

    List<Volledigheid> volledigheid(String eigenaar, Periode periode) {
        return databank.lees(
                        VOLLEDIGHEID,
                        rij -> {
                            var velden = new ArrayList<Volledigheid>();
                            for (int i = 0; i < Veld.ALLE.size(); i++) {
                                long aantal = rij.getLong(2 * i + 1);
                                long gevuld = rij.getLong(2 * i + 2);
                                velden.add(
                                        new Volledigheid(
                                                Veld.ALLE.get(i).naam(),
                                                aantal,
                                                gevuld,
                                                aandeel(gevuld, aantal)));
                            }
                            return velden;
                        },
                        eigenaar,
                        periode.van(),
                        periode.tot())
                .getFirst();
    }

    List<Tijdigheid> tijdigheid(String eigenaar, Periode periode) {
        var van = periode.van();
        var tot = periode.tot();
        return databank.lees(
                TIJDIGHEID,
                rij ->
                        new Tijdigheid(
                                rij.getString("soort"),
                                rij.getLong("aantal"),
                                rij.getLong("mediaan"),
                                rij.getLong("p90")),
                eigenaar,
                van,
                tot,
                eigenaar,
                van,
                eigenaar,
                van,
                tot);
    }

    Leveringen leveringen(String eigenaar, Periode periode) {
        return databank.lees(
                        LEVERINGEN,
                        rij ->
                                new Leveringen(
                                        rij.getLong(1),
                                        rij.getLong(2),
                                        rij.getLong(3),
                                        aandeel(rij.getLong(3), rij.getLong(2)),
                                        rij.getLong(4),
                                        aandeel(rij.getLong(4), rij.getLong(2)),
                                        rij.getLong(5)),
                        eigenaar,
                        periode.van().atStartOfDay(ZoneOffset.UTC).toInstant(),
                        periode.tot().atStartOfDay(ZoneOffset.UTC).toInstant())
                .getFirst();
    }

    List<Meldingen> meldingen(String eigenaar, Periode periode) {
        return databank.lees(
                MELDINGEN,
                rij -> {
                    var regel = Regels.metId(rij.getString("regel"));
                    return new Meldingen(
                            regel.id(),
                            regel.ernst(),
                            rij.getLong("aantal"),
                            regel.nl(),
                            regel.en());
                },
                eigenaar,
                periode.van().atStartOfDay(ZoneOffset.UTC).toInstant(),
                periode.tot().atStartOfDay(ZoneOffset.UTC).toInstant(),
                eigenaar);
    }

    /// Four decimals; nothing where there is nothing to take a share of.
    static @Nullable BigDecimal aandeel(long deel, long geheel) {
        return geheel == 0
                ? null
                : BigDecimal.valueOf(deel)
                        .divide(BigDecimal.valueOf(geheel), 4, RoundingMode.HALF_UP);
    }
}
