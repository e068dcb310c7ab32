package nl.pols.rapportage.publicatie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.pols.rapportage.publicatie.Kruiptocht.Antwoord;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/// Every cell that the answers of a [Kruiptocht] show, whichever form they came in: by release and
/// series. A cell that two answers show differently is refused: their difference would be a figure.
final class Buit {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ASSEN =
            List.of("gebied", "uitkering", "afstand", "doelgroep", "sob");
    private static final Pattern GETAL_IN_TABEL = Pattern.compile(">\\s*(\\d[\\d.]*)\\s*<");

    /// A cell as somebody outside saw it; no value where there was a symbol.
    record Gezien(String waarde, boolean herzien) {}

    /// The series of a release.
    record Bron(String publicatie, String reeks) {}

    private final Map<Bron, TreeMap<Plaats, Gezien>> cellen = new HashMap<>();
    private final List<Long> getallen = new ArrayList<>();

    TreeMap<Plaats, Gezien> cellen(String publicatie, String reeks) {
        return cellen.getOrDefault(new Bron(publicatie, reeks), new TreeMap<>());
    }

    /// Every number that stood where a figure stands, also in forms without places.
    List<Long> getallen() {
        return getallen;
    }

    /// @param nummers of each publication its number
    void voegToe(Antwoord antwoord, Map<String, String> nummers) {
        var tekst = antwoord.antwoord().asString();
        var soort = antwoord.antwoord().contentType();
        var nummer =
                nummers.entrySet().stream()
                        .filter(e -> antwoord.adres().contains(e.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("");
        var reeks = antwoord.adres().toUpperCase(Locale.ROOT).contains("INGEZET");
        var bron = new Bron(nummer, reeks ? "INGEZET" : "LOPEND");
        if (soort.startsWith("text/csv")) {
            tabel(bron, tekst.lines().map(r -> r.replace("\ufeff", "").split(";", -1)).toList());
        } else if (soort.contains("spreadsheet")) {
            tabel(bron, werkmap(antwoord.antwoord().asByteArray()));
        } else if (soort.contains("json")) {
            json(bron, lees(tekst));
        } else if (soort.startsWith("text/")) {
            var gevonden = GETAL_IN_TABEL.matcher(tekst);
            while (gevonden.find()) {
                getallen.add(Long.valueOf(gevonden.group(1).replace(".", "")));
            }
        }
    }

    private static JsonNode lees(String tekst) {
        try {
            return JSON.readTree(tekst);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String[]> werkmap(byte[] bytes) {
        try (var map = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return map.findSheet("Cijfers").orElseThrow().read().stream()
                    .map(rij -> {
                        var cellen = new String[rij.getCellCount()];
                        for (int i = 0; i < cellen.length; i++) {
                            cellen[i] = rij.getCellText(i);
                        }
                        return cellen;
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tabel(Bron bron, List<String[]> rijen) {
        var kop = Arrays.asList(rijen.getFirst());
        for (var rij : rijen.subList(1, rijen.size())) {
            var codes = new TreeMap<String, String>();
            for (var as : ASSEN) {
                int plek = kop.indexOf(as);
                if (plek >= 0) {
                    codes.put(as, rij[plek]);
                }
            }
            var waarde = rij[kop.indexOf("aantal")];
            int herzien = kop.indexOf("herzien");
            boolean anders = herzien < rij.length && "ja".equals(rij[herzien]);
            var nummer = rij[kop.indexOf("publicatie")];
            zie(new Bron(nummer, bron.reeks), codes, waarde, anders);
        }
    }

    private void json(Bron bron, JsonNode node) {
        var reeks = node.path("code").asText(bron.reeks);
        var hier =
                new Bron(
                        node.path("publicatie").asText(bron.publicatie),
                        node.has("cellen") ? reeks : bron.reeks);
        if (node.path("plaats").isObject()) {
            var codes = new TreeMap<String, String>();
            node.path("plaats")
                    .properties()
                    .forEach(e -> codes.put(e.getKey(), e.getValue().asText()));
            zie(bron, codes, node.path("waarde").asText(""), node.path("herzien").asBoolean());
        } else if (node.path("class").asText().equals("dataset")) {
            node.path("value")
                    .forEach(waarde -> {
                        if (!waarde.isNull()) {
                            getallen.add(waarde.asLong());
                        }
                    });
        } else {
            node.forEach(deel -> json(hier, deel));
        }
    }

    private void zie(Bron bron, TreeMap<String, String> codes, String waarde, boolean herzien) {
        if (codes.isEmpty() && waarde.isEmpty()) {
            return;
        }
        codes.values().removeIf(code -> code.equals("NL") || code.equals("TOTAAL"));
        if (!waarde.isEmpty()) {
            getallen.add(Long.valueOf(waarde));
        }
        var gezien = new Gezien(waarde, herzien);
        var eerder =
                cellen.computeIfAbsent(bron, b -> new TreeMap<>())
                        .putIfAbsent(new Plaats(codes), gezien);
        if (eerder != null && !eerder.equals(gezien)) {
            throw new AssertionError("%s %s: %s en %s".formatted(bron, codes, eerder, gezien));
        }
    }
}
