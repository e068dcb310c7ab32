package nl.pols.register.uitwisseling;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.pols.kit.problem.JsonErrors;
import org.jspecify.annotations.Nullable;

/// The rows of one succession: a property on each, its value in `waarde` and its place in the line
/// of an NDJSON file in `kenmerk`, as `rechtsopvolging/voorgangers/0`.
final class Akterijen implements Rijgroep {
    private static final Set<String> JA_OF_NEE =
            Set.of("verwerkt", "volledig", "fictief", "betrokken");
    private static final int HOOGSTENS = 5_000;

    private final ObjectMapper json;
    private final String id;
    private final long eersteRij;
    private final ObjectNode akte;
    private final List<Fout> fouten = new ArrayList<>();
    private final Map<String, Long> plaatsen = new HashMap<>();

    Akterijen(String id, long eersteRij, ObjectMapper json) {
        this.id = id;
        this.eersteRij = eersteRij;
        this.json = json;
        this.akte = json.createObjectNode();
        akte.put("soort", Regelsoort.RECHTSOPVOLGING.name());
        akte.putObject("rechtsopvolging").put("id", id);
    }

    static boolean isVan(CsvRecord rij) {
        return rij.getFieldCount() > 1 && rij.getField(1).equals(Regelsoort.RECHTSOPVOLGING.name());
    }

    @Override
    public void leg(CsvRecord rij) {
        long nummer = rij.getStartingLineNumber();
        if (rij.getFieldCount() != Feitentabelvorm.KOLOMMEN.size()) {
            fouten.add(Rijgroep.opRij(Fout.van("", Fout.Soort.KOLOMMEN), nummer, null));
        } else if (!isVan(rij)) {
            fouten.add(Rijgroep.opRij(Fout.van("", Fout.Soort.SOORT), nummer, "soort"));
        } else if (!zet(rij.getField(3), Cel.lees(rij.getField(2)))) {
            fouten.add(Rijgroep.opRij(Fout.van("", Fout.Soort.KENMERK), nummer, "kenmerk"));
        } else {
            plaatsen.put("/" + rij.getField(3), nummer);
        }
    }

    /// Whether there is such a place: lists are filled from their first element on, and nothing is
    /// said twice.
    private boolean zet(String kenmerk, String waarde) {
        var stappen = kenmerk.split("/", -1);
        JsonNode in = akte;
        for (int i = 0; i < stappen.length - 1 && in != null; i++) {
            boolean lijst = isNummer(stappen[i + 1]);
            in = onder(in, stappen[i], lijst);
        }
        var laatste = stappen[stappen.length - 1];
        var knoop = waarde(laatste, waarde);
        if (in instanceof ObjectNode object && !laatste.isEmpty() && !object.has(laatste)) {
            object.set(laatste, knoop);
            return true;
        }
        if (in instanceof ArrayNode lijst && laatste.equals(Integer.toString(lijst.size()))) {
            lijst.add(knoop);
            return lijst.size() <= HOOGSTENS;
        }
        return false;
    }

    private @Nullable JsonNode onder(JsonNode in, String stap, boolean lijst) {
        if (in instanceof ObjectNode object) {
            if (!object.has(stap)) {
                object.set(stap, lijst ? json.createArrayNode() : json.createObjectNode());
            }
            return object.get(stap);
        }
        if (in instanceof ArrayNode rij && isNummer(stap)) {
            if (stap.equals(Integer.toString(rij.size()))) {
                rij.add(lijst ? json.createArrayNode() : json.createObjectNode());
            }
            return rij.get(Integer.parseInt(stap));
        }
        return null;
    }

    private static boolean isNummer(String stap) {
        return stap.matches("[0-9]{1,4}");
    }

    private JsonNode waarde(String naam, String tekst) {
        var knopen = json.getNodeFactory();
        if (JA_OF_NEE.contains(naam) && (tekst.equals("ja") || tekst.equals("nee"))) {
            return knopen.booleanNode(tekst.equals("ja"));
        }
        return naam.equals("aandeel") && tekst.matches("[0-9]{1,9}")
                ? knopen.numberNode(Integer.parseInt(tekst))
                : knopen.textNode(tekst);
    }

    @Override
    public Regel regel() throws IOException {
        if (!fouten.isEmpty()) {
            return Regel.onleesbaar(eersteRij, Rijgroep.id(id), fouten);
        }
        try {
            return Regel.van(eersteRij, json.treeToValue(akte, Akte.class), this::geplaatst);
        } catch (JacksonException e) {
            return Regel.onleesbaar(
                    eersteRij, Rijgroep.id(id), List.of(geplaatst(Fout.van(JsonErrors.error(e)))));
        }
    }

    /// The row of the property, or else of the first one within it.
    private Fout geplaatst(Fout fout) {
        var pointer = fout.pointer() == null ? "" : fout.pointer();
        if (pointer.equals("/rechtsopvolging/id")) {
            return Rijgroep.opRij(fout, eersteRij, "sobId");
        }
        var rij = plaatsen.get(pointer);
        if (rij != null) {
            return Rijgroep.opRij(fout, rij, "waarde");
        }
        long eerste =
                plaatsen.entrySet().stream()
                        .filter(plaats -> plaats.getKey().startsWith(pointer + "/"))
                        .mapToLong(Map.Entry::getValue)
                        .min()
                        .orElse(eersteRij);
        return Rijgroep.opRij(fout, eerste, null);
    }

    /// A row for each property of a succession.
    static void schrijf(JsonNode akte, String id, Consumer<List<String>> naar) {
        schrijf(akte, "", id, naar);
    }

    private static void schrijf(
            JsonNode knoop, String plaats, String id, Consumer<List<String>> naar) {
        if (knoop instanceof ObjectNode object) {
            object.properties()
                    .forEach(veld ->
                            schrijf(veld.getValue(), onder(plaats, veld.getKey()), id, naar));
        } else if (knoop instanceof ArrayNode lijst) {
            for (int i = 0; i < lijst.size(); i++) {
                schrijf(lijst.get(i), onder(plaats, Integer.toString(i)), id, naar);
            }
        } else if (!plaats.equals("soort") && !plaats.equals("rechtsopvolging/id")) {
            naar.accept(
                    List.of(
                            id,
                            Regelsoort.RECHTSOPVOLGING.name(),
                            Cel.schrijf(Feitentabelvorm.tekst(knoop)),
                            plaats,
                            "",
                            "",
                            "",
                            ""));
        }
    }

    private static String onder(String plaats, String stap) {
        return plaats.isEmpty() ? stap : plaats + "/" + stap;
    }
}
