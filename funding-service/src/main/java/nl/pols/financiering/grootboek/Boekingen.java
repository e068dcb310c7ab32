package nl.pols.financiering.grootboek;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what stands in the ledger: postings in the row of an account, balances as of any two
/// dates, and whether the chains are whole.
@ApplicationScoped
public class Boekingen {

    private static final String REGEL =
            "SELECT r.*, p.deelnemer_id FROM boekingsregel r LEFT JOIN boeking_deelnemer p ON"
                    + " p.boeking_id = r.boeking_id";

    private final Sql sql;
    private final ObjectMapper json;

    Boekingen(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// Postings by their own ids, each as it stands in the row of the account that it went to.
    @Transactional
    public Map<UUID, Boekingsregel> metId(Collection<UUID> ids) {
        Map<UUID, Boekingsregel> gevonden = new HashMap<>();
        sql.vraag(REGEL + " WHERE r.boeking_id = ANY (?) AND r.zijde = 'CREDIT'", this::regel, ids)
                .forEach(regel -> gevonden.put(regel.boekingId(), regel));
        return gevonden;
    }

    /// What counter-postings already took back of postings; those of which nothing was, are absent.
    @Transactional
    public Map<UUID, Long> gecorrigeerdCents(Collection<UUID> ids) {
        Map<UUID, Long> gecorrigeerd = new HashMap<>();
        sql.vraag(
                        "SELECT corrigeert, sum(bedrag_cents) FROM boeking WHERE corrigeert = ANY"
                                + " (?) GROUP BY corrigeert",
                        rij -> Map.entry(rij.getObject(1, UUID.class), rij.getLong(2)),
                        ids)
                .forEach(som -> gecorrigeerd.put(som.getKey(), som.getValue()));
        return gecorrigeerd;
    }

    /// The postings on an account after a place in its row, in order.
    @Transactional
    public List<Boekingsregel> regelsNa(UUID rekeningId, long volgnummer, int aantal) {
        return sql.vraag(
                REGEL
                        + " WHERE r.rekening_id = ? AND r.volgnummer > ? ORDER BY r.volgnummer"
                        + " LIMIT ?",
                this::regel,
                rekeningId,
                volgnummer,
                aantal);
    }

    /// The postings on an account before a place in its row, the nearest first.
    @Transactional
    public List<Boekingsregel> regelsVoor(UUID rekeningId, long volgnummer, int aantal) {
        return sql.vraag(
                REGEL
                        + " WHERE r.rekening_id = ? AND r.volgnummer < ?"
                        + " ORDER BY r.volgnummer DESC LIMIT ?",
                this::regel,
                rekeningId,
                volgnummer,
                aantal);
    }

    /// What had happened on an account by a day, as far as it was booked by a moment.
    @Transactional
    public Optional<Historiesaldo> saldo(
            UUID rekeningId, LocalDate valutadatum, @Nullable Instant geboektTot) {
        return sql
                .vraag(
                        "SELECT * FROM rekening_saldo(?, ?, ?::timestamptz)",
                        rij ->
                                new Historiesaldo(
                                        rekeningId,
                                        Rekeningsoort.valueOf(rij.getString(1)),
                                        rij.getString(2),
                                        rij.getLong(3),
                                        rij.getLong(4),
                                        rij.getLong(5)),
                        rekeningId,
                        valutadatum,
                        geboektTot == null ? null : geboektTot.atOffset(ZoneOffset.UTC))
                .stream()
                .findFirst();
    }

    /// The ids of the accounts after one, in order.
    @Transactional
    public List<UUID> rekeningenNa(UUID rekeningId, int aantal) {
        return sql.vraag(
                "SELECT rekening_id FROM rekening WHERE rekening_id > ? ORDER BY rekening_id LIMIT"
                        + " ?",
                rij -> rij.getObject(1, UUID.class),
                rekeningId,
                aantal);
    }

    /// Follows the chains of these accounts, as far as the caller may see all that is on them.
    @Transactional
    public List<Ketenoordeel> verifieer(Collection<UUID> rekeningen) {
        return sql.vraag(
                "SELECT * FROM rekeningen_verifieren(?)",
                rij ->
                        new Ketenoordeel(
                                rij.getObject(1, UUID.class),
                                rij.getLong(2),
                                rij.getObject(3, Long.class),
                                rij.getObject(4, UUID.class)),
                rekeningen);
    }

    private Boekingsregel regel(ResultSet rij) throws SQLException {
        return new Boekingsregel(
                rij.getObject("rekening_id", UUID.class),
                rij.getLong("volgnummer"),
                rij.getString("zijde").equals("DEBET"),
                rij.getObject("tegenrekening", UUID.class),
                rij.getLong("tegenvolgnummer"),
                HexFormat.of().formatHex(rij.getBytes("keten")),
                rij.getObject("boeking_id", UUID.class),
                Boekingsoort.valueOf(rij.getString("soort")),
                rij.getLong("bedrag_cents"),
                rij.getObject("valutadatum", LocalDate.class),
                rij.getObject("geboekt_op", OffsetDateTime.class).toInstant(),
                rij.getString("houder"),
                rij.getObject("sob_id", UUID.class),
                rij.getString("omschrijving"),
                rij.getObject("corrigeert", UUID.class),
                rij.getString("reden"),
                kenmerken(rij.getString("kenmerken"), rij.getObject("deelnemer_id", UUID.class)));
    }

    private @Nullable Kenmerken kenmerken(@Nullable String tekst, @Nullable UUID deelnemerId)
            throws SQLException {
        try {
            return tekst == null ? null : json.readValue(tekst, Kenmerken.class).voor(deelnemerId);
        } catch (JsonProcessingException e) {
            throw new SQLException("A posting says what this version doesn't know", e);
        }
    }
}
