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
/// moment, and the same as that from the facts. A group of which nothing changed is not counted
/// again.
@ApplicationScoped
class Beeldtelling {
    /// Cells that changed are read, and while that was done others may have changed.
    private static final int RONDEN = 3;

    /// Of a few indicators by municipality in a few periods; some hundreds of bytes each.
    private static final int MEESTE_GROEPEN = 10_000;

    private static final String CELLEN = Indicatoren.leesSql("telling/beeld");

    private final Sql sql;
    private final Trajectbeeld beeld;
    private final Onthouden<Stand, List<Cel>> eerder = new Onthouden<>(MEESTE_GROEPEN);

    Beeldtelling(Sql sql, Trajectbeeld beeld) {
        this.sql = sql;
        this.beeld = beeld;
    }

    /// Where the cases of a cell are counted, and at which moment of theirs.
    private record Plek(long cel, UUID stand, String gemeentecode, String dimensie) {
        static Plek lees(ResultSet rij) throws SQLException {
            return new Plek(
                    rij.getLong(1),
                    rij.getObject(2, UUID.class),
                    rij.getString(3),
                    rij.getString(4));
        }
    }

    /// What a group came to, by what its cells were at. Added up, because the country has hundreds:
    /// each is random, so that other ones come to the same is as unlikely as two that are the same.
    private record Stand(String code, Periode periode, String dimensie, long hoog, long laag) {
        static Stand van(String code, Periode periode, String dimensie, List<Plek> plekken) {
            long hoog = 0;
            long laag = 0;
            for (var plek : plekken) {
                hoog += plek.stand.getMostSignificantBits();
                laag += plek.stand.getLeastSignificantBits();
            }
            return new Stand(code, periode, dimensie, hoog, laag);
        }
    }

    /// Nothing where too much changed to be held: then the facts are counted.
    Optional<List<Cel>> tel(Vraag vraag, Periode periode, Map<String, Object> parameters) {
        var tekst = Sjabloon.vul(CELLEN, vraag);
        for (int i = 0; i < RONDEN; i++) {
            var plekken = sql.lees(tekst, parameters, Plek::lees);
            var cellen = tel(vraag.indicator().code(), periode, plekken);
            if (cellen != null) {
                return Optional.of(cellen);
            }
            if (!beeld.ververs(anders(plekken))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Null if a cell that must be counted is not held as it is.
    private @Nullable List<Cel> tel(String code, Periode periode, List<Plek> plekken) {
        var groepen = new LinkedHashMap<String, List<Plek>>();
        for (var plek : plekken) {
            groepen.computeIfAbsent(plek.dimensie, d -> new ArrayList<>()).add(plek);
        }
        var cellen = new ArrayList<Cel>();
        for (var groep : groepen.entrySet()) {
            var stand = Stand.van(code, periode, groep.getKey(), groep.getValue());
            var geteld = eerder.eerder(stand);
            if (geteld == null) {
                geteld = tel(stand, groep.getValue());
            }
            if (geteld == null) {
                return null;
            }
            cellen.addAll(geteld);
        }
        return cellen;
    }

    private @Nullable List<Cel> tel(Stand stand, List<Plek> plekken) {
        var groep = new ArrayList<Celbeeld>(plekken.size());
        for (var plek : plekken) {
            var cel = beeld.van(plek.cel, plek.stand);
            if (cel == null) {
                return null;
            }
            groep.add(cel);
        }
        var geteld = tel(stand.code, stand.dimensie, groep, stand.periode);
        eerder.houd(stand, geteld);
        return geteld;
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
            String code, String dimensie, List<Celbeeld> groep, Periode periode) {
        return switch (code) {
            case "A06" -> Duurbeeld.tel(dimensie, groep, periode);
            case "C01" -> Verblijfbeeld.tel(dimensie, groep, periode);
            case "C03" -> Kwartbeeld.van(groep, periode).duur(dimensie);
            case "C04" -> Kwartbeeld.van(groep, periode).verlenging(dimensie);
            default -> throw new IllegalArgumentException(code);
        };
    }
}
