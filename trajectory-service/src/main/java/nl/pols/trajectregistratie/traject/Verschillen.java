package nl.pols.trajectregistratie.traject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells which fields of a record differ between two versions, in the sender's own words and
/// pointers. Only asked for by who wants to know beforehand.
@ApplicationScoped
public class Verschillen {

    /// What isn't the sender's to state.
    private static final List<String> NIET_VAN_DE_AFZENDER =
            List.of("trajectId", "gemeentecode", "status", "versie", "vervolgVan", "deelnemerId");

    private final ObjectMapper json;

    Verschillen(ObjectMapper json) {
        this.json = json;
    }

    public List<Verschil> tussen(Traject voor, Traject na) {
        var verschillen = new ArrayList<Verschil>();
        if (!voor.inhoud().deelnemerId().equals(na.inhoud().deelnemerId())) {
            verschillen.add(new Verschil("/bsn", null, null));
        }
        vergelijk("", alsRecord(voor), alsRecord(na), verschillen);
        return verschillen;
    }

    /// By way of text, so that an hour is written as the world writes it.
    private ObjectNode alsRecord(Traject traject) {
        try {
            var boom = (ObjectNode) json.readTree(json.writeValueAsBytes(Gegevens.van(traject)));
            boom.remove(NIET_VAN_DE_AFZENDER);
            if (traject.inhoud().vervolgVanNummer() != null) {
                boom.put("vervolgVan", traject.inhoud().vervolgVanNummer());
            }
            return boom;
        } catch (IOException e) {
            throw new IllegalStateException("Content can't be compared", e);
        }
    }

    private static void vergelijk(
            String pointer, @Nullable JsonNode van, @Nullable JsonNode naar, List<Verschil> uit) {
        if (Objects.equals(van, naar)) {
            return;
        }
        if (van instanceof ObjectNode oud && naar instanceof ObjectNode nieuw) {
            Set<String> namen = new LinkedHashSet<>();
            oud.fieldNames().forEachRemaining(namen::add);
            nieuw.fieldNames().forEachRemaining(namen::add);
            namen.forEach(n -> vergelijk(pointer + "/" + n, oud.get(n), nieuw.get(n), uit));
        } else if (van != null && van.isArray() && naar != null && naar.isArray()) {
            for (int i = 0; i < Math.max(van.size(), naar.size()); i++) {
                vergelijk(pointer + "/" + i, van.get(i), naar.get(i), uit);
            }
        } else {
            uit.add(new Verschil(pointer, van, naar));
        }
    }
}
