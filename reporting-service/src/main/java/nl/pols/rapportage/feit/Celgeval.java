package nl.pols.rapportage.feit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.ToIntFunction;

/// What is held in memory of one trajectory ([Celbeeld]); which trajectory it is plays no part.
///
/// @param einde the first day on which it no longer runs, in days since 1970; [#LOOPT] while it
///   does
/// @param begin its first day
/// @param hoe how it ended and whether it was extended, as a sum of signs
/// @param verblijf days after readiness and the grace; [#GEEN] without readiness
/// @param loonwaarde as measured last; [#GEEN] where nobody measured
/// @param laag a number for its distance with its benefit and the quarter of its begin; nought
///   where nobody measured
record Celgeval(int einde, int begin, int hoe, int verblijf, int loonwaarde, int laag) {
    /// How many numbers it is.
    static final int MATEN = 6;

    static final int LOOPT = Integer.MAX_VALUE;
    static final int GEEN = -Integer.MAX_VALUE;
    private static final int GEEN_LAAG = 0;
    static final int OVERGEDRAGEN = 1;
    static final int BETAALD = 2;
    static final int VERLENGD = 4;

    private static final Set<String> BETAALD_WERK = Set.of("BETAALD_WERK", "BETAALD_WERK_MET_LKS");

    /// As [#KOLOMMEN] say it of a row.
    static Celgeval van(Telversie versie, ToIntFunction<String> nummerVan) {
        boolean loopt = versie.einde().equals(Telversie.NOOIT);
        int hoe =
                (versie.uitstroom().equals("OVERGEDRAGEN") ? OVERGEDRAGEN : 0)
                        + (BETAALD_WERK.contains(versie.uitstroom()) ? BETAALD : 0)
                        + (versie.verlengingen().isEmpty() ? 0 : VERLENGD);
        var verblijf = versie.verblijf();
        var loonwaarde = versie.loonwaarde();
        return new Celgeval(
                loopt ? LOOPT : (int) versie.einde().toEpochDay(),
                (int) versie.begin().toEpochDay(),
                hoe,
                verblijf == null ? GEEN : verblijf,
                loonwaarde == null ? GEEN : loonwaarde,
                loonwaarde == null
                        ? GEEN_LAAG
                        : laag(versie.afstand(), versie.uitkering(), versie.begin(), nummerVan));
    }

    /// Of a trajectory `t`, as [#lees(ResultSet, ToIntFunction)] has them.
    static final String KOLOMMEN =
            """
            CASE WHEN t.einddatum < 'infinity' THEN t.einddatum - 'epoch'::date ELSE %1$d END AS einde,
            t.startdatum - 'epoch'::date AS begin,
            CASE t.uitstroom WHEN 'OVERGEDRAGEN' THEN 1 WHEN 'BETAALD_WERK' THEN 2
                WHEN 'BETAALD_WERK_MET_LKS' THEN 2 ELSE 0 END + 4 * t.verlengd::int AS hoe,
            coalesce(t.verblijf, %2$d) AS verblijf,
            coalesce(t.loonwaarde, %2$d) AS loonwaarde,
            t.afstand, t.uitkering\
            """
                    .formatted(LOOPT, GEEN);

    static Celgeval lees(ResultSet rij, ToIntFunction<String> nummerVan) throws SQLException {
        int begin = rij.getInt("begin");
        int loonwaarde = rij.getInt("loonwaarde");
        return new Celgeval(
                rij.getInt("einde"),
                begin,
                rij.getInt("hoe"),
                rij.getInt("verblijf"),
                loonwaarde,
                loonwaarde == GEEN
                        ? GEEN_LAAG
                        : laag(
                                rij.getString("afstand"),
                                rij.getString("uitkering"),
                                LocalDate.ofEpochDay(begin),
                                nummerVan));
    }

    private static int laag(
            String afstand, String uitkering, LocalDate begin, ToIntFunction<String> nummerVan) {
        int kwartaal = 4 * begin.getYear() + (begin.getMonthValue() - 1) / 3;
        return nummerVan.applyAsInt(afstand + " " + uitkering + " " + kwartaal);
    }

    /// Its numbers in a row, from this place.
    void schrijf(int[] getallen, int plek) {
        getallen[plek] = einde;
        getallen[plek + 1] = begin;
        getallen[plek + 2] = hoe;
        getallen[plek + 3] = verblijf;
        getallen[plek + 4] = loonwaarde;
        getallen[plek + 5] = laag;
    }
}
