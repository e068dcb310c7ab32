package nl.pols.rapportage.feit;

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
/// @param laag a number for its distance with its benefit, where it was measured
record Celgeval(int einde, int begin, int hoe, int verblijf, int loonwaarde, int laag) {
    static final int LOOPT = Integer.MAX_VALUE;
    static final int GEEN = -Integer.MAX_VALUE;
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
                nummerVan.applyAsInt(
                        loonwaarde == null ? "" : versie.afstand() + " " + versie.uitkering()));
    }

    /// Of the trajectories `t` of a cell, each in an array.
    static final String KOLOMMEN =
            """
            array_agg(CASE WHEN t.einddatum < 'infinity' THEN t.einddatum - 'epoch'::date ELSE %2$d END %1$s AS einde,
            array_agg(t.startdatum - 'epoch'::date %1$s AS begin,
            array_agg(CASE t.uitstroom WHEN 'OVERGEDRAGEN' THEN 1 WHEN 'BETAALD_WERK' THEN 2
                WHEN 'BETAALD_WERK_MET_LKS' THEN 2 ELSE 0 END + 4 * t.verlengd::int %1$s AS hoe,
            array_agg(coalesce(t.verblijf, %3$d) %1$s AS verblijf,
            array_agg(coalesce(t.loonwaarde, %3$d) %1$s AS loonwaarde,
            array_agg(CASE WHEN t.loonwaarde IS NULL THEN '' ELSE t.afstand || ' ' || t.uitkering END %1$s AS laag\
            """
                    .formatted(
                            "ORDER BY t.einddatum) FILTER (WHERE t.traject_id IS NOT NULL)",
                            LOOPT,
                            GEEN);
}
