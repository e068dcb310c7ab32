package nl.pols.register.sob;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.pols.register.Database;
import org.jspecify.annotations.Nullable;

/// All social development companies. Reads one layer of their facts; writes by closing what is no
/// longer held to be true and adding what now is.
@ApplicationScoped
public class Sobs {
    private static final String TOEN = "f.bekend @> op.bekend";
    private static final String SOB =
            "s.sob_id, s.fictief, s.geregistreerd_op, s.bijgewerkt_op, s.versie";

    /// One layer in one piece: two rows, each by its key.
    private static final String LEES_STAND =
            """
            select %s, t.stand
            from (select coalesce(cast(? as timestamptz), 'infinity') bekend) op
            cross join sob s
            left join lateral (
              select w.stand from sob_stand w
              where w.sob_id = s.sob_id and w.bekend_vanaf <= op.bekend
              order by w.bekend_vanaf desc limit 1) t on true
            where s.sob_id = any (?) and s.geregistreerd_op <= op.bekend
            """
                    .formatted(SOB);

    /// Of one SOB: for a list of unknown length PostgreSQL would plan every read anew, which costs
    /// more than the read.
    private static final String LEES_STAND_VAN_EEN =
            LEES_STAND.replace("s.sob_id = any (?)", "s.sob_id = ?");

    /// The same from its facts, for a version that has no such piece.
    private static final String LEES_FEITEN =
            """
            select %s, v.reden, v.verwijst_naar, %s feiten
            from (select coalesce(cast(? as timestamptz), 'infinity') bekend) gevraagd
            cross join sob s
            left join sob_vervallen v on v.sob_id = s.sob_id and v.bekend @> gevraagd.bekend
            cross join lateral (
              select coalesce(lower(v.bekend) - interval '1 microsecond', gevraagd.bekend) bekend) op
            where s.sob_id = any (?) and s.geregistreerd_op <= gevraagd.bekend
            """
                    .formatted(SOB, Feitenlezer.alsJson("s.sob_id", TOEN));

    private final Database database;
    private final ObjectMapper json;
    private final Feitenlezer lezer;
    private final Feitenboek boek;

    Sobs(Database database, ObjectMapper json, Feitenlezer lezer, Feitenboek boek) {
        this.database = database;
        this.json = json;
        this.lezer = lezer;
        this.boek = boek;
    }

    /// As known on that moment; now, without one.
    public Optional<Sob> vind(UUID id, @Nullable Instant bekendOp) {
        return lees(LEES_STAND_VAN_EEN, id, bekendOp).stream().findFirst();
    }

    public Sob haal(UUID id, @Nullable Instant bekendOp) {
        return vind(id, bekendOp).orElseThrow(() -> new SobRefused.SobNietGevonden(id));
    }

    public List<Sob> vindAlle(Collection<UUID> ids, @Nullable Instant bekendOp) {
        return lees(LEES_STAND, ids.toArray(UUID[]::new), bekendOp);
    }

    private List<Sob> lees(String sql, Object wie, @Nullable Instant bekendOp) {
        var zonderStand = new ArrayList<UUID>();
        var sobs = new ArrayList<Sob>();
        database.vraag(
                sql,
                rij -> {
                    var stand = rij.getString("stand");
                    return stand == null
                            ? zonderStand.add(rij.getObject("sob_id", UUID.class))
                            : sobs.add(sob(rij, lezer.lees(stand)));
                },
                bekendOp,
                wie);
        if (!zonderStand.isEmpty()) {
            sobs.addAll(uitFeiten(zonderStand, bekendOp));
        }
        return sobs;
    }

    /// The long way: from the facts themselves.
    List<Sob> uitFeiten(Collection<UUID> ids, @Nullable Instant bekendOp) {
        return database.vraag(
                LEES_FEITEN,
                rij -> sob(rij, lezer.lees(rij.getString("feiten")).metVervallen(vervallen(rij))),
                bekendOp,
                ids.toArray(UUID[]::new));
    }

    /// Reserves these SOBs for the current transaction, in one order for everybody, so that of two
    /// conflicting successions one waits and then sees the other.
    public void reserveer(Collection<UUID> ids) {
        database.wachtOpBeurten(ids.stream().map(id -> "sob:" + id).toList());
    }

    /// The SOB that is about to change.
    public Sob voorWijziging(UUID id) {
        reserveer(List.of(id));
        return haal(id, null);
    }

    /// Whether this SOB came into the register by exactly this registration.
    public boolean isGeregistreerdAls(Registratie registratie) {
        return database.vraag(
                        "select registratie = cast(? as jsonb) from sob where sob_id = ?",
                        rij -> rij.getBoolean(1),
                        alsJson(registratie),
                        registratie.id())
                .contains(true);
    }

    /// A new SOB, with what was said when it was registered.
    public void voegToe(Sob sob, Registratie registratie, Wijziging wijziging) {
        voegToe(List.of(new Nieuw(sob, registratie)), wijziging);
    }

    /// A new SOB, and what was said when it was registered.
    public record Nieuw(Sob sob, Registratie registratie) {}

    /// New SOBs, with one statement per kind of fact.
    public void voegToe(Collection<Nieuw> nieuwe, Wijziging wijziging) {
        schrijf(nieuwe);
        boek.leg(nieuwe.stream().map(Nieuw::sob).toList(), wijziging);
    }

    /// A new SOB that is dropped within this transaction. Its numbers may be another's by now.
    public void voegToeOmTeVervallen(Nieuw nieuw, Wijziging wijziging) {
        schrijf(List.of(nieuw));
        boek.schrijf(List.of(nieuw.sob()), wijziging);
    }

    private void schrijf(Collection<Nieuw> nieuwe) {
        database.schrijfLijsten(
                """
                insert into sob (sob_id, fictief, registratie, geregistreerd_op, bijgewerkt_op, versie)
                select cast(id as uuid), cast(fictief as boolean), cast(registratie as jsonb),
                  cast(op as timestamptz), cast(bijgewerkt as timestamptz), cast(versie as bigint)
                from unnest(?, ?, ?, ?, ?, ?) r (id, fictief, registratie, op, bijgewerkt, versie)
                """,
                nieuwe.stream().map(this::rij).toList());
    }

    private List<String> rij(Nieuw nieuw) {
        var sob = nieuw.sob();
        return List.of(
                sob.id().toString(),
                Boolean.toString(sob.fictief()),
                alsJson(nieuw.registratie()),
                sob.geregistreerdOp().toString(),
                sob.bijgewerktOp().toString(),
                Long.toString(sob.versie()));
    }

    public void bewaar(Sob sob, Wijziging wijziging) {
        bewaar(List.of(sob), wijziging);
    }

    /// SOBs that changed by one change, with one statement per kind of fact.
    public void bewaar(Collection<Sob> sobs, Wijziging wijziging) {
        var gewijzigd =
                database.schrijfAlle(
                        "update sob set versie = ?, bijgewerkt_op = ? where sob_id = ?",
                        sobs.stream()
                                .map(sob ->
                                        new @Nullable Object[] {
                                            sob.versie(), sob.bijgewerktOp(), sob.id()
                                        })
                                .toList());
        for (int aantal : gewijzigd) {
            if (aantal != 1) {
                throw new IllegalStateException(
                        "The database keeps this caller from changing an SOB");
            }
        }
        boek.leg(sobs, wijziging);
    }

    private static Sob sob(ResultSet rij, Toestand toestand) throws SQLException {
        return new Sob(
                rij.getObject("sob_id", UUID.class),
                rij.getBoolean("fictief"),
                rij.getObject("geregistreerd_op", OffsetDateTime.class).toInstant(),
                rij.getObject("bijgewerkt_op", OffsetDateTime.class).toInstant(),
                rij.getLong("versie"),
                toestand);
    }

    private static @Nullable Vervallen vervallen(ResultSet rij) throws SQLException {
        var reden = rij.getString("reden");
        return reden == null
                ? null
                : new Vervallen(
                        Vervallen.Reden.valueOf(reden), rij.getObject("verwijst_naar", UUID.class));
    }

    private String alsJson(Registratie registratie) {
        try {
            return json.writeValueAsString(registratie);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A registration is always JSON", e);
        }
    }
}
