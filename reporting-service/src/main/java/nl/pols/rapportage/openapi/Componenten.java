package nl.pols.rapportage.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides how each component of each part is called in the merged document. Invariant: one name is
/// one meaning. Parts may share a name only if they mean the same by it, references included;
/// otherwise each gets its own, with the part's name before it.
final class Componenten {
    private record Plek(String soort, String naam) {}

    private final Map<Plek, Map<String, JsonNode>> opPlek = new LinkedHashMap<>();
    private final Set<Plek> botsend = new HashSet<>();

    Componenten(List<Deel> delen) {
        delen.forEach(this::neemOp);
        opPlek.forEach((plek, versies) -> {
            if (new HashSet<>(versies.values()).size() > 1) {
                botsend.add(plek);
            }
        });
        // Until no shared component refers to one that differs.
        boolean gegroeid = true;
        while (gegroeid) {
            gegroeid = verspreid();
        }
    }

    private void neemOp(Deel deel) {
        var document = deel.document();
        if (document == null) {
            return;
        }
        document.path("components")
                .properties()
                .forEach(soort ->
                        soort.getValue()
                                .properties()
                                .forEach(c ->
                                        opPlek.computeIfAbsent(
                                                        new Plek(soort.getKey(), c.getKey()),
                                                        p -> new HashMap<>())
                                                .put(deel.bron().naam(), c.getValue())));
    }

    private boolean verspreid() {
        var nieuw = new HashSet<Plek>();
        opPlek.forEach((plek, versies) -> {
            if (versies.size() > 1
                    && !botsend.contains(plek)
                    && versies.values().stream().anyMatch(this::verwijstNaarBotsing)) {
                nieuw.add(plek);
            }
        });
        return botsend.addAll(nieuw);
    }

    private boolean verwijstNaarBotsing(JsonNode node) {
        return node.findValuesAsText("$ref").stream()
                .map(Componenten::plek)
                .anyMatch(plek -> plek != null && botsend.contains(plek));
    }

    String naam(String deel, String soort, String naam) {
        return botsend.contains(new Plek(soort, naam))
                ? hoofdletter(deel) + hoofdletter(naam)
                : naam;
    }

    private static String hoofdletter(String woord) {
        return woord.substring(0, 1).toUpperCase(Locale.ROOT) + woord.substring(1);
    }

    /// The reference as it must be in the merged document.
    String verwijzing(String deel, String ref) {
        var plek = plek(ref);
        return plek == null
                ? ref
                : "#/components/%s/%s".formatted(plek.soort, naam(deel, plek.soort, plek.naam));
    }

    private static @Nullable Plek plek(String ref) {
        var delen = ref.split("/", -1);
        return delen.length == 4 && ref.startsWith("#/components/")
                ? new Plek(delen[2], delen[3])
                : null;
    }

    /// Renames in place: references, and the names of security schemes and discriminator targets.
    void hernoem(String deel, JsonNode node) {
        if (node instanceof ObjectNode object) {
            var ref = object.get("$ref");
            if (ref != null && ref.isTextual()) {
                object.put("$ref", verwijzing(deel, ref.textValue()));
            }
            hernoemDoelen(deel, object.path("discriminator").path("mapping"));
        }
        var kinderen = new ArrayList<JsonNode>();
        node.forEach(kinderen::add);
        kinderen.forEach(kind -> hernoem(deel, kind));
    }

    private void hernoemDoelen(String deel, JsonNode mapping) {
        if (mapping instanceof ObjectNode object) {
            var namen = new ArrayList<String>();
            object.fieldNames().forEachRemaining(namen::add);
            namen.forEach(n -> object.put(n, verwijzing(deel, object.path(n).asText())));
        }
    }
}
