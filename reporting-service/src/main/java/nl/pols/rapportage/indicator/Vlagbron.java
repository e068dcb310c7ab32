package nl.pols.rapportage.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Flags of the register of the jobs agreement and the work under them, counted beforehand (ADR
/// 163), as a kind of fact. Invariant: what is counted of the country is read where no place is
/// asked, because a person counts there once.
final class Vlagbron {
    /// Whole years, then months and days up to the reference date, or back from the end of its year
    /// or month where that is nearer.
    private static final String STAND =
            """
            (SELECT d.gemeentecode, d.alle, d.gemeentelijk FROM telregistratie d
             WHERE %1$s AND d.korrel = 'J' AND d.dag < (:jaar)::date
             UNION ALL
             SELECT d.gemeentecode, d.alle * w.teken, d.gemeentelijk * w.teken
             FROM telregistratie d
             CROSS JOIN LATERAL (SELECT CASE WHEN d.dag < (:jaar)::date THEN -1 ELSE 1 END) w (teken)
             WHERE %1$s AND d.korrel = 'M' AND d.dag >= least((:jaar)::date, (:maand)::date)
               AND d.dag < greatest((:jaar)::date, (:maand)::date)
             UNION ALL
             SELECT d.gemeentecode, d.alle * w.teken, d.gemeentelijk * w.teken
             FROM telregistratie d
             CROSS JOIN LATERAL (SELECT CASE WHEN d.dag < (:maand)::date THEN -1 ELSE 1 END) w (teken)
             WHERE %1$s AND d.korrel = 'D' AND d.dag >= least((:maand)::date, (:naPeildatum)::date)
               AND d.dag < greatest((:maand)::date, (:naPeildatum)::date)) t\
            """;

    /// Who had gone to work by the end of the period, less who had stopped before it; and the same
    /// of the year before.
    private static final String WERK =
            """
            (SELECT d.gemeentecode,
                    d.aan_werk * (d.dag < (:totjaar)::date)::int - d.gestopt * (d.dag < (:vanjaar)::date)::int AS nu,
                    d.aan_werk * (d.dag < (:vorigTotjaar)::date)::int
                        - d.gestopt * (d.dag < (:vorigVanjaar)::date)::int AS eerder
             FROM telregistratie d
             WHERE %1$s AND d.korrel = 'J' AND d.dag < (:jarenTot)::date
             UNION ALL
             SELECT d.gemeentecode,
                    d.aan_werk * ((d.dag < (:naTot)::date)::int - (d.dag < (:totjaar)::date)::int)
                        - d.gestopt * ((d.dag < (:van)::date)::int - (d.dag < (:vanjaar)::date)::int), 0
             FROM telregistratie d
             WHERE %1$s AND d.korrel = 'M' AND d.dag >= (:maandenVan)::date
               AND d.dag < greatest((:naTot)::date, (:totjaar)::date, (:van)::date, (:vanjaar)::date)
             UNION ALL
             SELECT d.gemeentecode, 0,
                    d.aan_werk * ((d.dag < (:vorigNaTot)::date)::int - (d.dag < (:vorigTotjaar)::date)::int)
                        - d.gestopt * ((d.dag < (:vorigVan)::date)::int - (d.dag < (:vorigVanjaar)::date)::int)
             FROM telregistratie d
             WHERE %1$s AND d.korrel = 'M'
               AND d.dag >= least((:vorigNaTot)::date, (:vorigTotjaar)::date, (:vorigVan)::date, (:vorigVanjaar)::date)
               AND d.dag < greatest(
                   (:vorigNaTot)::date, (:vorigTotjaar)::date, (:vorigVan)::date, (:vorigVanjaar)::date)) t\
            """;

    /// Days between two times at work.
    private static final String PAUZE = "(SELECT d.* FROM telbaanpauze d WHERE %1$s) t";

    /// Who counts in several municipalities: too often only where these are added up.
    private static final String SPREIDING = "telvlagspreiding t";

    private static final String GEEN_SPREIDING = "(SELECT * FROM telvlagspreiding WHERE false) t";

    private Vlagbron() {}

    static Bron van(String naam, Collection<Dimensie> dimensies) {
        var plek = "d.gemeentecode %s ''".formatted(dimensies.isEmpty() ? "=" : "<>");
        var rijen =
                switch (naam) {
                    case "vlagcel" -> STAND.formatted(plek);
                    case "baancel" -> WERK.formatted(plek);
                    case "baanpauze" -> PAUZE.formatted(plek);
                    default -> dimensies.contains(Dimensie.REGIO) ? SPREIDING : GEEN_SPREIDING;
                };
        return new Bron(rijen, null, Map.of())
                .met(Dimensie.GEMEENTE, "t.gemeentecode", List.of())
                .met(
                        Dimensie.REGIO,
                        "r.regio",
                        List.of(" LEFT JOIN streek r ON r.gemeentecode = t.gemeentecode"));
    }
}
