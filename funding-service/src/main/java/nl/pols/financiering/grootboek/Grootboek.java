package nl.pols.financiering.grootboek;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.financiering.grootboek.GrootboekRefused.IdAlGebruikt;
import nl.pols.financiering.grootboek.GrootboekRefused.PeriodeGesloten;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/// The only class that writes the ledger. It adds accounts and postings and can do nothing else:
/// the database keeps the balances, the bound and the chains (migration V31), so that no code,
/// concurrent or wrong, can spend more than was put on an account. SQL and not an ORM: any number
/// of postings is one statement.
@ApplicationScoped
public class Grootboek {

    private static final String SALDO =
            """
            SELECT rekening_id, soort, debet_cents, credit_cents, volgnummer, geboekt_tot, gebeurtenis, verplicht_cents,
                   overschreden_cents, teruggevloeid_cents FROM\
            """;

    private final Sql sql;
    private final ObjectMapper json;

    Grootboek(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// Opens an empty account; an id that any account has is refused.
    ///
    /// @param dossier the grant to which the account belongs
    @Transactional(TxType.MANDATORY)
    public void open(UUID rekeningId, Rekeningsoort soort, String houder, @Nullable UUID dossier) {
        var insert =
                "INSERT INTO rekening (rekening_id, soort, houder, dossier) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING";
        int rows =
                sql.with(
                        insert,
                        statement -> {
                            Sql.set(statement, rekeningId, soort.name(), houder, dossier);
                            return statement.executeUpdate();
                        });
        if (rows == 0) {
            throw new IdAlGebruikt(rekeningId);
        }
    }

    /// Until the end of the transaction whoever asks for the same turn waits.
    @Transactional(TxType.MANDATORY)
    public void omDeBeurt(String wat) {
        sql.vraag("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", rij -> wat, wat);
    }

    /// Balances under a lock that lasts until the transaction ends: what is decided on them holds.
    @Transactional(TxType.MANDATORY)
    public Map<UUID, Saldo> vergrendel(Collection<UUID> rekeningen) {
        return saldi(SALDO + " rekeningen_vergrendelen(?)", rekeningen);
    }

    /// Balances as they are now, without a lock: for reading only.
    @Transactional
    public Map<UUID, Saldo> saldi(Collection<UUID> rekeningen) {
        return saldi(SALDO + " rekening WHERE rekening_id = ANY (?)", rekeningen);
    }

    @Transactional(TxType.MANDATORY)
    public void boek(Boeking boeking, Instant moment) {
        boekAlle(List.of(boeking), moment);
    }

    /// Books all of them, in their order, or none. The bound was checked by the caller under a
    /// lock; if it was not, the database refuses.
    ///
    /// @param moment becomes the booking moment, unless an account has a later one already
    @Transactional(TxType.MANDATORY)
    public Instant boekAlle(Collection<Boeking> boekingen, Instant moment) {
        var opdracht = json(boekingen.stream().map(Grootboek::rij).toList());
        return sql.with(
                "SELECT boekingen_boeken(?::jsonb, ?)",
                statement -> {
                    Sql.set(statement, opdracht, moment.atOffset(ZoneOffset.UTC));
                    try (var rij = statement.executeQuery()) {
                        rij.next();
                        return rij.getObject(1, OffsetDateTime.class).toInstant();
                    } catch (PSQLException e) {
                        if (Sql.violates(e, "boeking_pkey")) {
                            throw new IdAlGebruikt(boekingen.iterator().next().boekingId());
                        }
                        if (Sql.violates(e, "boeking_periode_open")) {
                            throw new PeriodeGesloten();
                        }
                        throw e;
                    }
                });
    }

    private static Map<String, @Nullable Object> rij(Boeking boeking) {
        Map<String, @Nullable Object> rij = new HashMap<>();
        rij.put("boeking_id", boeking.boekingId());
        rij.put("soort", boeking.soort());
        rij.put("debet_rekening", boeking.debet());
        rij.put("credit_rekening", boeking.credit());
        rij.put("bedrag_cents", boeking.bedragCents());
        rij.put("valutadatum", boeking.valutadatum());
        rij.put("houder", boeking.houder());
        rij.put("sob_id", boeking.sobId());
        rij.put("omschrijving", boeking.omschrijving());
        rij.put("corrigeert", boeking.corrigeert());
        rij.put("reden", boeking.reden());
        rij.put("kenmerken", boeking.kenmerken());
        return rij;
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A posting can't be written as JSON", e);
        }
    }

    private Map<UUID, Saldo> saldi(String vraag, Collection<UUID> rekeningen) {
        Map<UUID, Saldo> saldi = new HashMap<>();
        sql.vraag(vraag, Grootboek::saldo, rekeningen)
                .forEach(saldo -> saldi.put(saldo.rekeningId(), saldo));
        return saldi;
    }

    private static Saldo saldo(ResultSet rij) throws SQLException {
        var geboektTot = rij.getObject(6, OffsetDateTime.class);
        return new Saldo(
                rij.getObject(1, UUID.class),
                Rekeningsoort.valueOf(rij.getString(2)),
                rij.getLong(3),
                rij.getLong(4),
                rij.getLong(5),
                geboektTot.equals(OffsetDateTime.MIN) ? Instant.EPOCH : geboektTot.toInstant(),
                new Saldo.Dossier(rij.getLong(7), rij.getLong(8), rij.getLong(9), rij.getLong(10)));
    }
}
