package nl.pols.cli.sector.simulatie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which municipality was formed when, and out of which: the register's own reference data. The
/// simulator thinks in the municipalities of today; a relation with one of them is told to the
/// register as the relations that it was made of, since a municipality has none before it exists.
final class Gemeentehistorie {
    private static final String RESOURCE = "/referentie/herindelingen.json";

    private final Map<String, LocalDate> formed = new HashMap<>();
    private final Map<String, List<Predecessor>> predecessors = new HashMap<>();

    private record Predecessor(String gemeentecode, LocalDate until) {}

    /// A relation on the days from `geldigVan` up to, not including, `geldigTot`.
    record Dated(
            String gemeentecode,
            String soort,
            LocalDate geldigVan,
            @Nullable LocalDate geldigTot) {}

    private Gemeentehistorie(JsonNode reorganisations) {
        for (JsonNode reorganisation : reorganisations) {
            LocalDate date = LocalDate.parse(reorganisation.get("ingangsdatum").textValue());
            reorganisation.get("gevormd").forEach(code -> formed.put(code.textValue(), date));
            for (JsonNode ended : reorganisation.get("opgeheven")) {
                var predecessor = new Predecessor(ended.get("gemeentecode").textValue(), date);
                ended.get("naar")
                        .forEach(to ->
                                predecessors
                                        .computeIfAbsent(
                                                to.get("gemeentecode").textValue(),
                                                _ -> new ArrayList<>())
                                        .add(predecessor));
            }
        }
    }

    static Gemeentehistorie read() {
        try (InputStream in = Gemeentehistorie.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The register's reference data %s is missing from this build"
                                .formatted(RESOURCE));
            }
            return new Gemeentehistorie(new ObjectMapper().readTree(in).get("herindelingen"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Each relation with the municipality of today as far as that existed, and before it with
    /// every one that went into it.
    List<Dated> dated(List<Sob.Relatie> relaties) {
        Set<Dated> dated = new LinkedHashSet<>();
        for (Sob.Relatie relatie : relaties) {
            String code = relatie.gemeentecode();
            LocalDate from = relatie.geldigVan();
            for (Predecessor before : predecessors.getOrDefault(code, List.of())) {
                if (from.isBefore(before.until)) {
                    dated.add(new Dated(before.gemeentecode, relatie.soort(), from, before.until));
                }
            }
            LocalDate begin = formed.getOrDefault(code, from);
            dated.add(new Dated(code, relatie.soort(), begin.isAfter(from) ? begin : from, null));
        }
        return List.copyOf(dated);
    }

    /// Whether the municipality is as old as that day.
    boolean existed(String code, LocalDate day) {
        LocalDate begin = formed.get(code);
        return begin == null || !day.isBefore(begin);
    }
}
