package nl.pols.trajectregistratie.persoon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.pols.kit.web.Paging.Slice;
import nl.pols.trajectregistratie.Databank;

/// The proofs of an owner. They can only be added.
@ApplicationScoped
class Verwijderingen {

    private static final TypeReference<Map<String, Long>> AANTALLEN = new TypeReference<>() {};

    private final Databank databank;
    private final ObjectMapper json;

    Verwijderingen(Databank databank, ObjectMapper json) {
        this.databank = databank;
        this.json = json;
    }

    /// The last one; nobody else of this owner adds one before this transaction ends.
    Optional<Verwijdering> laatsteOmOpVoortTeGaan(String eigenaar) {
        databank.lees(
                "SELECT pg_advisory_xact_lock(hashtext('verwijdering'), hashtext(?))",
                rij -> true,
                eigenaar);
        return databank
                .lees(
                        "SELECT * FROM verwijdering WHERE eigenaar = ? ORDER BY volgnummer DESC"
                                + " LIMIT 1",
                        this::verwijdering,
                        eigenaar)
                .stream()
                .findFirst();
    }

    Verwijdering require(String eigenaar, UUID id) {
        return databank
                .lees(
                        "SELECT * FROM verwijdering WHERE eigenaar = ? AND id = ?",
                        this::verwijdering,
                        eigenaar,
                        id)
                .stream()
                .findFirst()
                .orElseThrow(PersoonRefused.OnbekendeVerwijdering::new);
    }

    List<Verwijdering> lijst(String eigenaar, Slice deel) {
        var sql = new StringBuilder("SELECT * FROM verwijdering WHERE eigenaar = ?");
        var waarden = new ArrayList<Object>(List.of(eigenaar));
        if (!deel.fromStart()) {
            sql.append(" AND id ").append(deel.operator()).append(" ?");
            waarden.add(deel.key(0, UUID::fromString));
        }
        sql.append(" ORDER BY id ").append(deel.order()).append(" LIMIT ?");
        waarden.add(deel.fetchSize());
        return databank.lees(sql.toString(), this::verwijdering, waarden.toArray());
    }

    void voegToe(Verwijdering v) {
        try {
            databank.voer(
                    "INSERT INTO verwijdering VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)",
                    v.id(),
                    v.eigenaar(),
                    v.volgnummer(),
                    v.grond().name(),
                    v.kenmerk(),
                    v.door(),
                    v.verwijderdOp(),
                    json.writeValueAsString(v.aantallen()),
                    v.vorigBewijs(),
                    v.bewijs());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Counts can't be written as JSON", e);
        }
    }

    Map<String, Long> aantallen(String opgeslagen) {
        try {
            return json.readValue(opgeslagen, AANTALLEN);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored counts can't be read", e);
        }
    }

    private Verwijdering verwijdering(ResultSet rij) throws SQLException {
        return new Verwijdering(
                rij.getObject("id", UUID.class),
                rij.getString("eigenaar"),
                rij.getLong("volgnummer"),
                Grond.valueOf(rij.getString("grond")),
                rij.getString("kenmerk"),
                rij.getString("door"),
                Databank.moment(rij, "verwijderd_op"),
                aantallen(rij.getString("aantallen")),
                rij.getString("vorig_bewijs"),
                rij.getString("bewijs"));
    }
}
