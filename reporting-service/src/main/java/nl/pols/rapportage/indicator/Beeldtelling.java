package nl.pols.rapportage.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.pols.rapportage.feit.Celbeeld;
import nl.pols.rapportage.feit.Trajectbeeld;
import nl.pols.rapportage.indicator.Berekening.Cel;
import org.jspecify.annotations.Nullable;

/// Counts what is no sum of parts from the cases that are held in memory: medians, survival and
/// what the most productive quarter is compared with (ADR 151). Invariant: the answer is of one
/// moment, and the same as that from the facts.
@ApplicationScoped
class Beeldtelling {
    /// Cells that changed are read, and while that was done others may have changed.
    private static final int RONDEN = 3;

    private static final String CELLEN = Indicatoren.leesSql("telling/beeld");

    private final Sql sql;
    private final Trajectbeeld beeld;

    Beeldtelling(Sql sql, Trajectbeeld beeld) {
        this.sql = sql;
        this.beeld = beeld;
    }

    /// Where the cases of a cell are counted, and at which moment of theirs.
    private record Plek(long cel, UUID stand, String gemeentecode, String dimensie) {
        static Plek lees(ResultSet rij) throws SQLException {
            return new Plek(
                    rij.getLong("cel"),
                    rij.getObject("stand", UUID.class),
                    rij.getString("gemeentecode"),
                    rij.getString("dimensie"));
        }
    }

    /// Nothing where too much changed to be held: then the facts are counted.
    Optional<List<Cel>> tel(Vraag vraag, Periode periode, Map<String, Object> parameters) {
        var tekst = Sjabloon.vul(CELLEN, vraag);
        for (int i = 0; i < RONDEN; i++) {
            var plekken = sql.lees(tekst, parameters, Plek::lees);
            var groepen = groepen(plekken);
            if (groepen != null) {
                return Optional.of(tel(vraag.indicator().code(), groepen, periode));
            }
            if (!beeld.ververs(anders(plekken))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Of each place its cells; null if one of them is not held as it is.
    private @Nullable Map<String, List<Celbeeld>> groepen(List<Plek> plekken) {
        var groepen = new LinkedHashMap<String, List<Celbeeld>>();
        for (var plek : plekken) {
            var cel = beeld.van(plek.cel, plek.stand);
            if (cel == null) {
                return null;
            }
            groepen.computeIfAbsent(plek.dimensie, d -> new ArrayList<>()).add(cel);
        }
        return groepen;
    }

    private Set<String> anders(List<Plek> plekken) {
        var gemeenten = new TreeSet<String>();
        for (var plek : plekken) {
            if (beeld.van(plek.cel, plek.stand) == null) {
                gemeenten.add(plek.gemeentecode);
            }
        }
        return gemeenten;
    }

    private static List<Cel> tel(
            String code, Map<String, List<Celbeeld>> groepen, Periode periode) {
        var cellen = new ArrayList<Cel>();
        groepen.forEach((dimensie, groep) ->
                cellen.addAll(
                        switch (code) {
                            case "A06" -> Duurbeeld.tel(dimensie, groep, periode);
                            case "C01" -> Verblijfbeeld.tel(dimensie, groep, periode);
                            case "C03" -> Kwartbeeld.van(groep, periode).duur(dimensie);
                            case "C04" -> Kwartbeeld.van(groep, periode).verlenging(dimensie);
                            default -> throw new IllegalArgumentException(code);
                        }));
        return cellen;
    }
}
