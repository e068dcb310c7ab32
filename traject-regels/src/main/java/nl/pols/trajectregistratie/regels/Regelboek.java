package nl.pols.trajectregistratie.regels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is said about each rule: `regels/regels.json`. The sector can have a rule weigh more or
/// less, begin or end, or be said better, without a change of code.
final class Regelboek {

    private static final Map<String, Regel> REGELS = lees();

    private Regelboek() {}

    static Regel regel(String id) {
        return Objects.requireNonNull(REGELS.get(id), () -> "regels.json heeft geen " + id);
    }

    static Map<String, Regel> alle() {
        return REGELS;
    }

    static JsonNode bron(String naam) {
        try (InputStream bron =
                Objects.requireNonNull(Regelboek.class.getResourceAsStream(naam), naam)) {
            return new ObjectMapper().readTree(bron);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static @Nullable LocalDate dag(JsonNode object, String veld) {
        return object.hasNonNull(veld) ? LocalDate.parse(object.get(veld).asText()) : null;
    }

    private static Map<String, Regel> lees() {
        Map<String, Regel> regels = new LinkedHashMap<>();
        for (JsonNode r : bron("/regels/regels.json").get("regels")) {
            var regel =
                    new Regel(
                            r.get("id").asText(),
                            r.get("versie").asInt(),
                            Regel.Ernst.valueOf(r.get("ernst").asText()),
                            r.get("bron").asText(),
                            LocalDate.parse(r.get("geldigVan").asText()),
                            dag(r, "geldigTot"),
                            r.get("nl").asText(),
                            r.get("en").asText());
            if (regels.put(regel.id(), regel) != null) {
                throw new IllegalStateException("regels.json heeft twee keer " + regel.id());
            }
        }
        return regels;
    }
}
