package nl.pols.rapportage.herbouw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.pols.rapportage.Databank;
import org.jspecify.annotations.Nullable;

/// The book of rebuilds: in the database, so that every instance can tell how far one is.
@ApplicationScoped
class Verslagen {
    private static final int GETOOND = 20;
    private static final String LEES =
            """
            SELECT herbouw_id, fase, begonnen_op, geeindigd_op, door, ondanks_verschil, gelezen, totaal, gelezen_in_ms,
                   verschillen, reden
            FROM herbouw_verslag
            """;

    private final Databank databank;
    private final ObjectMapper json;

    Verslagen(Databank databank, ObjectMapper json) {
        this.databank = databank;
        this.json = json;
    }

    void begin(UUID id, String door, boolean ondanksVerschil) {
        databank.voer(
                "INSERT INTO herbouw_verslag (herbouw_id, begonnen_op, door, ondanks_verschil,"
                        + " fase) VALUES (?, now(), ?, ?, ?)",
                id,
                door,
                ondanksVerschil,
                Fase.LEZEN.name());
    }

    void bij(UUID id, Fase fase, long gelezen, long totaal, long gelezenInMs) {
        databank.voer(
                "UPDATE herbouw_verslag SET fase = ?, gelezen = ?, totaal = greatest(totaal, ?),"
                        + " gelezen_in_ms = ? WHERE herbouw_id = ?",
                fase.name(),
                gelezen,
                totaal,
                gelezenInMs,
                id);
    }

    void eindig(UUID id, Fase fase, List<Verschil> verschillen, @Nullable String reden) {
        databank.voer(
                "UPDATE herbouw_verslag SET fase = ?, verschillen = ?::jsonb, reden = ?,"
                        + " geeindigd_op = now() WHERE herbouw_id = ?",
                fase.name(),
                schrijf(verschillen),
                reden,
                id);
    }

    /// Nobody runs one: what hasn't ended was cut off.
    void brekenAf() {
        databank.voer(
                "UPDATE herbouw_verslag SET fase = ?, geeindigd_op = now() WHERE geeindigd_op IS"
                        + " NULL",
                Fase.AFGEBROKEN.name());
    }

    Optional<Verslag> een(UUID id) {
        return databank.lees(LEES + " WHERE herbouw_id = ?", this::verslag, id).stream()
                .findFirst();
    }

    List<Verslag> nieuwste() {
        return databank.lees(LEES + " ORDER BY begonnen_op DESC LIMIT ?", this::verslag, GETOOND);
    }

    private Verslag verslag(ResultSet rij) throws SQLException {
        Timestamp einde = rij.getTimestamp("geeindigd_op");
        long gelezen = rij.getLong("gelezen");
        return new Verslag(
                rij.getObject("herbouw_id", UUID.class),
                Fase.valueOf(rij.getString("fase")),
                rij.getTimestamp("begonnen_op").toInstant(),
                einde == null ? null : einde.toInstant(),
                rij.getString("door"),
                rij.getBoolean("ondanks_verschil"),
                gelezen,
                rij.getLong("totaal"),
                gelezen * 1000 / Math.max(1, rij.getLong("gelezen_in_ms")),
                verschillen(rij.getString("verschillen")),
                rij.getString("reden"));
    }

    private List<Verschil> verschillen(String tekst) {
        try {
            return json.readValue(tekst, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written down can't be read", e);
        }
    }

    private String schrijf(List<Verschil> verschillen) {
        try {
            return json.writeValueAsString(verschillen);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of texts is always JSON", e);
        }
    }
}
