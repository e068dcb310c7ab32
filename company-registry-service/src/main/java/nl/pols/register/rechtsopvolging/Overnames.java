package nl.pols.register.rechtsopvolging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.pols.register.Database;
import org.jspecify.annotations.Nullable;

/// Tells all successions as they can be taken over by another register, the revoked ones too, in
/// the order in which they became known: what was laid down later may build on what was there.
@ApplicationScoped
public class Overnames {
    private static final String LEES =
            """
            select r.rechtsopvolging_id, r.soort, r.aanvraag, r.bijzonderheden ->> 'oudeNaam' oude_naam,
              lower(r.bekend) vastgesteld_op, i.reden
            from (select cast(? as timestamptz) bekend) op
            join rechtsopvolging r on lower(r.bekend) <= op.bekend
            left join rechtsopvolging_intrekking i
              on i.rechtsopvolging_id = r.rechtsopvolging_id and i.ingetrokken_op <= op.bekend
            where (lower(r.bekend), r.rechtsopvolging_id) > (cast(? as timestamptz), ?)
            order by lower(r.bekend), r.rechtsopvolging_id
            limit ?
            """;

    private static final Instant BEGIN = Instant.EPOCH;
    private static final UUID EERSTE = new UUID(0, 0);

    private final Database database;
    private final ObjectMapper json;

    Overnames(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// The next ones, as known on that moment; empty at the end.
    ///
    /// @param na the last one of the part before
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Overname> deel(Instant bekendOp, @Nullable Overname na, int hoogstens) {
        var laatste = na == null ? null : na.vastgesteldOp();
        var id = na == null ? null : na.rechtsopvolging().id();
        return database.vraag(
                LEES,
                this::lees,
                bekendOp,
                laatste == null ? BEGIN : laatste,
                id == null ? EERSTE : id,
                hoogstens);
    }

    private Overname lees(ResultSet rij) throws SQLException {
        var intrekkingsreden = rij.getString("reden");
        return new Overname(
                aanvraag(rij.getString("aanvraag"), rij.getString("soort")),
                intrekkingsreden == null,
                rij.getString("oude_naam"),
                rij.getObject("vastgesteld_op", OffsetDateTime.class).toInstant(),
                intrekkingsreden);
    }

    /// The request that was granted, as it can be sent again: [Aanvraaglezer] reads the same from
    /// it.
    private NieuweRechtsopvolging aanvraag(String tekst, String soort) {
        try {
            var aanvraag = (ObjectNode) json.readTree(tekst);
            aanvraag.put("soort", soort);
            if (aanvraag.remove("toelichting") instanceof ObjectNode toelichting) {
                aanvraag.setAll(toelichting);
            }
            if (aanvraag.get("opvolger") instanceof ObjectNode opvolger) {
                maakPlat(opvolger);
            }
            aanvraag.path("verdeelsleutel").forEach(Overnames::schrijfDeel);
            return json.treeToValue(aanvraag, NieuweRechtsopvolging.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request that was granted can't be read", e);
        }
    }

    private static void maakPlat(ObjectNode opvolger) {
        if (opvolger.remove("nieuw") instanceof ObjectNode nieuw) {
            opvolger.setAll(nieuw);
        }
    }

    private static void schrijfDeel(JsonNode deel) {
        var object = (ObjectNode) deel;
        var opvolger = (ObjectNode) object.get("opvolger");
        if (opvolger.hasNonNull("nieuw")) {
            maakPlat(opvolger);
        } else {
            object.remove("opvolger");
            object.set("sobId", opvolger.get("id"));
        }
    }
}
