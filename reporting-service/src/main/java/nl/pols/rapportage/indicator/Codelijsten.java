package nl.pols.rapportage.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The codes that exist, with their names: what a break-down shows also where nothing was counted,
/// because nought and missing are different things.
@ApplicationScoped
class Codelijsten {
    private static final String OP_DE_DAG =
            "v.geldig_van <= :op AND (v.geldig_tot IS NULL OR v.geldig_tot > :op)";

    private final Sql sql;

    Codelijsten(Sql sql) {
        this.sql = sql;
    }

    /// A name, and whether what it names exists on the day: what does not has no nought, but may
    /// have been counted.
    record Naam(String naam, boolean bestaat) {}

    private record Code(String code, Naam naam) {}

    /// Codes and names as known then; of companies the name of that day.
    SortedMap<String, Naam> namen(Dimensie dimensie, Vraag.Kennis kennis, LocalDate op) {
        var parameters = new HashMap<String, Object>();
        parameters.put("kennis", kennis.moment());
        parameters.put("op", op);
        parameters.put("opvolgingOp", op);
        parameters.put("peildatum", op);
        var namen = new TreeMap<String, Naam>();
        // the code, its name and whether it exists, in every list
        sql.lees(
                        vraag(dimensie, kennis),
                        parameters,
                        rij ->
                                new Code(
                                        rij.getString(1),
                                        new Naam(rij.getString(2), rij.getBoolean(3))))
                .forEach(code -> namen.put(code.code, code.naam));
        return namen;
    }

    /// Whether the code is known at all: also a company that merged since.
    boolean kent(Dimensie dimensie, String code) {
        if (dimensie == Dimensie.SOB && !isUuid(code)) {
            return false;
        }
        var tabel =
                switch (dimensie) {
                    case GEMEENTE -> "gemeenteversie WHERE gemeentecode";
                    case SOB -> "sobversie WHERE sob_id";
                    case REGIO -> "regioversie WHERE code";
                    case REGELING -> "regelingversie WHERE code";
                    case OORMERK -> "trancheversie WHERE oormerk";
                    case FUNCTIONALITEIT -> "functionaliteitversie WHERE code";
                    case VOORZIENINGTYPE -> "voorzieningversie WHERE type";
                    case UITKERING, AFSTAND, DOELGROEP, AANVRAGER, WERKVORM, SECTOR ->
                            "(" + Vastelijsten.van(dimensie) + ") c WHERE code";
                    case PERIODE -> throw new IllegalArgumentException("a period is not a code");
                };
        return sql.lees(
                        "SELECT EXISTS (SELECT FROM " + tabel + " = :code)",
                        Map.of("code", dimensie == Dimensie.SOB ? UUID.fromString(code) : code),
                        rij -> rij.getBoolean(1))
                .getFirst();
    }

    /// The last day of a region that has gone, as known by now; null of one that hasn't. From when
    /// it is doesn't matter: municipalities have the region that they first get.
    @Nullable LocalDate laatsteDag(String regio) {
        return sql
                .lees(
                        "SELECT max(coalesce(geldig_tot, 'infinity')) - 1 FROM regioversie"
                                + " WHERE code = :code AND bekend_tot = 'infinity'"
                                + " HAVING max(coalesce(geldig_tot, 'infinity')) < 'infinity'",
                        Map.of("code", regio),
                        rij -> rij.getObject(1, LocalDate.class))
                .stream()
                .findFirst()
                .orElse(null);
    }

    /// The names of the companies for which the given one counted on that day: none if for itself.
    List<String> opvolgers(String sobId, Vraag.Kennis kennis, LocalDate op) {
        return sql.lees(
                Tussentabellen.voor(
                        """
                        SELECT coalesce(s.naam || ' (' || s.sob_id || ')', u.opvolger_id::text)
                        FROM erfenis e
                        CROSS JOIN LATERAL unnest(e.opvolgers, e.delen) u (opvolger_id, deel)
                        LEFT JOIN sobversie s ON s.sob_id = u.opvolger_id AND %s
                        WHERE e.sob_id = :sob::uuid
                        ORDER BY u.deel DESC, u.opvolger_id
                        """
                                .formatted(Tussentabellen.bekend("s", kennis)),
                        kennis),
                Map.of("kennis", kennis.moment(), "opvolgingOp", op, "sob", sobId),
                rij -> rij.getString(1));
    }

    /// As it stands on the wire; any other spelling names no company.
    private static boolean isUuid(String code) {
        try {
            return UUID.fromString(code).toString().equals(code);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String vraag(Dimensie dimensie, Vraag.Kennis kennis) {
        return switch (dimensie) {
            case GEMEENTE -> eenvoudig("gemeentecode", "gemeenteversie", OP_DE_DAG, kennis);
            case REGIO -> eenvoudig("code", "regioversie", OP_DE_DAG, kennis);
            case REGELING -> eenvoudig("code", "regelingversie", "true", kennis);
            case OORMERK ->
                    """
                    SELECT DISTINCT t.oormerk AS code, t.oormerk AS naam, true AS bestaat
                    FROM regelingversie v JOIN trancheversie t USING (regeling_id, volgnummer)
                    WHERE t.oormerk IS NOT NULL AND %s
                    """
                            .formatted(Tussentabellen.bekend("v", kennis));
            case FUNCTIONALITEIT -> eenvoudig("code", "functionaliteitversie", "true", kennis);
            case SOB ->
                    Tussentabellen.voor(
                            """
                            SELECT v.sob_id::text AS code, coalesce(n.naam, v.naam) AS naam,
                                   l.sob_id IS NOT NULL AS bestaat
                            FROM sobversie v
                            LEFT JOIN levend l ON l.sob_id = v.sob_id
                            LEFT JOIN sob_naam n ON n.sob_id = v.sob_id AND n.volgnummer = v.volgnummer
                                AND n.geldig_van <= :op AND (n.geldig_tot IS NULL OR n.geldig_tot > :op)
                            WHERE %s
                            """
                                    .formatted(Tussentabellen.bekend("v", kennis)),
                            kennis);
            case UITKERING, AFSTAND, DOELGROEP, AANVRAGER, VOORZIENINGTYPE, WERKVORM, SECTOR ->
                    Vastelijsten.van(dimensie);
            case PERIODE -> throw new IllegalArgumentException("a period is not a code");
        };
    }

    private static String eenvoudig(
            String code, String tabel, String bestaat, Vraag.Kennis kennis) {
        return "SELECT %s AS code, v.naam, %s AS bestaat FROM %s v WHERE %s"
                .formatted(code, bestaat, tabel, Tussentabellen.bekend("v", kennis));
    }
}
