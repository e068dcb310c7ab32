package nl.pols.trajectregistratie.controle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.pols.trajectregistratie.aanlevering.Recordschema;
import nl.pols.trajectregistratie.aanlevering.Recordschema.Kolom;
import nl.pols.trajectregistratie.regels.Bevinding;
import nl.pols.trajectregistratie.regels.Regel;
import nl.pols.trajectregistratie.regels.Regels;
import org.jspecify.annotations.Nullable;

/// The examples of the test kit, made from `testkit/voorbeelden.json`: what is changed in a record
/// in order so that it breaks one rule. What is expected is written there too, not computed.
public final class Voorbeelden {

    private static final String AMSTERDAM = "GM0363";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode bron;

    private Voorbeelden(JsonNode bron) {
        this.bron = bron;
    }

    /// One for each rule, in the order of `voorbeelden.json`.
    public static List<Voorbeeld> alle() {
        JsonNode bron = lees();
        var maker = new Voorbeelden(bron);
        return StreamSupport.stream(bron.get("voorbeelden").spliterator(), false)
                .map(maker::voorbeeld)
                .toList();
    }

    static InputStream resource(String naam) {
        return Objects.requireNonNull(Voorbeelden.class.getResourceAsStream(naam), naam);
    }

    private static JsonNode lees() {
        try (InputStream stroom = resource("/testkit/voorbeelden.json")) {
            return JSON.readTree(stroom);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Voorbeeld voorbeeld(JsonNode v) {
        boolean csv = v.path("csv").asBoolean();
        boolean atomair = v.path("atomair").asBoolean();
        String gemeente = v.path("afzender").asText(AMSTERDAM);
        List<String> regels = new ArrayList<>();
        List<Recorduitslag> verwacht = new ArrayList<>();
        if (csv) {
            regels.add(
                    Recordschema.kolommen().stream()
                            .map(Kolom::naam)
                            .collect(Collectors.joining(";")));
        }
        if (gemeente.equals(AMSTERDAM)) {
            // no record of a municipality that the register doesn't know is in order
            var bevindingen = atomair ? List.of(bevinding(v)) : List.<Bevinding>of();
            regels.add(csv ? rij(bron.get("goed")) : bron.get("goed").toString());
            verwacht.add(uitslag(regels.size(), "goed", bevindingen));
        }
        regels.add(csv ? "een;rij;te;kort" : fout(v));
        verwacht.add(uitslag(regels.size(), nummer(v), bevindingen(v, atomair)));
        return new Voorbeeld(
                v.get("regel").asText(),
                gemeente,
                csv,
                atomair,
                String.join("\n", regels) + "\n",
                verwacht);
    }

    /// In order, apart from the rule it is about.
    private String fout(JsonNode v) {
        if (v.has("lang")) {
            return "{\"registratienummer\":\"" + "x".repeat(v.get("lang").asInt()) + "\"}";
        }
        ObjectNode record = bron.get("goed").deepCopy();
        record.setAll((ObjectNode) bron.get("fout"));
        if (v.has("zet")) {
            record.setAll((ObjectNode) v.get("zet"));
        }
        v.path("weg").forEach(veld -> record.remove(veld.asText()));
        if (v.path("atomair").asBoolean()) {
            record.remove("afstand");
        }
        if (v.has("herhaal")) {
            ArrayNode lijst = record.putArray(v.at("/herhaal/veld").asText());
            for (int i = 0; i < v.at("/herhaal/keer").asInt(); i++) {
                lijst.add(v.at("/herhaal/element"));
            }
        }
        String tekst = record.toString();
        return v.has("vervang")
                ? tekst.replace(v.at("/vervang/0").asText(), v.at("/vervang/1").asText())
                : tekst;
    }

    /// What can't be read has no number.
    private @Nullable String nummer(JsonNode v) {
        if (v.path("csv").asBoolean() || v.has("lang") || v.path("zonderNummer").asBoolean()) {
            return null;
        }
        return v.at("/zet/registratienummer").asText("fout");
    }

    private static List<Bevinding> bevindingen(JsonNode v, boolean atomair) {
        List<Bevinding> bevindingen = new ArrayList<>();
        if (atomair) {
            return List.of(new Bevinding(Regels.metId("V04-verplicht-veld"), "/afstand"));
        }
        v.path("eerst").forEach(paar -> bevindingen.add(bevinding(paar.get(0), paar.get(1))));
        bevindingen.add(bevinding(v));
        v.path("ook").forEach(paar -> bevindingen.add(bevinding(paar.get(0), paar.get(1))));
        return bevindingen;
    }

    private static Bevinding bevinding(JsonNode v) {
        return bevinding(v.get("regel"), v.get("pointer"));
    }

    private static Bevinding bevinding(JsonNode regel, JsonNode pointer) {
        return new Bevinding(Regels.metId(regel.asText()), pointer.asText());
    }

    private static Recorduitslag uitslag(
            int regel, @Nullable String nummer, List<Bevinding> bevindingen) {
        Oordeel oordeel = Oordeel.AANVAARD;
        for (Bevinding bevinding : bevindingen) {
            if (bevinding.regel().ernst() == Regel.Ernst.FOUT) {
                oordeel = Oordeel.GEWEIGERD;
            } else if (bevinding.parkeert() && oordeel != Oordeel.GEWEIGERD) {
                oordeel = Oordeel.GEPARKEERD;
            }
        }
        return new Recorduitslag(regel, nummer, oordeel, bevindingen);
    }

    private static String rij(JsonNode record) {
        return Recordschema.kolommen().stream()
                .map(k -> cel(k, record))
                .collect(Collectors.joining(";"));
    }

    private static String cel(Kolom kolom, JsonNode record) {
        JsonNode waarde = record.path(kolom.veld());
        return (kolom.deel() == null ? waarde : waarde.path(kolom.deel())).asText("");
    }
}
