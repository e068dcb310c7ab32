package nl.pols.register.rechtsopvolging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.pols.kit.web.Paging;
import nl.pols.register.Database;
import org.jspecify.annotations.Nullable;

/// All successions that were laid down.
@ApplicationScoped
class Rechtsopvolgingen {
    private static final String LEES =
            """
            select r.rechtsopvolging_id, r.soort, r.ingangsdatum, r.oude_naam, r.nieuwe_naam,
              lower(r.bekend) bekend_vanaf,
              array(select p.sob_id from rechtsopvolging_partij p
                where p.rechtsopvolging_id = r.rechtsopvolging_id and p.rol = 'VOORGANGER'
                order by p.sob_id) voorgangers,
              array(select p.sob_id from rechtsopvolging_partij p
                where p.rechtsopvolging_id = r.rechtsopvolging_id and p.rol = 'OPVOLGER'
                order by p.sob_id) opvolgers
            from rechtsopvolging r
            where upper_inf(r.bekend)
            """;

    private final Database database;
    private final ObjectMapper json;

    Rechtsopvolgingen(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<Rechtsopvolging> vind(UUID id) {
        return database
                .vraag(LEES + "and r.rechtsopvolging_id = ?", Rechtsopvolgingen::lees, id)
                .stream()
                .findFirst();
    }

    Rechtsopvolging haal(UUID id) {
        return vind(id).orElseThrow(
                        () -> new RechtsopvolgingRefused.RechtsopvolgingNietGevonden(id));
    }

    /// In the order of their dates, of one SOB or of all.
    List<Rechtsopvolging> lijst(@Nullable UUID sobId, Paging.Slice deel) {
        var sql = new StringBuilder(LEES);
        var waarden = new ArrayList<@Nullable Object>();
        if (sobId != null) {
            sql.append(
                    "and r.rechtsopvolging_id in (select p.rechtsopvolging_id from"
                            + " rechtsopvolging_partij p where p.sob_id = ?)\n");
            waarden.add(sobId);
        }
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
        return database.vraag(sql.toString(), Rechtsopvolgingen::lees, waarden.toArray());
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
                "insert into rechtsopvolging (rechtsopvolging_id, soort, ingangsdatum, oude_naam,"
                        + " nieuwe_naam, aanvraag, bekend) values (?, ?, ?, ?, ?, cast(? as jsonb),"
                        + " tstzrange(?, null))",
                r.id(),
                r.soort(),
                r.ingangsdatum(),
                r.oudeNaam(),
                r.nieuweNaam(),
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

    private static Rechtsopvolging lees(ResultSet rij) throws SQLException {
        return new Rechtsopvolging(
                rij.getObject("rechtsopvolging_id", UUID.class),
                SoortRechtsopvolging.valueOf(rij.getString("soort")),
                rij.getObject("ingangsdatum", LocalDate.class),
                List.of((UUID[]) rij.getArray("voorgangers").getArray()),
                List.of((UUID[]) rij.getArray("opvolgers").getArray()),
                rij.getString("oude_naam"),
                rij.getString("nieuwe_naam"),
                rij.getObject("bekend_vanaf", OffsetDateTime.class).toInstant());
    }

    private String alsJson(Aanvraag aanvraag) {
        try {
            return json.writeValueAsString(aanvraag);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request is always JSON", e);
        }
    }
}
