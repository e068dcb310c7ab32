package nl.pols.rapportage.reeks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/// Takes a body apart into lines of named fields, whether NDJSON or a table.
final class Reekslezer {
    static final int MEESTE_REGELS = 10_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Reekslezer() {}

    /// A line as it came.
    ///
    /// @param velden null if the line isn't one of fields
    record Regel(int nummer, @Nullable Map<String, String> velden) {}

    static List<Regel> ndjson(InputStream body) {
        var regels = new ArrayList<Regel>();
        try (var lezer = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            int nummer = 0;
            for (var tekst = lezer.readLine(); tekst != null; tekst = lezer.readLine()) {
                nummer++;
                if (!tekst.isBlank()) {
                    voegToe(regels, new Regel(nummer, velden(tekst)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return nietLeeg(regels);
    }

    private static @Nullable Map<String, String> velden(String tekst) {
        try {
            JsonNode node = JSON.readTree(tekst);
            if (!node.isObject() || node.valueStream().anyMatch(JsonNode::isContainerNode)) {
                return null;
            }
            var velden = new LinkedHashMap<String, String>();
            node.forEachEntry((naam, waarde) -> {
                if (!waarde.isNull()) {
                    velden.put(naam, waarde.asText());
                }
            });
            return velden;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /// The first line names the columns; a semicolon in it separates, else a comma.
    static List<Regel> csv(InputStream body) {
        try {
            var tekst = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            var kopregel = tekst.lines().findFirst().orElse("");
            char scheiding = kopregel.contains(";") ? ';' : ',';
            var regels = new ArrayList<Regel>();
            try (var csv =
                    CsvReader.builder()
                            .fieldSeparator(scheiding)
                            .allowExtraFields(true)
                            .allowMissingFields(true)
                            .ofCsvRecord(tekst)) {
                List<String> kop = List.of();
                for (var rij : csv) {
                    if (kop.isEmpty()) {
                        kop = kop(rij.getFields());
                    } else {
                        voegToe(
                                regels,
                                new Regel(
                                        Math.toIntExact(rij.getStartingLineNumber()),
                                        velden(kop, rij.getFields())));
                    }
                }
            }
            return nietLeeg(regels);
        } catch (CsvParseException e) {
            throw ongeldig("tabel", "De tabel is niet te lezen: een aanhalingsteken staat open.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> kop(List<String> velden) {
        var kop = velden.stream().map(v -> v.replace("\uFEFF", "").strip()).toList();
        if (!Reeksregel.VELDEN.containsAll(kop) || new HashSet<>(kop).size() < kop.size()) {
            throw ongeldig(
                    "kop",
                    "De eerste regel noemt de kolommen, elk een keer: "
                            + String.join(", ", Reeksregel.VELDEN)
                            + ".");
        }
        return kop;
    }

    private static @Nullable Map<String, String> velden(List<String> kop, List<String> waarden) {
        if (waarden.size() != kop.size()) {
            return null;
        }
        var velden = new LinkedHashMap<String, String>();
        for (int i = 0; i < kop.size(); i++) {
            velden.put(kop.get(i), waarden.get(i));
        }
        return velden;
    }

    private static void voegToe(List<Regel> regels, Regel regel) {
        if (regels.size() == MEESTE_REGELS) {
            throw ongeldig("te-veel-regels", "Een levering heeft hoogstens 10.000 regels.");
        }
        regels.add(regel);
    }

    private static List<Regel> nietLeeg(List<Regel> regels) {
        if (regels.isEmpty()) {
            throw ongeldig("leeg", "Er staat geen regel in de levering.");
        }
        return regels;
    }

    private static InvalidInput ongeldig(String code, String zin) {
        return new InvalidInput(List.of(new FieldError("", code, zin)));
    }
}
