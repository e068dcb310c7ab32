package nl.pols.trajectregistratie.traject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.identity.Pseudonyms;
import nl.pols.kit.tenancy.Turns;
import nl.pols.trajectregistratie.regels.Inhoudshash;
import nl.pols.trajectregistratie.traject.Parkeerplaats.Geparkeerd;
import org.jspecify.annotations.Nullable;

/// What a batch must know of the trajectories it names, and of what waits under the same numbers,
/// in one statement: enough to see which are unchanged and to judge follow-ups, without reading a
/// row in full.
@ApplicationScoped
class Bestaand {

    private static final String ZOEK =
            """
            SELECT registratienummer, id, inhoud_hash, versie, aanlevering_id, deelnemer_id, startdatum, einddatum
            FROM traject WHERE eigenaar = ? AND registratienummer = ANY (?)
            UNION ALL
            SELECT registratienummer, NULL, inhoud_hash, NULL, aanlevering_id, (opgave ->> 'deelnemerId')::uuid, NULL, NULL
            FROM geparkeerd WHERE eigenaar = ? AND registratienummer = ANY (?)
            """;

    /// One number, for which one plan is right whatever the tables hold.
    private static final String ZOEK_EEN = ZOEK.replace("= ANY (?)", "= ?");

    /// A few numbers, each looked up as if it were the only one, for the same reason: `OFFSET 0`
    /// keeps the planner from joining them otherwise. It isn't told how many there are (the inner
    /// `SELECT`), or it would think a plan of its own worth the half millisecond each time.
    private static final String ZOEK_ENKELE =
            "SELECT g.* FROM unnest((SELECT ?::text[])) AS n(nummer) CROSS JOIN LATERAL (\n"
                    + ZOEK.replace("= ANY (?)", "= n.nummer")
                    + "OFFSET 0) g";

    /// Up to how many are a few: a delivery's batch has more, and is quicker with a plan of its
    /// own.
    static final int ENKELE = 50;

    /// In one go with what this transaction's plans have to be like: made for what the tables hold
    /// now. One made when they were small goes through all rows of the owner by the wrong index
    /// when they are large, and compares each with a thousand numbers.
    private static final String ZOEK_ALLE =
            "SELECT set_config('plan_cache_mode', 'force_custom_plan', true);\n" + ZOEK;

    private final DataSource dataSource;
    private final Pseudonyms pseudonyms;

    Bestaand(DataSource dataSource, Pseudonyms pseudonyms) {
        this.dataSource = dataSource;
        this.pseudonyms = pseudonyms;
    }

    /// @param aanleveringId the delivery that wrote the current version
    record Bekend(
            UUID id,
            long hash,
            int versie,
            @Nullable UUID aanleveringId,
            UUID deelnemerId,
            LocalDate startdatum,
            @Nullable LocalDate einddatum) {}

    /// What is known under each number, and what is parked.
    record Gevonden(Map<String, Bekend> bekend, Map<String, Geparkeerd> geparkeerd) {}

    @Transactional(TxType.MANDATORY)
    Gevonden zoek(String eigenaar, Collection<String> nummers) {
        var gevonden = new Gevonden(HashMap.newHashMap(nummers.size()), new HashMap<>());
        try (Connection connection = dataSource.getConnection()) {
            if (nummers.size() == 1) {
                zoekEen(connection, eigenaar, nummers.iterator().next(), gevonden);
            } else if (nummers.size() <= ENKELE) {
                zoekEnkele(connection, eigenaar, nummers, gevonden);
            } else {
                zoekAlle(connection, eigenaar, nummers, gevonden);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Known trajectories can't be read", e);
        }
        return gevonden;
    }

    /// What some owner asks of the numbers it names.
    record Vraag(Organisatie eigenaar, Set<String> nummers) {}

    /// For each of several owners, with at most [#ENKELE] numbers, in one round trip for a few of
    /// them.
    @Transactional(TxType.MANDATORY)
    List<Gevonden> zoekVoorElk(Turns beurten, List<Vraag> vragen) {
        try {
            return beurten.each(vragen, new ZoekEnkele());
        } catch (SQLException e) {
            throw new IllegalStateException("Known trajectories can't be read", e);
        }
    }

    private final class ZoekEnkele implements Turns.Each<Vraag, Gevonden> {
        @Override
        public Organisatie whose(Vraag vraag) {
            return vraag.eigenaar();
        }

        @Override
        public String sql() {
            return ZOEK_ENKELE;
        }

        @Override
        public int fill(Connection connection, PreparedStatement zin, int plaats, Vraag vraag)
                throws SQLException {
            return vulEnkele(connection, zin, plaats, vraag.eigenaar().toString(), vraag.nummers());
        }

        @Override
        public Gevonden read(PreparedStatement zin) throws SQLException {
            var gevonden = new Gevonden(new HashMap<>(), new HashMap<>());
            lees(zin, gevonden);
            return gevonden;
        }
    }

    private void zoekEen(Connection connection, String eigenaar, String nummer, Gevonden gevonden)
            throws SQLException {
        try (var statement = connection.prepareStatement(ZOEK_EEN)) {
            statement.setString(1, eigenaar);
            statement.setString(2, nummer);
            statement.setString(3, eigenaar);
            statement.setString(4, nummer);
            statement.execute();
            lees(statement, gevonden);
        }
    }

    private void zoekEnkele(
            Connection connection, String eigenaar, Collection<String> nummers, Gevonden gevonden)
            throws SQLException {
        try (var statement = connection.prepareStatement(ZOEK_ENKELE)) {
            vulEnkele(connection, statement, 1, eigenaar, nummers);
            statement.execute();
            lees(statement, gevonden);
        }
    }

    /// @return the place of the parameter after it
    private static int vulEnkele(
            Connection connection,
            PreparedStatement zin,
            int plaats,
            String eigenaar,
            Collection<String> nummers)
            throws SQLException {
        zin.setArray(plaats, connection.createArrayOf("text", nummers.toArray(String[]::new)));
        zin.setString(plaats + 1, eigenaar);
        zin.setString(plaats + 2, eigenaar);
        return plaats + 3;
    }

    private void zoekAlle(
            Connection connection, String eigenaar, Collection<String> nummers, Gevonden gevonden)
            throws SQLException {
        try (var statement = connection.prepareStatement(ZOEK_ALLE)) {
            var gevraagd = connection.createArrayOf("text", nummers.toArray(String[]::new));
            statement.setString(1, eigenaar);
            statement.setArray(2, gevraagd);
            statement.setString(3, eigenaar);
            statement.setArray(4, gevraagd);
            statement.execute();
            statement.getMoreResults();
            lees(statement, gevonden);
        }
    }

    private void lees(PreparedStatement statement, Gevonden gevonden) throws SQLException {
        try (ResultSet rijen = statement.getResultSet()) {
            while (rijen.next()) {
                String nummer = rijen.getString(1);
                UUID id = rijen.getObject(2, UUID.class);
                if (id == null) {
                    gevonden.geparkeerd()
                            .put(
                                    nummer,
                                    new Geparkeerd(hash(rijen), rijen.getObject(5, UUID.class)));
                } else {
                    gevonden.bekend().put(nummer, bekend(id, rijen));
                }
            }
        }
    }

    /// Days as what they are: by `java.sql.Date` each would go through a calendar.
    private Bekend bekend(UUID id, ResultSet rij) throws SQLException {
        return new Bekend(
                id,
                hash(rij),
                rij.getInt(4),
                rij.getObject(5, UUID.class),
                pseudonyms.current(rij.getObject(6, UUID.class)),
                rij.getObject(7, LocalDate.class),
                rij.getObject(8, LocalDate.class));
    }

    /// As it would be under the pseudonym in use.
    private long hash(ResultSet rij) throws SQLException {
        long hash = rij.getLong(3);
        if (pseudonyms.mixed()) {
            UUID opgeslagen = rij.getObject(6, UUID.class);
            hash ^= Inhoudshash.verschil(opgeslagen, pseudonyms.current(opgeslagen));
        }
        return hash;
    }
}
