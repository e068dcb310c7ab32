package nl.pols.rapportage.feit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
                    "werkt");

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
                    "onafhankelijk");

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
    static final Set<String> GROOT = Set.of("productie_uren", "totaal_uren", "aandelen");

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
            "WITH %s, %s, %s SELECT"
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

    /// A table of counts.
    ///
    /// @param bron where the sums of its shorter spans are, each with its first day
    /// @param kort the code of those spans, and `lang` that of the longer ones
    /// @param begin the first day of the longer span that a shorter one is in
    private record Teltabel(
            String naam, String bron, String kort, String lang, String begin, List<String> maten) {

        /// The counts that are not nought, in the order of their key, so that what is read together
        /// lies together.
        private String som() {
            return """
            SELECT s.cel, '%2$s'::"char" AS korrel, s.dag, %4$s FROM %1$s s WHERE (%4$s) <> (%6$s)
            UNION ALL
            SELECT s.cel, '%3$s', %7$s, %5$s FROM %1$s s GROUP BY 1, 3 HAVING (%5$s) <> (%6$s)
            ORDER BY 1, 2, 3
            """
                    .formatted(
                            bron,
                            kort,
                            lang,
                            maten("s.%s"::formatted),
                            maten(maat -> Telling.som("s", maat)),
                            maten(maat -> "0"),
                            begin);
        }

        private String vul() {
            return "INSERT INTO %s (cel, korrel, dag, %s) %s"
                    .formatted(naam, maten(maat -> maat), som());
        }

        /// Rows with their keys, the day as days since 1970, and each count. Nobody else writes
        /// meanwhile, so what wasn't changed isn't there: every row is looked for once.
        private String telBij() {
            return """
            %1$s_bij AS MATERIALIZED (
                SELECT n.nr, n.cel, n.korrel::"char" AS korrel, 'epoch'::date + n.dag AS dag, %2$s
                FROM unnest(?::bigint[], ?::text[], ?::int[], %3$s) WITH ORDINALITY n (cel, korrel, dag, %4$s, nr)
            ),
            %1$s_er AS (
                UPDATE %1$s e SET %5$s FROM %1$s_bij n
                WHERE (e.cel, e.korrel, e.dag) = (n.cel, n.korrel, n.dag)
                RETURNING n.nr
            ),
            %1$s_nieuw AS (
                INSERT INTO %1$s (cel, korrel, dag, %4$s)
                SELECT cel, korrel, dag, %4$s FROM %1$s_bij WHERE nr NOT IN (SELECT nr FROM %1$s_er)
            )
            """
                    .formatted(
                            naam,
                            maten("n.%s"::formatted),
                            maten(maat -> GROOT.contains(maat) ? "?::bigint[]" : "?::int[]"),
                            maten(maat -> maat),
                            maten(maat -> "%1$s = e.%1$s + n.%1$s".formatted(maat)));
        }

        /// A row of noughts is as good as none.
        private String verschillen() {
            return """
            SELECT count(*) FROM (
                SELECT DISTINCT x.cel, x.korrel, x.dag
                FROM (
                    ((SELECT cel, korrel, dag, %1$s FROM %2$s WHERE (%1$s) <> (%3$s)) EXCEPT ALL (%4$s))
                    UNION ALL
                    ((%4$s) EXCEPT ALL (SELECT cel, korrel, dag, %1$s FROM %2$s))
                ) x
            ) y
            """
                    .formatted(maten(maat -> maat), naam, maten(maat -> "0"), som());
        }

        private String maten(Function<String, String> vorm) {
            return maten.stream().map(vorm).collect(Collectors.joining(", "));
        }
    }

    private static String cellen(String welke) {
        return """
        cellen AS (
            INSERT INTO telcel (cel, niveau, gemeentecode, sob_id, uitkering, afstand)
            SELECT n.* FROM (%s) n (cel, niveau, gemeentecode, sob_id, uitkering, afstand)
            WHERE NOT EXISTS (SELECT FROM telcel e WHERE e.cel = n.cel)
            ON CONFLICT (cel) DO NOTHING
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

    private static String som(String van, String maat) {
        return "sum(%s.%s)::%s".formatted(van, maat, GROOT.contains(maat) ? "bigint" : "int");
    }

    private static String lees(String naam) {
        try (var in =
                Objects.requireNonNull(
                        Telling.class.getClassLoader().getResourceAsStream(naam), naam)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
