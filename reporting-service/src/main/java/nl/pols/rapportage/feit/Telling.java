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

    /// Every version that is our knowledge.
    private static final String ALLE =
            """
            (SELECT n.traject_id, n.volgnummer, 1 AS teken,
                    EXISTS (SELECT FROM trajectversie w
                            WHERE w.vervolg_van = n.traject_id AND w.bekend_tot = 'infinity') AS vervolgd
             FROM trajectversie n WHERE n.bekend_tot = 'infinity') d
            JOIN trajectversie t USING (traject_id, volgnummer)\
            """;

    private static final String CELLEN =
            """
            SELECT t.plaats, 'PLAATS', t.gemeentecode, t.sob_id, NULL::text, NULL::text FROM versie t
            UNION
            SELECT t.kenmerk, 'KENMERK', NULL, NULL, t.uitkering, t.afstand FROM versie t
            UNION
            SELECT 0, 'LAND', NULL, NULL, NULL, NULL FROM versie t
            """;

    /// Sums of these outgrow an integer.
    static final Set<String> GROOT = Set.of("productie_uren", "totaal_uren", "aandelen");

    /// Contributions of the same cell together first: most of the work is in adding. By day only
    /// where it is: what it is changes too much of the country with each batch.
    private static final String SOM =
            """
            som AS MATERIALIZED (
                SELECT b.plaats AS cel, b.dag, true AS per_dag, {sommen} FROM bijdrage b GROUP BY b.plaats, b.dag
                UNION ALL
                SELECT 0, b.dag, true, {sommen} FROM bijdrage b GROUP BY b.dag
                UNION ALL
                SELECT b.kenmerk, date_trunc('month', b.dag)::date, false, {sommen} FROM bijdrage b GROUP BY 1, 2
            )
            """;

    private static final Teltabel DAGEN =
            new Teltabel(
                    "teldag",
                    "s.per_dag",
                    """
                    ('D'::"char", s.dag),
                    ('T', date_trunc('month', s.dag)::date + least((extract(day FROM s.dag)::int - 1) / 10, 2) * 10)
                    """,
                    STANDEN);

    private static final Teltabel TIJDEN =
            new Teltabel(
                    "teltijd",
                    "true",
                    """
                    ('M'::"char", date_trunc('month', s.dag)::date), ('J', date_trunc('year', s.dag)::date)
                    """,
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
                    .formatted(sommen(ALLE), cellen(CELLEN), DAGEN.vul(), TIJDEN.vul());

    /// How many counts differ from what the facts come to.
    static final String VERSCHILLEN =
            "WITH %s SELECT (%s) + (%s)"
                    .formatted(sommen(ALLE), DAGEN.verschillen(), TIJDEN.verschillen());

    private Telling() {}

    /// A table of counts.
    ///
    /// @param welke which of the sums it holds
    /// @param korrels in which spans of time, each with its first day
    private record Teltabel(String naam, String welke, String korrels, List<String> maten) {

        /// The counts that are not nought, in the order of their key, so that what is read together
        /// lies together.
        private String som() {
            return """
            SELECT s.cel, k.korrel, k.dag, %1$s
            FROM som s
            CROSS JOIN LATERAL (VALUES %3$s) k (korrel, dag)
            WHERE %2$s
            GROUP BY s.cel, k.korrel, k.dag
            HAVING (%4$s) <> (%5$s)
            ORDER BY s.cel, k.korrel, k.dag
            """
                    .formatted(
                            maten(maat -> "sum(s.%1$s) AS %1$s".formatted(maat)),
                            welke,
                            korrels,
                            maten("sum(s.%s)"::formatted),
                            maten(maat -> "0"));
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

    private static String sommen(String versies) {
        var sommen =
                TIJDEN.maten(maat ->
                        "sum(b.%1$s * b.teken)::%2$s AS %1$s"
                                .formatted(maat, GROOT.contains(maat) ? "bigint" : "int"));
        return BIJDRAGE.replace("{versies}", versies) + ",\n" + SOM.replace("{sommen}", sommen);
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
