package nl.pols.rapportage.indicator;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.pols.rapportage.indicator.Bron.Filter;
import nl.pols.rapportage.indicator.Bron.Plek;

/// Grants with what they came to, counted beforehand (ADR 162), as a kind of fact. Invariant: they
/// are laid out over successors only where it is asked where they are; a sum of all of them isn't
/// changed by it.
final class Geldbron {
    private static final Set<Dimensie> PLAATS =
            EnumSet.of(Dimensie.GEMEENTE, Dimensie.SOB, Dimensie.REGIO);

    private static final String GROOTBOEK = "grootboekcel";

    private static final String ZETEL = " LEFT JOIN zetel z ON z.sob_id = u.sob_id";

    private Geldbron() {}

    static Bron van(String naam, Collection<Dimensie> dimensies) {
        boolean perPlaats = dimensies.stream().anyMatch(PLAATS::contains);
        var tabel = "tel" + naam.replace("cel", perPlaats ? "deel" : "") + " u";
        var bron = perPlaats ? opPlaats(rijen(tabel)) : rijen(tabel);
        // of what was granted and spent in a period, parts of it are questions of their own
        return naam.equals(GROOTBOEK)
                ? bron
                : bron.met(Dimensie.PERIODE, "u.jaar::text", List.of());
    }

    private static Bron rijen(String tabel) {
        return new Bron(tabel, null, Map.of())
                .met(Dimensie.REGELING, "u.regeling", List.of())
                .met(Dimensie.OORMERK, "u.oormerk", List.of());
    }

    /// A municipality at itself, a team at its region, a company at its seat; what is left of a
    /// tranche has a code of its own. A filter says first whose rows can't be in it: then nothing
    /// needs to be found of them.
    private static Bron opPlaats(Bron bron) {
        return bron.met(
                        Dimensie.GEMEENTE,
                        plek(
                                "CASE WHEN u.soort IN ('GEMEENTE', 'NIET_VERLEEND') THEN u.code"
                                        + " ELSE z.gemeentecode END",
                                " = :gemeente AND (u.soort <> 'GEMEENTE' OR u.code = :gemeente)",
                                List.of(ZETEL)))
                .met(
                        Dimensie.SOB,
                        "CASE WHEN u.soort = 'NIET_VERLEEND' THEN u.code ELSE u.sob_id::text END",
                        List.of())
                .met(
                        Dimensie.REGIO,
                        plek(
                                "CASE WHEN u.soort IN ('RMT', 'NIET_VERLEEND') THEN u.code"
                                        + " WHEN u.soort = 'GEMEENTE' THEN r.regio"
                                        + " ELSE z.regio END",
                                " = :regio AND (u.soort <> 'RMT' OR u.code = :regio)",
                                List.of(ZETEL, " LEFT JOIN streek r ON r.gemeentecode = u.code")));
    }

    private static Plek plek(String uitdrukking, String filter, List<String> verbindingen) {
        return new Plek(uitdrukking, verbindingen, new Filter(uitdrukking + filter, verbindingen));
    }
}
