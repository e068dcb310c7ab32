package nl.pols.register.sob;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.pols.register.Feit;
import org.jspecify.annotations.Nullable;

/// Turns the JSON in which the database tells one layer of facts into a [Toestand].
@ApplicationScoped
class Feitenlezer {
    private static final String OPVOLGING =
            "jsonb_agg(jsonb_build_object('rechtsopvolgingId', f.rechtsopvolging_id,"
                    + " 'voorgangerId', f.voorganger_id, 'opvolgerId', f.opvolger_id,"
                    + " 'ingangsdatum', f.ingangsdatum, 'aandeel', f.aandeel, 'gemeenten',"
                    + " f.gemeenten) order by f.ingangsdatum, f.voorganger_id,"
                    + " f.opvolger_id)";

    private final ObjectMapper json;
    private final ObjectReader opvolgingen;
    private final Map<Feitentabel<?>, ObjectReader> perTabel = new LinkedHashMap<>();

    Feitenlezer(ObjectMapper json) {
        this.json = json;
        this.opvolgingen = json.readerFor(new TypeReference<List<Opvolging>>() {});
        for (Feitentabel<?> tabel : Feitentabel.alle()) {
            var types = json.getTypeFactory();
            var feit = types.constructParametricType(Feit.class, tabel.type());
            perTabel.put(tabel, json.readerFor(types.constructCollectionType(List.class, feit)));
        }
    }

    /// Facts `f` of every kind of one SOB that meet the condition, as one JSON object.
    static String alsJson(String sob, String conditie) {
        var delen = new StringBuilder("jsonb_build_object(");
        for (Feitentabel<?> tabel : Feitentabel.alle()) {
            delen.append("'%s', %s,\n".formatted(tabel.naam(), tabel.alsJson(sob, conditie)));
        }
        return delen.append(opvolging(sob, conditie)).append(')').toString();
    }

    private static String opvolging(String sob, String conditie) {
        return """
        'opvolgers', (select %1$s from sob_opvolging f
          where f.voorganger_id = %2$s and %3$s),
        'voorgangers', (select %1$s from sob_opvolging f
          where f.opvolger_id = %2$s and %3$s)
        """
                .formatted(OPVOLGING, sob, conditie);
    }

    /// One layer in one piece, with its successions, as [#lees(String)] reads it.
    String stand(Toestand toestand) {
        var stand = new LinkedHashMap<String, Object>();
        toestand.feiten().forEach((tabel, feiten) -> stand.put(tabel.naam(), feiten));
        stand.put("opvolgers", geordend(toestand.opvolgers()));
        stand.put("voorgangers", geordend(toestand.voorgangers()));
        if (toestand.vervallen() != null) {
            stand.put("vervallen", toestand.vervallen());
        }
        try {
            return json.writeValueAsString(stand);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts are always JSON", e);
        }
    }

    /// In the order in which the database tells them.
    private static List<Opvolging> geordend(List<Opvolging> opvolgingen) {
        return opvolgingen.stream()
                .sorted(
                        Comparator.comparing(Opvolging::ingangsdatum)
                                .thenComparing(o -> o.voorgangerId().toString())
                                .thenComparing(o -> o.opvolgerId().toString()))
                .toList();
    }

    Toestand lees(String tekst) {
        try {
            var boom = json.readTree(tekst);
            var feiten = new LinkedHashMap<Feitentabel<?>, List<Feit<?>>>();
            for (var lezer : perTabel.entrySet()) {
                feiten.put(
                        lezer.getKey(), lijst(boom.get(lezer.getKey().naam()), lezer.getValue()));
            }
            return new Toestand(
                    feiten,
                    lijst(boom.get("opvolgers"), opvolgingen),
                    lijst(boom.get("voorgangers"), opvolgingen),
                    boom.hasNonNull("vervallen")
                            ? json.treeToValue(boom.get("vervallen"), Vervallen.class)
                            : null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The facts of an SOB can't be read", e);
        } catch (IOException e) {
            throw new IllegalStateException("A string can be read", e);
        }
    }

    private static <T> List<T> lijst(@Nullable JsonNode knoop, ObjectReader lezer)
            throws IOException {
        return knoop == null || knoop.isNull() ? List.of() : lezer.readValue(knoop);
    }
}
