package nl.pols.rapportage.publicatie;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Walks whatever the OpenAPI document says can be got, without a token: each address with each
/// value of its places, each form, each filter and pair of filters, page after page. Knows no
/// endpoint: one that is added tomorrow is walked too.
final class Kruiptocht {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EIGEN = "/rapportage/v1";

    private final Map<String, List<String>> waarden;
    private final boolean metVragen;

    /// @param waarden what can be put in an address, by the name of the parameter; of others the
    ///   document's own example
    /// @param metVragen whether filters are tried too
    Kruiptocht(Map<String, List<String>> waarden, boolean metVragen) {
        this.waarden = waarden;
        this.metVragen = metVragen;
    }

    /// @param openbaar whether the document says that it needs no token
    record Antwoord(String pad, String adres, String formaat, boolean openbaar, Response antwoord) {
        int status() {
            return antwoord.statusCode();
        }
    }

    List<Antwoord> loop() {
        var antwoorden = new ArrayList<Antwoord>();
        document()
                .path("paths")
                .properties()
                .forEach(pad -> {
                    var get = pad.getValue().path("get");
                    if (pad.getKey().startsWith(EIGEN) && !get.isMissingNode()) {
                        loop(pad.getKey(), get, antwoorden);
                    }
                });
        return antwoorden;
    }

    private static JsonNode document() {
        try {
            return JSON.readTree(given().get("/openapi.json").asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void loop(String pad, JsonNode get, List<Antwoord> antwoorden) {
        var security = get.path("security");
        boolean openbaar = security.isArray() && (security.isEmpty() || security.get(0).isEmpty());
        var formaten = new ArrayList<String>();
        get.at("/responses/200/content").fieldNames().forEachRemaining(formaten::add);
        if (formaten.isEmpty()) {
            formaten.add("*/*");
        }
        for (var adres : adressen(pad, get)) {
            for (var formaat : formaten) {
                vraag(pad, adres, formaat, openbaar, antwoorden);
            }
            for (var vraag :
                    openbaar && metVragen ? vragen(get) : Map.<String, Boolean>of().entrySet()) {
                for (var formaat : vraag.getValue() ? formaten : formaten.subList(0, 1)) {
                    vraag(pad, adres + vraag.getKey(), formaat, openbaar, antwoorden);
                }
            }
        }
    }

    /// Also the pages after it.
    private static void vraag(
            String pad, String adres, String formaat, boolean openbaar, List<Antwoord> uit) {
        var volgende = new ArrayDeque<>(List.of(adres));
        var gezien = new LinkedHashSet<String>();
        while (!volgende.isEmpty()) {
            var hier = volgende.pop();
            if (!gezien.add(hier)) {
                continue;
            }
            var antwoord = given().accept(formaat).redirects().follow(false).get(hier);
            uit.add(new Antwoord(pad, hier, formaat, openbaar, antwoord));
            if (antwoord.contentType().startsWith("application/json")
                    && antwoord.statusCode() == 200) {
                var next = antwoord.path("next");
                if (next instanceof String adresVan && adresVan.startsWith("/")) {
                    volgende.add(adresVan);
                }
            }
        }
    }

    private List<String> adressen(String pad, JsonNode get) {
        List<String> adressen = List.of(pad);
        for (var parameter : get.path("parameters")) {
            if (parameter.path("in").asText().equals("path")) {
                var naam = parameter.path("name").asText();
                adressen =
                        adressen.stream()
                                .flatMap(a ->
                                        waarden(parameter).stream()
                                                .map(w -> a.replace("{" + naam + "}", w)))
                                .toList();
            }
        }
        return adressen;
    }

    private List<String> waarden(JsonNode parameter) {
        var naam = parameter.path("name").asText();
        return waarden.getOrDefault(naam, List.of(parameter.path("example").asText("x")));
    }

    /// Each value of each parameter, and each pair of two; the first of each in every form.
    private Set<Map.Entry<String, Boolean>> vragen(JsonNode get) {
        var los = new ArrayList<List<String>>();
        for (var parameter : get.path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                var naam = parameter.path("name").asText();
                los.add(
                        waarden.getOrDefault(naam, List.of()).stream()
                                .map(w -> naam + "=" + w)
                                .toList());
            }
        }
        var vragen = new LinkedHashMap<String, Boolean>();
        vragen.put("?leeftijd=27", false);
        vragen.put("?sort=-waarde", false);
        for (int i = 0; i < los.size(); i++) {
            for (var een : los.get(i)) {
                vragen.put("?" + een, een.equals(los.get(i).getFirst()));
                for (var anderen : los.subList(i + 1, los.size())) {
                    anderen.forEach(ander -> vragen.put("?" + een + "&" + ander, false));
                }
            }
        }
        return vragen.entrySet();
    }
}
