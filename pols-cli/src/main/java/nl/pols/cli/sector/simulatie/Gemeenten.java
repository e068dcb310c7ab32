package nl.pols.cli.sector.simulatie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The municipalities and their labour market regions, read from the register's own reference data:
/// the build puts that one file on the class path of the command line too, so it exists once.
public final class Gemeenten {
    private static final String RESOURCE = "/referentie/gebieden-2025.json";

    private Gemeenten() {}

    /// All municipalities, by code.
    public static List<Gemeente> all() {
        try (InputStream in = Gemeenten.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The register's reference data %s is missing from this build"
                                .formatted(RESOURCE));
            }
            return read(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Gemeente> read(JsonNode areas) {
        var found = new ArrayList<Gemeente>();
        for (JsonNode region : areas.get("arbeidsmarktregios")) {
            String code = region.get("code").textValue();
            for (JsonNode province : region.get("gemeentenPerProvincie")) {
                province.properties()
                        .forEach(g ->
                                found.add(
                                        new Gemeente(g.getKey(), g.getValue().textValue(), code)));
            }
        }
        found.sort(Comparator.comparing(Gemeente::code));
        return List.copyOf(found);
    }
}
