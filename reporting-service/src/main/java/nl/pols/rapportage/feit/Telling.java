package nl.pols.rapportage.feit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// What trajectories come to, counted beforehand for what is known now (ADR 102): the statements
/// that write the counts and hold them against the facts. Invariant: all facts are counted by the
/// same text as they are held against, which says what a version of a trajectory adds, and on which
/// day; what a batch adds is worked out by [Telbijdrage] (ADR 122).
final class Telling {
    /// What is counted by day too: stocks, and what must be cut off at a day.
    static final List<String> STANDEN =
            List.of(
                    "lopend",
                    "productief",
                    "met_uitkering",
                    "productie_uren",
                    "totaal_uren",
                    "aandelen",
                    "lang",
                    "lang_niet_zeer_groot",
                    "lang_zonder_reden",
                    "lang_zonder_grond",
                    "betaald",
                    "nagegaan",
                    "werkt",
                    "termijn",
                    "termijn_na",
                    "recent",
                    "recent_na",
                    "termijn_recent",
                    "termijn_recent_na");

    /// What is counted by month and year only: periods begin and end with a month.
    static final List<String> STROMEN =
            List.of(
                    "begonnen",
                    "beeindigd",
                    "overgedragen",
                    "eerste_dag",
                    "vervolg",
                    "uitval",
                    "voltooid",
                    "gestopt",
                    "vertrokken",
                    "ketens",
                    "ketens_betaald",
                    "verlengingen",
                    "met_rol",
                    "onafhankelijk",
                    "tot_3",
                    "tot_6",
                    "tot_12",
                    "ingestroomd",
                    "werkfit",
                    "langer",
                    "verblijf_dagen",
                    "verblijf_kwadraten",
                    "verblijf_productief",
                    "verblijf_uurdagen");

    private static final String BIJDRAGE = lees("telling/traject.sql");

    private static final String CELLEN =
            """
            SELECT p.cel, 'PLAATS', p.gemeentecode, p.sob_id, NULL::text, NULL::text FROM plaats p
            UNION ALL
            SELECT k.cel, 'KENMERK', NULL, NULL, k.uitkering, k.afstand FROM kenmerk k
            UNION ALL
            SELECT 0, 'LAND', NULL, NULL, NULL, NULL WHERE EXISTS (SELECT FROM plaats)
            """;

    /// Sums of these outgrow an integer.
    static final Set<String> GROOT =
            Set.of(
                    "productie_uren",
                    "totaal_uren",
                    "aandelen",
                    "verblijf_kwadraten",
                    "verblijf_uurdagen");

    /// Each contribution is looked at once: for its place, for the country and for what it is;
    /// longer spans are sums of shorter ones. By day only where it is: what it is changes too much
    /// of the country with each batch.
    private static final String SOM =
            """
            samen AS MATERIALIZED (
                SELECT b.plaats, b.dag, b.kenmerk, b.maand, {sommen}
                FROM (SELECT *, date_trunc('month', dag)::date AS maand FROM bijdrage) b
                GROUP BY GROUPING SETS ((b.plaats, b.dag), (b.dag), (b.kenmerk, b.maand))
            ),
            dagsom AS NOT MATERIALIZED (
                SELECT coalesce(b.plaats, 0) AS cel, b.dag, {maten} FROM samen b WHERE b.dag IS NOT NULL
            ),
            maandsom AS MATERIALIZED (
                SELECT b.cel, date_trunc('month', b.dag)::date AS dag, {sommen} FROM dagsom b GROUP BY 1, 2
                UNION ALL
                SELECT b.kenmerk, b.maand, {maten} FROM samen b WHERE b.maand IS NOT NULL
            )
            """;

    private static final Teltabel DAGEN =
            new Teltabel(
                    "teldag",
                    "dagsom",
                    "D",
                    "T",
                    "date_trunc('month', s.dag)::date + least((extract(day FROM s.dag)::int - 1) /"
                            + " 10, 2) * 10",
                    STANDEN);

    private static final Teltabel TIJDEN =
            new Teltabel(
                    "teltijd",
                    "maandsom",
                    "M",
                    "J",
                    "date_trunc('year', s.dag)::date",
                    Stream.concat(STANDEN.stream(), STROMEN.stream()).toList());

    private static final String GEGEVEN_CELLEN =
            """
            SELECT * FROM unnest(?::bigint[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[])
            """;

    /// Adds what a batch comes to ([Telboek]): its cells, and the rows of both tables.
    static final String TEL_BIJ =
            "WITH %s, %s, %s SELECT cel, was, nu FROM cellen WHERE was IS NOT NULL"
                    .formatted(cellen(GEGEVEN_CELLEN), DAGEN.telBij(), TIJDEN.telBij());

    /// Counts everything, into empty tables.
    static final String TEL_ALLES =
            "WITH %s, %s, dagen AS (%s) %s"
                    .formatted(sommen(), cellen(CELLEN), DAGEN.vul(), TIJDEN.vul());

    /// How many counts differ from what the facts come to.
    static final String VERSCHILLEN =
            "WITH %s SELECT (%s) + (%s)"
                    .formatted(sommen(), DAGEN.verschillen(), TIJDEN.verschillen());

    private Telling() {}

    /// Whatever is counted in a place makes its cases other ones ([Trajectbeeld]), and so does what
    /// comes to nought.
    private static String cellen(String welke) {
        return """
        cellen AS (
            MERGE INTO telcel e
            USING (%s) n (cel, niveau, gemeentecode, sob_id, uitkering, afstand)
            ON e.cel = n.cel
            WHEN MATCHED AND n.niveau = 'PLAATS' THEN UPDATE SET stand = gen_random_uuid()
            WHEN NOT MATCHED THEN INSERT (cel, niveau, gemeentecode, sob_id, uitkering, afstand)
                VALUES (n.cel, n.niveau, n.gemeentecode, n.sob_id, n.uitkering, n.afstand)
            RETURNING n.cel, old.stand AS was, new.stand AS nu
        )
        """
                .formatted(welke);
    }

    private static String sommen() {
        var sommen = TIJDEN.maten(maat -> som("b", maat) + " AS " + maat);
        return BIJDRAGE
                + ",\n"
                + SOM.replace("{sommen}", sommen)
                        .replace("{maten}", TIJDEN.maten("b.%s"::formatted));
    }

    static String som(String van, String maat) {
        return "sum(%s.%s)::%s".formatted(van, maat, GROOT.contains(maat) ? "bigint" : "int");
    }

    /// The text of a count, as it stands in a file of its own.
    static String lees(String naam) {
        try (var in =
                Objects.requireNonNull(
                        Telling.class.getClassLoader().getResourceAsStream(naam), naam)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
