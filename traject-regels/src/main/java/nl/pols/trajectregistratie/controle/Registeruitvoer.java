package nl.pols.trajectregistratie.controle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The SOBs of an export of the register (`_exporteer`, NDJSON) with their relations and what they
/// went over into.
public final class Registeruitvoer implements Registerkennis {

    private final Gemeentelijst gemeenten;
    private final Map<UUID, List<Relatie>> relaties = new HashMap<>();
    private final Map<UUID, List<Opvolging>> opvolgingen = new HashMap<>();

    private record Relatie(String gemeentecode, @Nullable LocalDate van, @Nullable LocalDate tot) {
        boolean omvat(LocalDate dag) {
            return (van == null || !dag.isBefore(van)) && (tot == null || dag.isBefore(tot));
        }
    }

    private record Opvolging(UUID opvolger, LocalDate vanaf) {}

    private Registeruitvoer(Gemeentelijst gemeenten) {
        this.gemeenten = gemeenten;
    }

    /// @throws IllegalArgumentException if a line is not of such an export; names the line
    public static Registeruitvoer lees(InputStream uitvoer, Gemeentelijst gemeenten)
            throws IOException {
        var register = new Registeruitvoer(gemeenten);
        var json = new ObjectMapper();
        var regels = new BufferedReader(new InputStreamReader(uitvoer, StandardCharsets.UTF_8));
        int nummer = 0;
        for (String regel = regels.readLine(); regel != null; regel = regels.readLine()) {
            nummer++;
            if (!regel.isBlank()) {
                try {
                    register.voegToe(json.readTree(regel));
                } catch (IOException | RuntimeException e) {
                    throw new IllegalArgumentException("regel " + nummer, e);
                }
            }
        }
        return register;
    }

    private void voegToe(JsonNode regel) {
        if (regel.path("soort").asText().equals("RECHTSOPVOLGING")) {
            if (!regel.hasNonNull("intrekking")) {
                voegOpvolgingToe(regel.path("rechtsopvolging"));
            }
            return;
        }
        UUID sob = UUID.fromString(regel.path("id").asText());
        var lijst = relaties.computeIfAbsent(sob, s -> new ArrayList<>());
        for (JsonNode relatie : regel.path("relaties")) {
            lijst.add(
                    new Relatie(
                            relatie.path("gemeentecode").asText(),
                            dag(relatie, "geldigVan"),
                            dag(relatie, "geldigTot")));
        }
    }

    /// A merger names who went over into one, a split the one that went over into several.
    private void voegOpvolgingToe(JsonNode akte) {
        LocalDate vanaf = LocalDate.parse(akte.path("ingangsdatum").asText());
        for (JsonNode voorganger : akte.path("voorgangers")) {
            noteer(voorganger, akte.path("opvolger").path("id"), vanaf);
        }
        for (JsonNode deel : akte.path("verdeelsleutel")) {
            noteer(akte.path("sobId"), deel.path("sobId"), vanaf);
            noteer(akte.path("sobId"), deel.path("opvolger").path("id"), vanaf);
        }
    }

    private void noteer(JsonNode van, JsonNode naar, LocalDate vanaf) {
        if (naar.isTextual()) {
            opvolgingen
                    .computeIfAbsent(UUID.fromString(van.asText()), s -> new ArrayList<>())
                    .add(new Opvolging(UUID.fromString(naar.asText()), vanaf));
        }
    }

    private static @Nullable LocalDate dag(JsonNode object, String veld) {
        return object.hasNonNull(veld) ? LocalDate.parse(object.get(veld).asText()) : null;
    }

    @Override
    public boolean kentGemeente(String gemeentecode) {
        return gemeenten.kentGemeente(gemeentecode);
    }

    @Override
    public boolean kentSob(UUID sobId) {
        return relaties.containsKey(sobId);
    }

    @Override
    public boolean bedient(UUID sobId, String gemeentecode, LocalDate op) {
        Set<String> codes = gemeenten.metVoorgangers(gemeentecode);
        return relaties.getOrDefault(sobId, List.of()).stream()
                .anyMatch(r -> codes.contains(r.gemeentecode()) && r.omvat(op));
    }

    @Override
    public boolean bedientAlsOpvolger(UUID sobId, String gemeentecode, LocalDate op) {
        return alsOpvolger(sobId, gemeentecode, op, new HashSet<>());
    }

    private boolean alsOpvolger(UUID sobId, String gemeentecode, LocalDate op, Set<UUID> gezien) {
        if (!gezien.add(sobId)) {
            return false;
        }
        for (Opvolging o : opvolgingen.getOrDefault(sobId, List.of())) {
            if (!op.isBefore(o.vanaf())
                    && (bedient(o.opvolger(), gemeentecode, op)
                            || alsOpvolger(o.opvolger(), gemeentecode, op, gezien))) {
                return true;
            }
        }
        return false;
    }
}
