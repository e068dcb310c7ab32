package nl.pols.trajectregistratie.proef;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pols.trajectregistratie.aanlevering.Recordschema;
import nl.pols.trajectregistratie.aanlevering.Recordschema.Kolom;

/// Writes records as a table with every column that there is, the way a sender would.
public final class Tabel {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Tabel() {}

    public static String van(String scheiding, List<String> records) {
        return Stream.concat(
                        Stream.of(kop(scheiding)), records.stream().map(r -> rij(scheiding, r)))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    public static String kop(String scheiding) {
        return Recordschema.kolommen().stream()
                .map(Kolom::naam)
                .collect(Collectors.joining(scheiding));
    }

    public static String rij(String scheiding, String record) {
        JsonNode json = lees(record);
        return Recordschema.kolommen().stream()
                .map(k -> cel(k, json))
                .map(c -> c.matches("[A-Za-z0-9.:-]*") ? c : "\"" + c.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(scheiding));
    }

    private static String cel(Kolom kolom, JsonNode record) {
        JsonNode waarde = record.path(kolom.veld());
        if (kolom.deel() != null) {
            waarde = waarde.path(kolom.deel());
        }
        return waarde.isContainerNode() ? waarde.toString() : waarde.asText("");
    }

    private static JsonNode lees(String record) {
        try {
            return JSON.readTree(record);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(record, e);
        }
    }
}
