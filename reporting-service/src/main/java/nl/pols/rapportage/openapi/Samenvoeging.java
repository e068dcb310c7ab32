package nl.pols.rapportage.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.pols.rapportage.openapi.Deel.Toestand;

/// Makes one OpenAPI 3.1 document of several. Every path keeps its service's server, every
/// operation its security; what clashes gets the part's name.
final class Samenvoeging {
    private static final Set<String> METHODEN =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<Deel> delen;
    private final Componenten componenten;
    private final ObjectNode paden = JSON.objectNode();
    private final ObjectNode verzameld = JSON.objectNode();
    private final ArrayNode tags = JSON.arrayNode();
    private final Set<String> tagnamen = new HashSet<>();
    private final Set<String> operaties = new HashSet<>();

    private Samenvoeging(List<Deel> delen) {
        this.delen = delen;
        this.componenten = new Componenten(delen);
    }

    static ObjectNode van(List<Deel> delen, String versie) {
        return new Samenvoeging(delen).voegSamen(versie);
    }

    private ObjectNode voegSamen(String versie) {
        for (Deel deel : delen) {
            var document = deel.document();
            if (document != null) {
                // A copy: the last known part stays as it was heard.
                neemOp(deel.bron(), document.deepCopy());
            }
        }
        var samen = JSON.objectNode().put("openapi", "3.1.0");
        samen.set("info", info(versie));
        samen.set("servers", servers());
        samen.set("tags", tags);
        samen.set("paths", paden);
        samen.set("components", verzameld);
        samen.set("x-pols-delen", toestanden());
        return samen;
    }

    private ObjectNode info(String versie) {
        var info = JSON.objectNode().put("title", "Pols").put("version", versie);
        info.put("summary", "De vinger aan de pols van de sociaal ontwikkelbedrijven");
        info.put(
                "description",
                "Alle API's van Pols in een document. "
                        + delen.stream().map(Samenvoeging::zin).collect(Collectors.joining(" "))
                        + "\n\n"
                        + "(All APIs of Pols in one document; a stale or missing part is named here"
                        + " and in x-pols-delen.)");
        info.putObject("contact")
                .put("name", "Team Pols")
                .put("email", "team@pols.local")
                .put("url", "https://pols.local");
        info.putObject("license").put("name", "EUPL-1.2").put("url", "https://eupl.eu/1.2/nl/");
        return info;
    }

    /// The base addresses of the parts. Every path has its own server; these tell a reader where
    /// each part is.
    private ArrayNode servers() {
        var lijst = JSON.arrayNode();
        for (Deel deel : delen) {
            lijst.addObject()
                    .put("url", deel.bron().basis().toString())
                    .put("description", deel.bron().naam());
        }
        return lijst;
    }

    private static String zin(Deel deel) {
        return switch (deel.toestand()) {
            case ACTUEEL -> "Deel %s is actueel.".formatted(deel.bron().naam());
            case VEROUDERD ->
                    "Let op: deel %s is verouderd (de dienst antwoordt niet; laatst gehoord op %s)."
                            .formatted(deel.bron().naam(), deel.opgehaaldOp());
            case NIET_BESCHIKBAAR ->
                    "Let op: deel %s ontbreekt, want de dienst antwoordt niet."
                            .formatted(deel.bron().naam());
        };
    }

    private ArrayNode toestanden() {
        var lijst = JSON.arrayNode();
        for (Deel deel : delen) {
            var rij = lijst.addObject().put("naam", deel.bron().naam());
            rij.put("basis", deel.bron().basis().toString());
            rij.put("toestand", deel.toestand().name());
            rij.put("actueel", deel.toestand() == Toestand.ACTUEEL);
            var document = deel.document();
            rij.put("versie", document == null ? null : document.at("/info/version").asText());
            rij.put(
                    "opgehaaldOp",
                    deel.opgehaaldOp() == null ? null : deel.opgehaaldOp().toString());
        }
        return lijst;
    }

    private void neemOp(Deel.Bron bron, ObjectNode document) {
        var naam = bron.naam();
        componenten.hernoem(naam, document);
        document.path("components")
                .properties()
                .forEach(soort -> {
                    var doel = verzameld.withObjectProperty(soort.getKey());
                    for (Map.Entry<String, JsonNode> c : soort.getValue().properties()) {
                        doel.set(componenten.naam(naam, soort.getKey(), c.getKey()), c.getValue());
                    }
                });
        document.path("tags").forEach(this::neemTagOp);
        document.path("paths")
                .properties()
                .forEach(pad ->
                        neemPadOp(bron, pad.getKey(), (ObjectNode) pad.getValue(), document));
    }

    private void neemTagOp(JsonNode tag) {
        if (tagnamen.add(tag.path("name").asText())) {
            tags.add(tag);
        }
    }

    private void neemPadOp(Deel.Bron bron, String pad, ObjectNode inhoud, ObjectNode document) {
        var vol = pad.startsWith(bron.basispad()) ? pad : bron.basispad() + pad;
        inhoud.putArray("servers").addObject().put("url", bron.server());
        for (Map.Entry<String, JsonNode> operatie : inhoud.properties()) {
            if (METHODEN.contains(operatie.getKey())) {
                zetBeveiliging(bron.naam(), (ObjectNode) operatie.getValue(), document);
                zetNaam(bron.naam(), (ObjectNode) operatie.getValue());
            }
        }
        paden.set(vol, inhoud);
    }

    /// A requirement of the whole part becomes one of each operation: the parts may differ.
    private void zetBeveiliging(String deel, ObjectNode operatie, ObjectNode document) {
        var eisen = operatie.has("security") ? operatie.get("security") : document.get("security");
        if (eisen == null) {
            return;
        }
        var hernoemd = JSON.arrayNode();
        for (JsonNode eis : eisen) {
            var nieuw = hernoemd.addObject();
            eis.properties()
                    .forEach(e ->
                            nieuw.set(
                                    componenten.naam(deel, "securitySchemes", e.getKey()),
                                    e.getValue()));
        }
        operatie.set("security", hernoemd);
    }

    private void zetNaam(String deel, ObjectNode operatie) {
        var id = operatie.path("operationId").asText("");
        if (id.isEmpty()) {
            return;
        }
        var uniek = operaties.add(id) ? id : deel + "_" + id;
        operaties.add(uniek);
        operatie.put("operationId", uniek);
    }

    /// References that lead nowhere; a merged document with one is not served as valid.
    static List<String> losseVerwijzingen(JsonNode document) {
        var los = new ArrayList<String>();
        for (String ref : document.findValuesAsText("$ref")) {
            if (ref.startsWith("#") && document.at(ref.substring(1)).isMissingNode()) {
                los.add(ref);
            }
        }
        return los;
    }
}
