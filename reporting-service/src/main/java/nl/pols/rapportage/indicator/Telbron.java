package nl.pols.rapportage.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The cells in which trajectories are counted beforehand, as a kind of fact: their dimensions
/// stand where those of trajectories stand, so the same joins find successors and regions.
/// Invariant: of the levels that know what is asked, the one with the fewest cells.
final class Telbron {
    private static final Bron LAND = Bronnen.TRAJECT.alsCellen("LAND");

    /// Each municipality with a company, whatever is asked.
    static final Bron PLAATS = Bronnen.TRAJECT.alsCellen("PLAATS");

    private static final Bron KENMERK = Bronnen.TRAJECT.alsCellen("KENMERK");
    private static final Bron ZETEL = Bronnen.ZETELTRAJECT.alsCellen("PLAATS");

    private static final String MATEN =
            "d.voorzieningen * w.teken AS voorzieningen, d.personen * w.teken AS personen,"
                    + " d.wml * w.teken AS wml, d.ondersteund * w.teken AS ondersteund";

    /// Whole years, then months and days up to the reference date, or back from the end of its year
    /// or month where that is nearer.
    private static final String TOT_EN_MET =
            """
            (SELECT d.gemeentecode, d.type, d.voorzieningen, d.personen, d.wml, d.ondersteund
             FROM telvoorziening d
             WHERE %1$s AND d.korrel = 'J' AND d.dag < (:jaar)::date
             UNION ALL
             SELECT d.gemeentecode, d.type, %2$s
             FROM telvoorziening d
             CROSS JOIN LATERAL (SELECT CASE WHEN d.dag < (:jaar)::date THEN -1 ELSE 1 END) w (teken)
             WHERE %1$s AND d.korrel = 'M' AND d.dag >= least((:jaar)::date, (:maand)::date)
               AND d.dag < greatest((:jaar)::date, (:maand)::date)
             UNION ALL
             SELECT d.gemeentecode, d.type, %2$s
             FROM telvoorziening d
             CROSS JOIN LATERAL (SELECT CASE WHEN d.dag < (:maand)::date THEN -1 ELSE 1 END) w (teken)
             WHERE %1$s AND d.korrel = 'D' AND d.dag >= least((:maand)::date, (:naPeildatum)::date)
               AND d.dag < greatest((:maand)::date, (:naPeildatum)::date)) t\
            """;

    private Telbron() {}

    private static final Bron SPREIDING = overGemeenten("telspreiding t");
    private static final Bron GEEN_SPREIDING =
            overGemeenten("(SELECT * FROM telspreiding WHERE false) t");

    /// What was added to provisions by the reference date, by place or by type.
    static Bron voorzieningen(Collection<Dimensie> dimensies) {
        var plaats = Telkeuze.isPerPlaats(dimensies) ? "<>" : "=";
        var type = dimensies.contains(Dimensie.VOORZIENINGTYPE) ? "<>" : "=";
        var welke = "d.gemeentecode %s '' AND d.type %s ''".formatted(plaats, type);
        return overGemeenten(TOT_EN_MET.formatted(welke, MATEN))
                .met(Dimensie.VOORZIENINGTYPE, "t.type", List.of());
    }

    /// Who counts in several municipalities at once: too often only where these are added up.
    static Bron spreiding(Collection<Dimensie> dimensies) {
        return dimensies.contains(Dimensie.REGIO)
                ? SPREIDING
                : GEEN_SPREIDING.met(Dimensie.VOORZIENINGTYPE, "''", List.of());
    }

    private static Bron overGemeenten(String rijen) {
        return new Bron(rijen, null, Map.of())
                .met(Dimensie.GEMEENTE, "t.gemeentecode", List.of())
                .met(
                        Dimensie.REGIO,
                        "r.regio",
                        List.of(" LEFT JOIN streek r ON r.gemeentecode = t.gemeentecode"));
    }

    /// The cells of a question, or by the seat of their company.
    static Bron van(boolean opZetel, Collection<Dimensie> dimensies) {
        if (dimensies.isEmpty()) {
            return LAND;
        }
        if (opZetel) {
            return ZETEL;
        }
        return Telkeuze.isPerPlaats(dimensies) ? PLAATS : KENMERK;
    }
}
