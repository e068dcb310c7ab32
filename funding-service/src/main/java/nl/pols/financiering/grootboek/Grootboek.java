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
import java.util.Objects;
import java.util.UUID;
import nl.pols.financiering.grootboek.GrootboekRefused.IdAlGebruikt;
import nl.pols.financiering.grootboek.GrootboekRefused.PeriodeGesloten;
import nl.pols.kit.events.Event;
import nl.pols.kit.events.Outbox;
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

    private static final String OPEN =
            """
            INSERT INTO rekening (houder, dossier, rekening_id, soort)
            SELECT ?, ?::uuid, u.id, u.soort FROM unnest(?::uuid[], ?::text[]) u (id, soort)
            ON CONFLICT DO NOTHING
            """;

    /// The postings and their events are one round trip: neither is there without the other.
    private static final String BOEK =
            "SELECT boekingen_boeken(?::jsonb, ?), (" + Outbox.EMIT + ")";

    private final Sql sql;
    private final Outbox outbox;
    private final ObjectMapper json;

    Grootboek(Sql sql, Outbox outbox, ObjectMapper json) {
        this.sql = sql;
        this.outbox = outbox;
        this.json = json;
    }

    /// Accounts under a lock, and whether any of the postings that are asked for is there already.
    public record Ronde(Map<UUID, Saldo> saldi, boolean herhaalt) {}

    /// Opens an empty account; an id that any account has is refused.
    ///
    /// @param dossier the grant to which the account belongs
    @Transactional(TxType.MANDATORY)
    public void open(UUID rekeningId, Rekeningsoort soort, String houder, @Nullable UUID dossier) {
        open(houder, dossier, Map.of(rekeningId, soort));
    }

    /// Opens several for one holder.
    @Transactional(TxType.MANDATORY)
    public void open(String houder, @Nullable UUID dossier, Map<UUID, Rekeningsoort> rekeningen) {
        var ids = List.copyOf(rekeningen.keySet());
        int rows =
                sql.with(
                        OPEN,
                        statement -> {
                            var soorten = ids.stream().map(id -> soort(rekeningen, id)).toArray();
                            Sql.set(statement, houder, dossier, ids);
                            statement.setArray(
                                    4, statement.getConnection().createArrayOf("text", soorten));
                            return statement.executeUpdate();
                        });
        if (rows < ids.size()) {
            throw new IdAlGebruikt(dossier == null ? ids.getFirst() : dossier);
        }
    }

    private static String soort(Map<UUID, Rekeningsoort> rekeningen, UUID id) {
        return Objects.requireNonNull(rekeningen.get(id)).name();
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

    /// The same, for a round of postings: after the lock it also looks for their ids, so that a
    /// repeat that runs beside the first one finds what that made.
    @Transactional(TxType.MANDATORY)
    public Ronde begin(Collection<UUID> rekeningen, Collection<UUID> boekingen) {
        Map<UUID, Saldo> saldi = new HashMap<>();
        boolean[] herhaalt = new boolean[1];
        sql.elke(
                SALDO + " boekronde_beginnen(?, ?)",
                rij -> {
                    if (rij.getString(1) == null) {
                        herhaalt[0] = true;
                    } else {
                        var saldo = saldo(rij);
                        saldi.put(saldo.rekeningId(), saldo);
                    }
                },
                rekeningen,
                boekingen);
        return new Ronde(saldi, herhaalt[0]);
    }

    /// Balances as they are now, without a lock: for reading only.
    @Transactional
    public Map<UUID, Saldo> saldi(Collection<UUID> rekeningen) {
        return saldi(SALDO + " rekening WHERE rekening_id = ANY (?)", rekeningen);
    }

    @Transactional(TxType.MANDATORY)
    public void boek(Boeking boeking, Instant moment, Event event) {
        boekAlle(List.of(boeking), moment, List.of(event));
    }

    /// Books all of them, in their order, or none, and publishes what happened. The bound was
    /// checked by the caller under a lock; if it was not, the database refuses.
    ///
    /// @param moment becomes the booking moment, unless an account has a later one already
    @Transactional(TxType.MANDATORY)
    public void boekAlle(
            Collection<Boeking> boekingen, Instant moment, Collection<? extends Event> events) {
        var opdracht = json(boekingen.stream().map(Grootboek::rij).toList());
        sql.with(
                BOEK,
                statement -> {
                    Sql.set(statement, opdracht, moment.atOffset(ZoneOffset.UTC));
                    statement.setArray(3, outbox.messages(statement.getConnection(), events));
                    try {
                        return statement.execute();
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

    private static Map<String, Object> rij(Boeking boeking) {
        Map<String, Object> rij = new HashMap<>();
        rij.put("boeking_id", boeking.boekingId());
        rij.put("soort", boeking.soort());
        rij.put("debet_rekening", boeking.debet());
        rij.put("credit_rekening", boeking.credit());
        rij.put("bedrag_cents", boeking.bedragCents());
        rij.put("valutadatum", boeking.valutadatum());
        rij.put("houder", boeking.houder());
        zet(rij, "sob_id", boeking.sobId());
        zet(rij, "omschrijving", boeking.omschrijving());
        zet(rij, "corrigeert", boeking.corrigeert());
        zet(rij, "reden", boeking.reden());
        zet(rij, "kenmerken", boeking.kenmerken());
        return rij;
    }

    private static void zet(Map<String, Object> rij, String kolom, @Nullable Object waarde) {
        if (waarde != null) {
            rij.put(kolom, waarde);
        }
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
