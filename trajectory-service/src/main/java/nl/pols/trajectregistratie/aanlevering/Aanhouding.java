package nl.pols.trajectregistratie.aanlevering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.pols.trajectregistratie.aanlevering.AanleveringRefused.PachtVerloren;
import nl.pols.trajectregistratie.aanlevering.Wachtkamer.Wachtblok;
import nl.pols.trajectregistratie.traject.Melding;
import nl.pols.trajectregistratie.traject.Uitkomst;
import org.jspecify.annotations.Nullable;

/// Keeps the book of a delivery that waits: why it does, who decided, and what its records really
/// became when they took effect. Every entry is made only by whoever holds the lease.
@ApplicationScoped
class Aanhouding {

    private static final String PACHT = Voortgang.PACHT;

    private final DataSource dataSource;
    private final Uitslagboek uitslagboek;
    private final ObjectMapper json;
    private final Clock clock;

    Aanhouding(DataSource dataSource, Uitslagboek uitslagboek, ObjectMapper json, Clock clock) {
        this.dataSource = dataSource;
        this.uitslagboek = uitslagboek;
        this.json = json;
        this.clock = clock;
    }

    /// Everything was read and weighed: it waits for somebody to decide.
    @Transactional(TxType.MANDATORY)
    void legVoor(Aanlevering aanlevering, List<Melding> redenen, byte[] kopHash) {
        require(
                voer(
                        "UPDATE aanlevering SET status = 'TER_GOEDKEURING', redenen = ?::jsonb,"
                                + " kop_hash = ?, pacht = NULL, pacht_tot = NULL WHERE id = ? AND"
                                + " pacht = ?",
                        alsJson(redenen),
                        kopHash,
                        aanlevering.id(),
                        aanlevering.pacht()));
    }

    /// Nothing odd about it: from now on its changes take effect.
    @Transactional(TxType.MANDATORY)
    void geefVrij(Aanlevering aanlevering, byte[] kopHash) {
        require(
                voer(
                        "UPDATE aanlevering SET vrijgegeven_op = ?::timestamptz, kop_hash = ? WHERE"
                                + " id = ? AND pacht = ?",
                        clock.instant().toString(),
                        kopHash,
                        aanlevering.id(),
                        aanlevering.pacht()));
    }

    /// Somebody approved it, or goes on with what was approved.
    @Transactional(TxType.MANDATORY)
    void neemOp(Aanlevering aanlevering, String door) {
        voer(
                "UPDATE aanlevering SET status = 'BEZIG', opmerking = NULL, vrijgegeven_op ="
                        + " coalesce(vrijgegeven_op, ?::timestamptz), besloten_door ="
                        + " coalesce(besloten_door, ?), pacht = ?, pacht_tot = "
                        + PACHT
                        + " WHERE id = ?",
                clock.instant().toString(),
                door,
                UUID.randomUUID(),
                aanlevering.id());
    }

    @Transactional(TxType.MANDATORY)
    void wijsAf(Aanlevering aanlevering, String door) {
        voer(
                "UPDATE aanlevering SET status = 'AFGEWEZEN', besloten_door = ?, afgerond_op ="
                        + " ?::timestamptz WHERE id = ?",
                door,
                clock.instant().toString(),
                aanlevering.id());
    }

    /// So many trajectories lapsed.
    @Transactional(TxType.MANDATORY)
    void telVervallen(Aanlevering aanlevering, int aantal) {
        require(
                voer(
                        "UPDATE aanlevering SET vervallen = vervallen + ?, pacht_tot = "
                                + PACHT
                                + " WHERE id = ? AND pacht = ?",
                        aantal,
                        aanlevering.id(),
                        aanlevering.pacht()));
    }

    /// What the records of a batch really became, in place of what was foreseen.
    @Transactional(TxType.MANDATORY)
    void herzie(
            String eigenaar, Aanlevering aanlevering, Wachtblok blok, List<Uitkomst> uitkomsten) {
        var voorzien = vervangUitslagen(aanlevering.id(), blok, uitkomsten);
        var nu = Stand.van(uitkomsten);
        require(
                voer(
                        """
                        UPDATE aanlevering SET nieuw = nieuw + ?, gewijzigd = gewijzigd + ?, ongewijzigd = ongewijzigd + ?,
                        geparkeerd = geparkeerd + ?, geweigerd = geweigerd + ?, waarschuwingen = waarschuwingen + ?,
                        pacht_tot = %s WHERE id = ? AND pacht = ?
                        """
                                .formatted(PACHT),
                        nu.nieuw() - voorzien.getOrDefault('N', 0),
                        nu.gewijzigd() - voorzien.getOrDefault('G', 0),
                        nu.ongewijzigd() - voorzien.getOrDefault('O', 0),
                        nu.geparkeerd() - voorzien.getOrDefault('P', 0),
                        nu.geweigerd() - voorzien.getOrDefault('W', 0),
                        nu.waarschuwingen() - blok.waarschuwingen(),
                        aanlevering.id(),
                        aanlevering.pacht()));
        for (String tabel : List.of("aanlevering_bevinding", "aanlevering_wijziging")) {
            voer(
                    "DELETE FROM " + tabel + " WHERE aanlevering_id = ? AND regel = ANY (?)",
                    aanlevering.id(),
                    blok.regels());
        }
        uitslagboek.bewaarBevindingen(eigenaar, aanlevering.id(), uitkomsten);
    }

    /// @return how many of these records had which outcome until now
    private Map<Character, Integer> vervangUitslagen(
            UUID id, Wachtblok blok, List<Uitkomst> uitkomsten) {
        Map<Long, Character> nieuw = new HashMap<>();
        uitkomsten.forEach(u -> nieuw.put(u.regel(), u.uitslag().letter()));
        Map<Character, Integer> gehad = new HashMap<>();
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                "SELECT regels, uitslagen FROM aanlevering_deel WHERE"
                                        + " aanlevering_id = ? AND eerste_regel = ?")) {
            statement.setObject(1, id);
            statement.setLong(2, blok.eersteRegel());
            try (var rij = statement.executeQuery()) {
                rij.next();
                Long[] regels = (Long[]) rij.getArray(1).getArray();
                var letters = new StringBuilder(rij.getString(2));
                for (int i = 0; i < regels.length; i++) {
                    Character letter = nieuw.get(regels[i]);
                    if (letter != null) {
                        gehad.merge(letters.charAt(i), 1, Integer::sum);
                        letters.setCharAt(i, letter);
                    }
                }
                voer(
                        "UPDATE aanlevering_deel SET uitslagen = ? WHERE aanlevering_id = ? AND"
                                + " eerste_regel = ?",
                        letters.toString(),
                        id,
                        blok.eersteRegel());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Outcomes can't be revised", e);
        }
        return gehad;
    }

    private static void require(int geschreven) {
        if (geschreven == 0) {
            throw new PachtVerloren();
        }
    }

    private int voer(String sql, @Nullable Object... waarden) {
        return Schrijfopdracht.voer(dataSource, sql, waarden);
    }

    private String alsJson(List<Melding> redenen) {
        try {
            return json.writeValueAsString(new ArrayList<>(redenen));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Reasons can't be written as JSON", e);
        }
    }
}
