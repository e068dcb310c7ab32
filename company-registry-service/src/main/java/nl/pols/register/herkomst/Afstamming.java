package nl.pols.register.herkomst;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.register.Database;
import nl.pols.register.Kalender;
import nl.pols.register.rechtsopvolging.SoortRechtsopvolging;
import nl.pols.register.sob.SobRefused;
import org.jspecify.annotations.Nullable;

/// Walks the successions in both directions, in the layer of one moment of knowing.
@ApplicationScoped
class Afstamming {
    /// `union` forgets what it has seen, so each SOB is visited once, however many ways lead to it.
    private static final String OPVOLGINGEN =
            """
            with recursive op as (
              select coalesce(cast(? as timestamptz), 'infinity') bekend,
                coalesce(cast(? as date), 'infinity') geldig),
            voor (sob_id) as (
              select cast(? as uuid)
              union select o.voorganger_id from voor, op, sob_opvolging o
              where o.opvolger_id = voor.sob_id and o.bekend @> op.bekend
                and o.ingangsdatum <= op.geldig),
            na (sob_id) as (
              select cast(? as uuid)
              union select o.opvolger_id from na, op, sob_opvolging o
              where o.voorganger_id = na.sob_id and o.bekend @> op.bekend
                and o.ingangsdatum <= op.geldig),
            stap as (
              select o.* from voor join sob_opvolging o on o.opvolger_id = voor.sob_id
              union all
              select o.* from na join sob_opvolging o on o.voorganger_id = na.sob_id)
            select stap.rechtsopvolging_id, r.soort, stap.ingangsdatum, stap.voorganger_id,
              stap.opvolger_id, stap.aandeel, stap.gemeenten
            from op, stap join rechtsopvolging r using (rechtsopvolging_id)
            where stap.bekend @> op.bekend and stap.ingangsdatum <= op.geldig
            order by stap.ingangsdatum, stap.voorganger_id, stap.opvolger_id
            """;

    /// The name on the day, else the nearest; of what is no longer known, what was known last.
    private static final String BEDRIJVEN =
            """
            select s.sob_id, n.naam, lower(b.geldig) van, upper(b.geldig) tot
            from (select coalesce(cast(? as timestamptz), 'infinity') bekend, cast(? as date) dag) op
            join sob s on s.geregistreerd_op <= op.bekend
            join lateral (
              select f.naam from sob_naam f
              where f.sob_id = s.sob_id and lower(f.bekend) <= op.bekend
              order by f.bekend @> op.bekend desc,
                -- when it was closed says nothing about what was known before that
                case when not f.bekend @> op.bekend then upper(f.bekend) end desc,
                f.geldig @> op.dag desc, (lower(f.geldig) <= op.dag) desc,
                case when lower(f.geldig) <= op.dag then f.geldig end desc, f.geldig
              limit 1) n on true
            left join sob_bestaan b on b.sob_id = s.sob_id and b.bekend @> op.bekend
            where s.sob_id = any (?)
            """;

    private final Database database;
    private final Kalender kalender;

    Afstamming(Database database, Kalender kalender) {
        this.database = database;
        this.kalender = kalender;
    }

    Herkomst van(UUID sobId, @Nullable LocalDate geldigOp, @Nullable Instant bekendOp) {
        var opvolgingen =
                database.vraag(
                        OPVOLGINGEN, Afstamming::opvolging, bekendOp, geldigOp, sobId, sobId);
        var ids = new ArrayList<>(List.of(sobId));
        for (var opvolging : opvolgingen) {
            ids.add(opvolging.voorgangerId());
            ids.add(opvolging.opvolgerId());
        }
        var bedrijven =
                database.vraag(
                        BEDRIJVEN,
                        Afstamming::bedrijf,
                        bekendOp,
                        kalender.dagOfVandaag(geldigOp),
                        ids.stream().distinct().toArray(UUID[]::new));
        if (bedrijven.stream().noneMatch(b -> b.sobId().equals(sobId))) {
            throw new SobRefused.SobNietGevonden(sobId);
        }
        return new Herkomst(sobId, geldigOp, bekendOp, bedrijven, opvolgingen).geordend();
    }

    private static Herkomst.Opvolging opvolging(ResultSet rij) throws SQLException {
        Array gemeenten = rij.getArray("gemeenten");
        return new Herkomst.Opvolging(
                rij.getObject("rechtsopvolging_id", UUID.class),
                SoortRechtsopvolging.valueOf(rij.getString("soort")),
                rij.getObject("ingangsdatum", LocalDate.class),
                rij.getObject("voorganger_id", UUID.class),
                rij.getObject("opvolger_id", UUID.class),
                rij.getInt("aandeel"),
                gemeenten == null ? null : List.of((String[]) gemeenten.getArray()));
    }

    private static Herkomst.Bedrijf bedrijf(ResultSet rij) throws SQLException {
        return new Herkomst.Bedrijf(
                rij.getObject("sob_id", UUID.class),
                rij.getString("naam"),
                Herkomst.Rol.ZELF,
                0,
                rij.getObject("van", LocalDate.class),
                rij.getObject("tot", LocalDate.class));
    }
}
