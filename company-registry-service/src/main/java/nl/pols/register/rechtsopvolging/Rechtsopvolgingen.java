package nl.pols.register.rechtsopvolging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.pols.kit.web.Paging;
import nl.pols.register.Database;
import org.jspecify.annotations.Nullable;

/// All successions that were laid down. One that was revoked can be read by its id for ever, and is
/// left out of lists from that moment on.
@ApplicationScoped
class Rechtsopvolgingen {
    private static final String LEES =
            """
            select r.rechtsopvolging_id, r.soort, r.ingangsdatum, r.bijzonderheden,
              lower(r.bekend) bekend_vanaf, i.ingetrokken_op, i.reden,
              array(select p.sob_id from rechtsopvolging_partij p
                where p.rechtsopvolging_id = r.rechtsopvolging_id and p.rol = 'VOORGANGER'
                order by p.sob_id) voorgangers,
              array(select p.sob_id from rechtsopvolging_partij p
                where p.rechtsopvolging_id = r.rechtsopvolging_id and p.rol = 'OPVOLGER'
                order by p.sob_id) opvolgers
            from (select coalesce(cast(? as timestamptz), 'infinity') bekend) op
            join rechtsopvolging r on lower(r.bekend) <= op.bekend
            left join rechtsopvolging_intrekking i
              on i.rechtsopvolging_id = r.rechtsopvolging_id and i.ingetrokken_op <= op.bekend
            """;

    private final Database database;
    private final ObjectMapper json;

    Rechtsopvolgingen(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// Which successions are asked for.
    ///
    /// @param sobId only those with this party
    /// @param geldigOp only those that have taken effect by that day
    record Vraag(
            @Nullable UUID sobId,
            @Nullable LocalDate geldigOp,
            @Nullable Instant bekendOp,
            Paging.Slice deel) {}

    /// As known on that moment; now, without one.
    Optional<Rechtsopvolging> vind(UUID id, @Nullable Instant bekendOp) {
        return database
                .vraag(LEES + "where r.rechtsopvolging_id = ?", this::lees, bekendOp, id)
                .stream()
                .findFirst();
    }

    Rechtsopvolging haal(UUID id, @Nullable Instant bekendOp) {
        return vind(id, bekendOp)
                .orElseThrow(() -> new RechtsopvolgingRefused.RechtsopvolgingNietGevonden(id));
    }

    /// In the order of their dates, of one SOB or of all.
    List<Rechtsopvolging> lijst(Vraag vraag) {
        var sql = new StringBuilder(LEES).append("where r.bekend @> op.bekend\n");
        var waarden = new ArrayList<@Nullable Object>();
        waarden.add(vraag.bekendOp());
        if (vraag.sobId() != null) {
            sql.append(
                    "and r.rechtsopvolging_id in (select p.rechtsopvolging_id from"
                            + " rechtsopvolging_partij p where p.sob_id = ?)\n");
            waarden.add(vraag.sobId());
        }
        if (vraag.geldigOp() != null) {
            sql.append("and r.ingangsdatum <= ?\n");
            waarden.add(vraag.geldigOp());
        }
        var deel = vraag.deel();
        if (!deel.fromStart()) {
            sql.append(
                    "and (r.ingangsdatum, r.rechtsopvolging_id) %s (?, ?)\n"
                            .formatted(deel.operator()));
            waarden.add(deel.key(0, LocalDate::parse));
            waarden.add(deel.key(1, UUID::fromString));
        }
        sql.append(
                "order by r.ingangsdatum %1$s, r.rechtsopvolging_id %1$s limit ?"
                        .formatted(deel.order()));
        waarden.add(deel.fetchSize());
        return database.vraag(sql.toString(), this::lees, waarden.toArray());
    }

    /// Reserves the id for the current transaction.
    void reserveer(UUID id) {
        database.wachtOpBeurt("rechtsopvolging:" + id);
    }

    /// Whether this succession was laid down by exactly this request.
    boolean isVastgesteldVoor(Aanvraag aanvraag) {
        return database.vraag(
                        "select aanvraag = cast(? as jsonb) from rechtsopvolging where"
                                + " rechtsopvolging_id = ?",
                        rij -> rij.getBoolean(1),
                        alsJson(aanvraag),
                        aanvraag.id())
                .contains(true);
    }

    void voegToe(Rechtsopvolging r, Aanvraag aanvraag) {
        database.schrijf(
                "insert into rechtsopvolging (rechtsopvolging_id, soort, ingangsdatum,"
                        + " bijzonderheden, aanvraag, bekend) values (?, ?, ?, cast(? as jsonb),"
                        + " cast(? as jsonb), tstzrange(?, null))",
                r.id(),
                r.soort(),
                r.ingangsdatum(),
                alsJson(r.bijzonderheden()),
                alsJson(aanvraag),
                r.vastgesteldOp());
        var partijen = new ArrayList<@Nullable Object[]>();
        r.voorgangers().forEach(id -> partijen.add(new Object[] {r.id(), "VOORGANGER", id}));
        r.opvolgers().forEach(id -> partijen.add(new Object[] {r.id(), "OPVOLGER", id}));
        database.schrijfAlle(
                "insert into rechtsopvolging_partij (rechtsopvolging_id, rol, sob_id) values (?, ?,"
                        + " ?)",
                partijen);
    }

    /// From then on it counts as never laid down.
    void trekIn(UUID id, Rechtsopvolging.Intrekking intrekking) {
        database.schrijf(
                "insert into rechtsopvolging_intrekking (rechtsopvolging_id, ingetrokken_op, reden)"
                        + " values (?, ?, ?)",
                id,
                intrekking.op(),
                intrekking.reden());
        int gesloten =
                database.schrijf(
                        "update rechtsopvolging set bekend = tstzrange(lower(bekend), ?) where"
                                + " rechtsopvolging_id = ? and upper_inf(bekend)",
                        intrekking.op(),
                        id);
        if (gesloten != 1) {
            throw new IllegalStateException("The database keeps this caller from revoking an act");
        }
    }

    private Rechtsopvolging lees(ResultSet rij) throws SQLException {
        return new Rechtsopvolging(
                rij.getObject("rechtsopvolging_id", UUID.class),
                SoortRechtsopvolging.valueOf(rij.getString("soort")),
                rij.getObject("ingangsdatum", LocalDate.class),
                List.of((UUID[]) rij.getArray("voorgangers").getArray()),
                List.of((UUID[]) rij.getArray("opvolgers").getArray()),
                bijzonderheden(rij.getString("bijzonderheden")),
                rij.getObject("bekend_vanaf", OffsetDateTime.class).toInstant(),
                intrekking(rij));
    }

    private static Rechtsopvolging.@Nullable Intrekking intrekking(ResultSet rij)
            throws SQLException {
        var op = rij.getObject("ingetrokken_op", OffsetDateTime.class);
        return op == null
                ? null
                : new Rechtsopvolging.Intrekking(op.toInstant(), rij.getString("reden"));
    }

    private Bijzonderheden bijzonderheden(String tekst) {
        try {
            return json.readValue(tekst, Bijzonderheden.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What an act told can't be read", e);
        }
    }

    private String alsJson(Object waarde) {
        try {
            return json.writeValueAsString(waarde);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request is always JSON", e);
        }
    }
}
