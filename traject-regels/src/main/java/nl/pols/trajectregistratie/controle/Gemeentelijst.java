package nl.pols.trajectregistratie.controle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The municipalities of the register's own reference data, those that were joined into others
/// among them. Knows no SOBs, so it parks nothing for them.
public final class Gemeentelijst implements Registerkennis {

    private final Set<String> codes = new HashSet<>();
    private final Map<String, Set<String>> voorgangers = new HashMap<>();

    private Gemeentelijst() {}

    /// @param gebieden the division in areas, as the register loads it at its first start
    /// @param herindelingen the reorganisations before it
    public static Gemeentelijst lees(InputStream gebieden, InputStream herindelingen)
            throws IOException {
        var json = new ObjectMapper();
        var lijst = new Gemeentelijst();
        for (JsonNode regio : json.readTree(gebieden).path("arbeidsmarktregios")) {
            for (JsonNode provincie : regio.path("gemeentenPerProvincie")) {
                provincie.fieldNames().forEachRemaining(lijst.codes::add);
            }
        }
        for (JsonNode herindeling : json.readTree(herindelingen).path("herindelingen")) {
            herindeling.path("opgeheven").forEach(lijst::voegToe);
        }
        return lijst;
    }

    private void voegToe(JsonNode opgeheven) {
        String code = opgeheven.path("gemeentecode").asText();
        codes.add(code);
        for (JsonNode opvolger : opgeheven.path("naar")) {
            voorgangers
                    .computeIfAbsent(opvolger.path("gemeentecode").asText(), c -> new HashSet<>())
                    .add(code);
        }
    }

    /// The municipality and all that were joined into it.
    Set<String> metVoorgangers(String gemeentecode) {
        Set<String> alle = new HashSet<>();
        Deque<String> teZien = new ArrayDeque<>(Set.of(gemeentecode));
        while (!teZien.isEmpty()) {
            String code = teZien.pop();
            if (alle.add(code)) {
                teZien.addAll(voorgangers.getOrDefault(code, Set.of()));
            }
        }
        return alle;
    }

    @Override
    public boolean kentGemeente(String gemeentecode) {
        return codes.contains(gemeentecode);
    }

    @Override
    public boolean kentSob(UUID sobId) {
        return true;
    }

    @Override
    public boolean bedient(UUID sobId, String gemeentecode, LocalDate op) {
        return true;
    }

    @Override
    public boolean bedientAlsOpvolger(UUID sobId, String gemeentecode, LocalDate op) {
        return false;
    }
}
