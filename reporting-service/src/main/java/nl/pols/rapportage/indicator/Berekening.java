package nl.pols.rapportage.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts. Only [Uitgang] may ask it: what it returns has passed nobody's rule yet (guarded by an
/// architecture test).
@ApplicationScoped
class Berekening {
    private final Indicatoren indicatoren;
    private final Sql sql;

    Berekening(Indicatoren indicatoren, Sql sql) {
        this.indicatoren = indicatoren;
        this.sql = sql;
    }

    /// One counted cell.
    ///
    /// @param code of the dimension of the break-down; empty without one, or where a fact lacks it
    record Cel(
            String code,
            @Nullable String onderdeel,
            @Nullable Long teller,
            @Nullable Long noemer) {}

    List<Cel> bereken(Vraag vraag) {
        var periode = vraag.periode();
        // A break-down by period asks the same question of each part: the same SQL, the same index.
        if (vraag.uitsplitsing() == Dimensie.PERIODE
                && periode != null
                && vraag.indicator().tijd() == Indicator.Tijd.PERIODE) {
            return periode.delen().stream()
                    .flatMap(deel -> reken(vraag, deel).stream().map(cel -> in(deel, cel)))
                    .toList();
        }
        return reken(vraag, periode);
    }

    private List<Cel> reken(Vraag vraag, @Nullable Periode over) {
        var deelvraag = over == null ? vraag : vraag.over(over);
        var tekst = Sjabloon.vul(indicatoren.sql(vraag.indicator()), deelvraag);
        var parameters = parameters(deelvraag);
        parameters.put("opvolgingOp", vraag.opvolgingOp());
        return sql.lees(tekst, parameters, Berekening::cel);
    }

    private static Map<String, Object> parameters(Vraag vraag) {
        var parameters = new HashMap<String, Object>();
        parameters.put("peildatum", vraag.peildatum());
        parameters.put("kennis", vraag.kennis().moment());
        var periode = vraag.periode();
        if (periode != null) {
            parameters.put("van", periode.van());
            parameters.put("tot", periode.tot());
        }
        vraag.filters().forEach((dimensie, code) -> parameters.put(dimensie.sleutel(), code));
        return parameters;
    }

    private static Cel in(Periode deel, Cel cel) {
        return new Cel(deel.tekst(), cel.onderdeel(), cel.teller(), cel.noemer());
    }

    private static Cel cel(ResultSet rij) throws SQLException {
        return new Cel(
                rij.getString("dimensie"),
                rij.getString("onderdeel"),
                heelGetal(rij, "teller"),
                heelGetal(rij, "noemer"));
    }

    private static @Nullable Long heelGetal(ResultSet rij, String kolom) throws SQLException {
        long waarde = rij.getLong(kolom);
        return rij.wasNull() ? null : waarde;
    }
}
