package nl.pols.rapportage.feit;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A table of counts.
///
/// @param bron where the sums of its shorter spans are, each with its first day
/// @param kort the code of those spans, and `lang` that of the longer ones
/// @param begin the first day of the longer span that a shorter one is in
record Teltabel(
        String naam, String bron, String kort, String lang, String begin, List<String> maten) {

    /// The counts that are not nought, span by span, so that what a question of all cells reads
    /// lies together; a question of one cell reads a dozen of them wherever they lie.
    private String som() {
        return """
        SELECT s.cel, '%2$s'::"char" AS korrel, s.dag, %4$s FROM %1$s s WHERE (%4$s) <> (%6$s)
        UNION ALL
        SELECT s.cel, '%3$s', %7$s, %5$s FROM %1$s s GROUP BY 1, 3 HAVING (%5$s) <> (%6$s)
        ORDER BY 2, 3, 1
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

    String vul() {
        return "INSERT INTO %s (cel, korrel, dag, %s) %s"
                .formatted(naam, maten(maat -> maat), som());
    }

    /// Rows with their keys, the day as days since 1970, and each count. Nobody else writes
    /// meanwhile, so what isn't there is put there: every row is looked for once.
    String telBij() {
        return """
        %1$s_bij AS (
            MERGE INTO %1$s e
            USING (
                SELECT n.cel, n.korrel::"char" AS korrel, 'epoch'::date + n.dag AS dag, %2$s
                FROM unnest(?::bigint[], ?::text[], ?::int[], %3$s) n (cel, korrel, dag, %4$s)
            ) n
            ON (e.cel, e.korrel, e.dag) = (n.cel, n.korrel, n.dag)
            WHEN MATCHED THEN UPDATE SET %5$s
            WHEN NOT MATCHED THEN INSERT (cel, korrel, dag, %4$s) VALUES (n.cel, n.korrel, n.dag, %2$s)
        )
        """
                .formatted(
                        naam,
                        maten("n.%s"::formatted),
                        maten(maat -> Telling.GROOT.contains(maat) ? "?::bigint[]" : "?::int[]"),
                        maten(maat -> maat),
                        maten(maat -> "%1$s = e.%1$s + n.%1$s".formatted(maat)));
    }

    /// A row of noughts is as good as none.
    String verschillen() {
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

    String maten(Function<String, String> vorm) {
        return maten.stream().map(vorm).collect(Collectors.joining(", "));
    }
}
