package nl.pols.register.zoek;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pols.register.Database;
import nl.pols.register.sob.SobWeergave.Status;
import org.jspecify.annotations.Nullable;

/// What a hit tells of a company: its name on the day, whether it lives, and in whom it lives on.
@ApplicationScoped
class Steekkaarten {
    private static final String OPVOLGERS =
            """
            with recursive op as (
              select coalesce(cast(? as timestamptz), 'infinity') bekend, cast(? as date) dag),
            opvolging as (
              select o.voorganger_id, o.opvolger_id, o.ingangsdatum, o.bekend from sob_opvolging o),
            keten (begin, sob_id, ingangsdatum) as (
              select id, id, null::date from unnest(?) id
              union
              select k.begin, o.opvolger_id, o.ingangsdatum
              from keten k, op, opvolging o
              where o.voorganger_id = k.sob_id and o.bekend @> op.bekend and o.ingangsdatum <= op.dag)
            select k.begin, k.sob_id, max(k.ingangsdatum) ingangsdatum
            from keten k, op
            where k.sob_id <> k.begin and not exists (
              select 1 from opvolging o
              where o.voorganger_id = k.sob_id and o.bekend @> op.bekend and o.ingangsdatum <= op.dag)
            group by k.begin, k.sob_id
            order by k.begin, k.sob_id
            """;

    /// The name on the day, else the nearest; of what is no longer known, what was known last.
    private static final String BEDRIJVEN =
            """
            select s.sob_id, n.naam, v.reden, v.verwijst_naar, lower(b.geldig) van, upper(b.geldig) tot
            from (select coalesce(cast(? as timestamptz), 'infinity') bekend, cast(? as date) dag) op
            join sob s on s.geregistreerd_op <= op.bekend
            join lateral (
              select f.naam from sob_naam f
              where f.sob_id = s.sob_id and lower(f.bekend) <= op.bekend
              order by f.bekend @> op.bekend desc, upper(f.bekend) desc, f.geldig @> op.dag desc,
                (lower(f.geldig) <= op.dag) desc,
                case when lower(f.geldig) <= op.dag then f.geldig end desc, f.geldig
              limit 1) n on true
            left join sob_bestaan b on b.sob_id = s.sob_id and b.bekend @> op.bekend
            left join sob_vervallen v on v.sob_id = s.sob_id and v.bekend @> op.bekend
            where s.sob_id = any (?)
            """;

    private final Database database;

    Steekkaarten(Database database) {
        this.database = database;
    }

    private record Voortgezet(UUID begin, UUID sobId, LocalDate ingangsdatum) {}

    private record Bedrijf(
            UUID sobId,
            String naam,
            @Nullable String reden,
            @Nullable UUID verwijstNaar,
            @Nullable LocalDate van,
            @Nullable LocalDate tot) {

        Status status(LocalDate dag, boolean opgevolgd) {
            if (reden != null) {
                return Status.valueOf(reden);
            }
            if (van == null || dag.isBefore(van)) {
                return Status.TOEKOMSTIG;
            }
            return tot == null || dag.isBefore(tot)
                    ? Status.ACTIEF
                    : opgevolgd ? Status.OPGEVOLGD : Status.OPGEHEVEN;
        }
    }

    /// Of these companies, in this order; those that the register didn't know yet are left out.
    List<Treffer> van(Map<UUID, List<Grond>> gronden, @Nullable Instant bekendOp, LocalDate dag) {
        var ids = gronden.keySet().toArray(UUID[]::new);
        var voortgezet = database.vraag(OPVOLGERS, Steekkaarten::voortgezet, bekendOp, dag, ids);
        var bedrijven =
                bedrijven(
                        Stream.concat(Stream.of(ids), voortgezet.stream().map(Voortgezet::sobId))
                                .distinct()
                                .toArray(UUID[]::new),
                        bekendOp,
                        dag);
        var opvolgers = new HashMap<UUID, List<Treffer.Opvolger>>();
        for (var v : voortgezet) {
            var naam = bedrijven.get(v.sobId());
            if (naam != null) {
                opvolgers
                        .computeIfAbsent(v.begin(), begin -> new ArrayList<>())
                        .add(new Treffer.Opvolger(v.sobId(), naam.naam(), v.ingangsdatum()));
            }
        }
        var treffers = new ArrayList<Treffer>();
        gronden.forEach((id, waarom) -> {
            var bedrijf = bedrijven.get(id);
            if (bedrijf != null) {
                treffers.add(treffer(bedrijf, waarom, opvolgers.getOrDefault(id, List.of()), dag));
            }
        });
        return treffers;
    }

    private static Treffer treffer(
            Bedrijf bedrijf,
            Collection<Grond> waarom,
            List<Treffer.Opvolger> opvolgers,
            LocalDate dag) {
        return new Treffer(
                bedrijf.sobId(),
                bedrijf.naam(),
                bedrijf.status(dag, !opvolgers.isEmpty()),
                bedrijf.van(),
                bedrijf.tot(),
                List.copyOf(waarom),
                opvolgers,
                bedrijf.verwijstNaar());
    }

    private Map<UUID, Bedrijf> bedrijven(UUID[] ids, @Nullable Instant bekendOp, LocalDate dag) {
        var bedrijven = new HashMap<UUID, Bedrijf>();
        database.vraag(BEDRIJVEN, Steekkaarten::bedrijf, bekendOp, dag, ids)
                .forEach(bedrijf -> bedrijven.put(bedrijf.sobId(), bedrijf));
        return bedrijven;
    }

    private static Voortgezet voortgezet(ResultSet rij) throws SQLException {
        return new Voortgezet(
                rij.getObject("begin", UUID.class),
                rij.getObject("sob_id", UUID.class),
                rij.getObject("ingangsdatum", LocalDate.class));
    }

    private static Bedrijf bedrijf(ResultSet rij) throws SQLException {
        return new Bedrijf(
                rij.getObject("sob_id", UUID.class),
                rij.getString("naam"),
                rij.getString("reden"),
                rij.getObject("verwijst_naar", UUID.class),
                rij.getObject("van", LocalDate.class),
                rij.getObject("tot", LocalDate.class));
    }
}
