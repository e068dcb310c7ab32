package nl.pols.trajectregistratie.verantwoording;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.web.Paging.Slice;
import nl.pols.trajectregistratie.Databank;
import org.jspecify.annotations.Nullable;

/// What was changed of a declared period after it was declared. A version is a revision when it was
/// registered later and tells something else about the period than the version before it did: a
/// trajectory more or less in it, or another fact dated before its end. That somebody who took part
/// left after the period is no revision of it.
@ApplicationScoped
class Revisies {

    /// What a version tells about a period, whatever came after it.
    private static final String STAND =
            """
            ROW(%1$s.sob_id, %1$s.startdatum, %1$s.geplande_einddatum,
                CASE WHEN %1$s.einddatum < ? THEN %1$s.einddatum END, CASE WHEN %1$s.einddatum < ? THEN %1$s.uitstroom END,
                %1$s.uren_productie, %1$s.uren_coaching, %1$s.uren_scholing, %1$s.uren_overig, %1$s.uitkering,
                %1$s.behoud_van_uitkering, %1$s.doelgroep, %1$s.afstand, %1$s.kostendragende_gemeente, %1$s.vervolg_van_nummer,
                %1$s.kenmerken, pols_feiten_voor(jsonb_build_object('v', %1$s.verlengingen), ?), pols_feiten_voor(%1$s.verloop, ?))
            """;

    private static final String RAAKT =
            "(%1$s.id IS NOT NULL AND pols_raakt(%1$s.startdatum, %1$s.einddatum, %1$s.verloop, ?,"
                    + " ?))";

    private static final String KOLOMMEN =
            """
            t.eigenaar, t.id, t.versie, t.registratienummer, t.bekend_vanaf, t.door, t.handeling, t.reden, t.aanlevering_id,
            t.deelnemer_id, t.sob_id, t.startdatum, t.geplande_einddatum, t.einddatum, t.uitstroom, t.uren_productie,
            t.uren_coaching, t.uren_scholing, t.uren_overig, t.uitkering, t.behoud_van_uitkering, t.doelgroep, t.afstand,
            t.kostendragende_gemeente, t.vervolg_van_nummer, t.kenmerken, t.verlengingen, t.verloop\
            """;

    private static final String LATER =
            """
            FROM (SELECT %1$s FROM traject t WHERE t.eigenaar = ? AND t.bekend_vanaf > ?
                  UNION ALL
                  SELECT %1$s FROM traject_versie t WHERE t.eigenaar = ? AND t.bekend_vanaf > ?) n
            LEFT JOIN traject_versie o ON o.eigenaar = n.eigenaar AND o.id = n.id AND o.versie = n.versie - 1
            WHERE (%2$s IS DISTINCT FROM %3$s OR (%2$s AND (%4$s IS DISTINCT FROM %5$s
                   OR (n.deelnemer_id <> o.deelnemer_id AND NOT pols_een_persoon(n.deelnemer_id, o.deelnemer_id)))))
            """
                    .formatted(
                            KOLOMMEN,
                            RAAKT.formatted("n"),
                            RAAKT.formatted("o"),
                            STAND.formatted("n"),
                            STAND.formatted("o"));

    private final Databank databank;

    Revisies(Databank databank) {
        this.databank = databank;
    }

    /// One version that changed something of the period.
    record Revisie(
            UUID trajectId,
            int versie,
            String registratienummer,
            Instant bekendVanaf,
            String door,
            String handeling,
            @Nullable String reden,
            @Nullable UUID aanleveringId) {}

    /// In the order of trajectory and version.
    List<Revisie> lijst(Periodeverklaring v, Slice deel) {
        var waarden = waarden(v);
        var sql =
                new StringBuilder(
                                "SELECT n.id, n.versie, n.registratienummer, n.bekend_vanaf,"
                                        + " n.door, n.handeling, n.reden, n.aanlevering_id ")
                        .append(LATER);
        if (!deel.fromStart()) {
            sql.append(" AND (n.id, n.versie) ").append(deel.operator()).append(" (?, ?)");
            waarden.add(deel.key(0, UUID::fromString));
            waarden.add(deel.key(1, Integer::valueOf));
        }
        sql.append(" ORDER BY n.id ").append(deel.order());
        sql.append(", n.versie ").append(deel.order()).append(" LIMIT ?");
        waarden.add(deel.fetchSize());
        return databank.lees(sql.toString(), Revisies::revisie, waarden.toArray());
    }

    /// How many versions, and of how many trajectories.
    record Aantal(long versies, long trajecten) {}

    Aantal tel(Periodeverklaring v) {
        return databank.lees(
                        "SELECT count(*), count(DISTINCT n.id) " + LATER,
                        rij -> new Aantal(rij.getLong(1), rij.getLong(2)),
                        waarden(v).toArray())
                .getFirst();
    }

    private static List<Object> waarden(Periodeverklaring v) {
        var van = v.periode().van();
        var tot = v.periode().tot();
        String dag = tot.toString();
        var waarden =
                new ArrayList<Object>(
                        List.of(v.eigenaar(), v.verklaardOp(), v.eigenaar(), v.verklaardOp()));
        // touches the period now, before, now; then the two states
        waarden.addAll(List.of(van, tot, van, tot, van, tot));
        waarden.addAll(List.of(tot, tot, dag, dag, tot, tot, dag, dag));
        return waarden;
    }

    private static Revisie revisie(ResultSet rij) throws SQLException {
        return new Revisie(
                rij.getObject("id", UUID.class),
                rij.getInt("versie"),
                rij.getString("registratienummer"),
                Databank.moment(rij, "bekend_vanaf"),
                rij.getString("door"),
                rij.getString("handeling"),
                rij.getString("reden"),
                rij.getObject("aanlevering_id", UUID.class));
    }
}
