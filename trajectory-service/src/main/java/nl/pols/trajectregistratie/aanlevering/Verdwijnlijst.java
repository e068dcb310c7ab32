package nl.pols.trajectregistratie.aanlevering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.pols.kit.web.Paging.Slice;
import nl.pols.trajectregistratie.traject.Bladwijzer;

/// Which trajectories lapse when a replacement takes effect: those it is about and doesn't name, a
/// refused record's number included. Found and kept by one statement, whatever their number.
@ApplicationScoped
class Verdwijnlijst {

    private static final String BINNEN_BEREIK =
            """
            FROM aanlevering a JOIN traject t ON t.eigenaar = a.eigenaar
                AND t.startdatum <= a.vervangt_tot_en_met
                AND coalesce(t.einddatum, (t.verloop #>> '{overdracht,datum}')::date, 'infinity') >= a.vervangt_van
                AND (a.vervangt_sob IS NULL OR t.sob_id = a.vervangt_sob)
                AND (t.verloop IS NULL OR NOT jsonb_exists(t.verloop, 'annulering'))
            """;

    private static final String NIET_GENOEMD =
            BINNEN_BEREIK
                    + """
                    LEFT JOIN (SELECT DISTINCT n FROM aanlevering_deel d, unnest(d.registratienummers) n
                               WHERE d.aanlevering_id = ? AND n IS NOT NULL) genoemd ON genoemd.n = t.registratienummer
                    WHERE a.id = ? AND genoemd.n IS NULL
                    """;

    /// Another order gives the same sum, another set or version another one.
    private static final String MERK =
            "md5(count(*) || ':' || coalesce(sum(hashtextextended(t.id::text || ':' || t.versie,"
                    + " 0)::numeric), 0))";

    private final DataSource dataSource;

    Verdwijnlijst(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// One that would lapse.
    record Verdwijnend(UUID trajectId, String registratienummer, int versie) {}

    /// What the proposal would be now.
    @Transactional(TxType.MANDATORY)
    Voorstel meet(UUID aanleveringId) {
        return lees(
                        "SELECT "
                                + MERK
                                + ", count(*), (SELECT count(*) "
                                + BINNEN_BEREIK
                                + " WHERE a.id = ?) "
                                + NIET_GENOEMD,
                        r -> new Voorstel(r.getString(1), r.getLong(2), r.getLong(3)),
                        aanleveringId,
                        aanleveringId,
                        aanleveringId)
                .getFirst();
    }

    /// Lays the proposal down, in place of an earlier one.
    @Transactional(TxType.MANDATORY)
    Voorstel stelOp(UUID aanleveringId) {
        Schrijfopdracht.voer(
                dataSource,
                "DELETE FROM aanlevering_verdwijnt WHERE aanlevering_id = ?",
                aanleveringId);
        Schrijfopdracht.voer(
                dataSource,
                "INSERT INTO aanlevering_verdwijnt SELECT a.id, a.eigenaar, t.id,"
                        + " t.registratienummer, t.versie "
                        + NIET_GENOEMD,
                aanleveringId,
                aanleveringId);
        var voorstel = meet(aanleveringId);
        Schrijfopdracht.voer(
                dataSource,
                "UPDATE aanlevering SET voorstel = ?, verdwijnt = ?, binnen_bereik = ? WHERE id ="
                        + " ?",
                voorstel.merk(),
                voorstel.verdwijnt(),
                voorstel.binnenBereik(),
                aanleveringId);
        return voorstel;
    }

    /// Records of the delivery of which nobody can tell which trajectory they are about.
    @Transactional(TxType.MANDATORY)
    long zonderNummer(UUID aanleveringId) {
        return lees(
                        "SELECT count(*) FROM aanlevering_deel d, unnest(d.registratienummers) n"
                                + " WHERE d.aanlevering_id = ? AND n IS NULL",
                        r -> r.getLong(1),
                        aanleveringId)
                .getFirst();
    }

    /// The next ones to lapse, each with the version in which it was proposed.
    @Transactional(TxType.MANDATORY)
    Map<UUID, Integer> volgende(UUID aanleveringId, int aantal) {
        Map<UUID, Integer> volgende = new LinkedHashMap<>();
        lees(
                        "SELECT traject_id, registratienummer, versie FROM aanlevering_verdwijnt"
                                + " WHERE aanlevering_id = ? AND NOT gedaan ORDER BY traject_id"
                                + " LIMIT "
                                + aantal,
                        Verdwijnlijst::verdwijnend,
                        aanleveringId)
                .forEach(v -> volgende.put(v.trajectId(), v.versie()));
        return volgende;
    }

    @Transactional(TxType.MANDATORY)
    void gedaan(UUID aanleveringId, Map<UUID, Integer> versies) {
        Schrijfopdracht.voer(
                dataSource,
                "UPDATE aanlevering_verdwijnt SET gedaan = true WHERE aanlevering_id = ? AND"
                        + " traject_id = ANY (?::uuid[])",
                aanleveringId,
                versies.keySet().stream().map(UUID::toString).toArray(String[]::new));
    }

    @Transactional(TxType.MANDATORY)
    List<Verdwijnend> lees(UUID aanleveringId, Slice deel) {
        String volgorde = " ORDER BY traject_id " + deel.order() + " LIMIT " + deel.fetchSize();
        String sql =
                "SELECT traject_id, registratienummer, versie FROM aanlevering_verdwijnt WHERE"
                        + " aanlevering_id = ?";
        return deel.fromStart()
                ? lees(sql + volgorde, Verdwijnlijst::verdwijnend, aanleveringId)
                : lees(
                        sql + " AND traject_id " + deel.operator() + " ?" + volgorde,
                        Verdwijnlijst::verdwijnend,
                        aanleveringId,
                        Bladwijzer.uuid(deel));
    }

    private static Verdwijnend verdwijnend(ResultSet rij) throws SQLException {
        return new Verdwijnend(rij.getObject(1, UUID.class), rij.getString(2), rij.getInt(3));
    }

    private interface Lezer<T> {
        T lees(ResultSet rij) throws SQLException;
    }

    private <T> List<T> lees(String sql, Lezer<T> lezer, Object... waarden) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < waarden.length; i++) {
                statement.setObject(i + 1, waarden[i]);
            }
            var gelezen = new ArrayList<T>();
            try (ResultSet rijen = statement.executeQuery()) {
                while (rijen.next()) {
                    gelezen.add(lezer.lees(rijen));
                }
            }
            return gelezen;
        } catch (SQLException e) {
            throw new IllegalStateException("What would lapse can't be read", e);
        }
    }
}
