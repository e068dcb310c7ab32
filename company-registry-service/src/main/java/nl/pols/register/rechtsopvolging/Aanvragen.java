package nl.pols.register.rechtsopvolging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.pols.register.Database;

/// The requests by which successions were laid down, as they can be sent again: [Aanvraaglezer]
/// reads the same from it.
@ApplicationScoped
class Aanvragen {
    private final Database database;
    private final ObjectMapper json;

    Aanvragen(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Aanvraag van(UUID rechtsopvolging) {
        return database.vraag(
                        "select aanvraag, soort from rechtsopvolging where rechtsopvolging_id = ?",
                        rij -> lees(rij.getString("aanvraag"), rij.getString("soort")),
                        rechtsopvolging)
                .getFirst()
                .aanvraag();
    }

    /// @param tekst as it was written
    NieuweRechtsopvolging lees(String tekst, String soort) {
        try {
            var aanvraag = (ObjectNode) json.readTree(tekst);
            aanvraag.put("soort", soort);
            if (aanvraag.remove("toelichting") instanceof ObjectNode toelichting) {
                aanvraag.setAll(toelichting);
            }
            if (aanvraag.get("opvolger") instanceof ObjectNode opvolger) {
                maakPlat(opvolger);
            }
            aanvraag.path("verdeelsleutel").forEach(Aanvragen::schrijfDeel);
            return json.treeToValue(aanvraag, NieuweRechtsopvolging.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request that was granted can't be read", e);
        }
    }

    private static void maakPlat(ObjectNode opvolger) {
        if (opvolger.remove("nieuw") instanceof ObjectNode nieuw) {
            opvolger.setAll(nieuw);
        }
    }

    private static void schrijfDeel(JsonNode deel) {
        var object = (ObjectNode) deel;
        var opvolger = (ObjectNode) object.get("opvolger");
        if (opvolger.hasNonNull("nieuw")) {
            maakPlat(opvolger);
        } else {
            object.remove("opvolger");
            object.set("sobId", opvolger.get("id"));
        }
    }
}
