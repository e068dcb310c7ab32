package nl.pols.trajectregistratie.aanlevering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.pols.kit.web.Paging.Slice;
import nl.pols.trajectregistratie.regels.Bevinding;
import nl.pols.trajectregistratie.regels.Regels;
import nl.pols.trajectregistratie.regels.Verbandregels;
import nl.pols.trajectregistratie.traject.Bladwijzer;
import nl.pols.trajectregistratie.traject.Uitslag;
import nl.pols.trajectregistratie.traject.Verschil;
import org.jspecify.annotations.Nullable;

/// Reads the outcomes of a delivery page by page. They are kept a batch to a row; a page opens only
/// the batches it needs.
@ApplicationScoped
class Uitslagen {

    /// All-or-nothing turned this record down, not a fault of its own.
    private static final char ATOMAIR_GEWEIGERD = 'A';

    private static final int BATCHES_PER_KEER = 4;

    private static final TypeReference<List<Verschil>> VERSCHILLEN = new TypeReference<>() {};
    private static final String BEVINDINGEN =
            "SELECT regel, bevindingen FROM aanlevering_bevinding WHERE aanlevering_id = ? AND"
                    + " regel = ANY (?)";
    private static final String WIJZIGINGEN =
            "SELECT regel, wijzigingen FROM aanlevering_wijziging WHERE aanlevering_id = ? AND"
                    + " regel = ANY (?)";

    private final DataSource dataSource;
    private final ObjectMapper json;

    Uitslagen(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /// One record's outcome.
    record Regeluitslag(
            long regel,
            @Nullable String registratienummer,
            Uitslag uitslag,
            List<Bevinding> bevindingen,
            @Nullable List<Verschil> wijzigingen) {}

    private interface Opener<T> {
        T open(String opgeslagen) throws JsonProcessingException;
    }

    private record Kaal(long regel, @Nullable String nummer, char letter) {}

    @Transactional(TxType.MANDATORY)
    List<Regeluitslag> lees(Aanlevering aanlevering, @Nullable Uitslag alleen, Slice deel) {
        UUID aanleveringId = aanlevering.id();
        try (Connection connection = dataSource.getConnection()) {
            var kaal = zoek(connection, aanleveringId, letters(alleen), deel);
            var bevindingen =
                    perRegel(connection, BEVINDINGEN, aanleveringId, kaal, this::alsBevindingen);
            Map<Long, List<Verschil>> wijzigingen =
                    aanlevering.proef() || aanlevering.aangehouden()
                            ? perRegel(
                                    connection,
                                    WIJZIGINGEN,
                                    aanleveringId,
                                    kaal,
                                    this::alsVerschillen)
                            : Map.of();
            return kaal.stream()
                    .map(k ->
                            uitslag(
                                    k,
                                    bevindingen.getOrDefault(k.regel(), List.of()),
                                    wijzigingen.get(k.regel())))
                    .toList();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Outcomes can't be read", e);
        }
    }

    private static String letters(@Nullable Uitslag alleen) {
        if (alleen == null) {
            return "NGOPWA";
        }
        return alleen == Uitslag.GEWEIGERD ? "WA" : String.valueOf(alleen.letter());
    }

    private static List<Kaal> zoek(
            Connection connection, UUID aanleveringId, String letters, Slice deel)
            throws SQLException {
        long vanaf =
                deel.fromStart() ? (deel.backward() ? Long.MAX_VALUE : 0) : Bladwijzer.getal(deel);
        String grens = deel.backward() ? "eerste_regel < ?" : "laatste_regel > ?";
        try (var statement =
                connection.prepareStatement(
                        """
                        SELECT regels, registratienummers, uitslagen FROM aanlevering_deel
                        WHERE aanlevering_id = ? AND %s AND uitslagen ~ ? ORDER BY eerste_regel %s
                        """
                                .formatted(grens, deel.order()))) {
            statement.setFetchSize(BATCHES_PER_KEER);
            statement.setObject(1, aanleveringId);
            statement.setLong(2, vanaf);
            statement.setString(3, "[" + letters + "]");
            var gevonden = new ArrayList<Kaal>();
            try (ResultSet rijen = statement.executeQuery()) {
                while (gevonden.size() < deel.fetchSize() && rijen.next()) {
                    open(rijen, letters, vanaf, deel, gevonden);
                }
            }
            return gevonden;
        }
    }

    private static void open(
            ResultSet rij, String letters, long vanaf, Slice deel, List<Kaal> gevonden)
            throws SQLException {
        Long[] regels = (Long[]) rij.getArray(1).getArray();
        @Nullable String[] nummers = (String[]) rij.getArray(2).getArray();
        String uitslagen = rij.getString(3);
        for (int n = 0; n < regels.length && gevonden.size() < deel.fetchSize(); n++) {
            int i = deel.backward() ? regels.length - 1 - n : n;
            boolean verder = deel.backward() ? regels[i] < vanaf : regels[i] > vanaf;
            if (verder && letters.indexOf(uitslagen.charAt(i)) >= 0) {
                gevonden.add(new Kaal(regels[i], nummers[i], uitslagen.charAt(i)));
            }
        }
    }

    private static <T> Map<Long, T> perRegel(
            Connection connection,
            String sql,
            UUID aanleveringId,
            List<Kaal> kaal,
            Opener<T> opener)
            throws SQLException, JsonProcessingException {
        Map<Long, T> gevonden = new HashMap<>();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, aanleveringId);
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int8", kaal.stream().map(Kaal::regel).toArray(Long[]::new)));
            try (ResultSet rijen = statement.executeQuery()) {
                while (rijen.next()) {
                    gevonden.put(rijen.getLong(1), opener.open(rijen.getString(2)));
                }
            }
        }
        return gevonden;
    }

    private List<Bevinding> alsBevindingen(String opgeslagen) throws JsonProcessingException {
        var bevindingen = new ArrayList<Bevinding>();
        for (JsonNode paar : json.readTree(opgeslagen)) {
            bevindingen.add(
                    new Bevinding(Regels.metId(paar.get(1).asText()), paar.get(0).asText()));
        }
        return bevindingen;
    }

    private List<Verschil> alsVerschillen(String opgeslagen) throws JsonProcessingException {
        return json.readValue(opgeslagen, VERSCHILLEN);
    }

    private static Regeluitslag uitslag(
            Kaal kaal, List<Bevinding> bevindingen, @Nullable List<Verschil> wijzigingen) {
        if (kaal.letter() == ATOMAIR_GEWEIGERD) {
            return new Regeluitslag(
                    kaal.regel(),
                    kaal.nummer(),
                    Uitslag.GEWEIGERD,
                    List.of(new Bevinding(Verbandregels.ATOMAIR, "")),
                    null);
        }
        return new Regeluitslag(
                kaal.regel(),
                kaal.nummer(),
                Uitslag.metLetter(kaal.letter()),
                bevindingen,
                wijzigingen);
    }
}
