package nl.pols.rapportage.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.pols.rapportage.indicator.Herleiding.Overgang;

/// The municipal divisions that the register told, with what became of each municipality.
@ApplicationScoped
class Indelingen {
    /// Before it the register knows no division: that of 2018 stands in for every earlier day.
    static final int EERSTE_JAAR = 2018;

    private static final String BESTAAT =
            "v.geldig_van <= :opvolgingOp AND (v.geldig_tot IS NULL OR v.geldig_tot >"
                    + " :opvolgingOp)";

    private final Sql sql;

    Indelingen(Sql sql) {
        this.sql = sql;
    }

    Indeling van(int jaar, Vraag.Kennis kennis) {
        var regios = new TreeMap<String, String>();
        for (var rij : gemeenten(Indeling.dag(jaar), kennis)) {
            regios.put(rij.getFirst(), rij.getLast());
        }
        return Indeling.van(jaar, regios, regiocodes(jaar, kennis), overgangen(kennis));
    }

    /// The municipalities that on a day are where this one was, or is to be.
    List<String> gebied(String gemeente, LocalDate dag, Vraag.Kennis kennis) {
        var bestaand =
                gemeenten(dag, kennis).stream().map(List::getFirst).collect(Collectors.toSet());
        return Herleiding.van(bestaand, dag, overgangen(kennis)).stream()
                .filter(deel -> deel.van().equals(gemeente))
                .map(Herleiding.Deel::naar)
                .sorted()
                .toList();
    }

    private List<List<String>> gemeenten(LocalDate dag, Vraag.Kennis kennis) {
        var vraag =
                "SELECT v.gemeentecode, coalesce(r.regio, '') AS regio FROM gemeenteversie v"
                        + " LEFT JOIN streek r USING (gemeentecode) WHERE "
                        + BESTAAT
                        + " AND "
                        + Tussentabellen.bekend("v", kennis);
        return sql.lees(
                Tussentabellen.voor(vraag, kennis),
                parameters(dag, kennis),
                rij -> List.of(rij.getString("gemeentecode"), rij.getString("regio")));
    }

    private List<String> regiocodes(int jaar, Vraag.Kennis kennis) {
        return sql.lees(
                "SELECT v.code FROM regioversie v WHERE "
                        + BESTAAT
                        + " AND "
                        + Tussentabellen.bekend("v", kennis),
                parameters(Indeling.dag(jaar), kennis),
                rij -> rij.getString(1));
    }

    private List<Overgang> overgangen(Vraag.Kennis kennis) {
        return sql.lees(
                "SELECT o.gemeentecode, o.opvolger, o.op, o.geheel, o.aandeel FROM"
                        + " gemeente_opvolger o JOIN gemeenteversie v USING (gemeentecode,"
                        + " volgnummer) WHERE "
                        + Tussentabellen.bekend("v", kennis),
                Map.of("kennis", kennis.moment()),
                rij ->
                        new Overgang(
                                rij.getString("gemeentecode"),
                                rij.getString("opvolger"),
                                Objects.requireNonNull(rij.getObject("op", LocalDate.class)),
                                rij.getBoolean("geheel"),
                                rij.getObject("aandeel", Integer.class)));
    }

    private static Map<String, Object> parameters(LocalDate dag, Vraag.Kennis kennis) {
        var parameters = new HashMap<String, Object>();
        parameters.put("opvolgingOp", dag);
        parameters.put("kennis", kennis.moment());
        return parameters;
    }
}
