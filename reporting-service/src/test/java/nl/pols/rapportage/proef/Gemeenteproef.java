package nl.pols.rapportage.proef;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import nl.pols.kit.events.CloudEvent;
import org.jspecify.annotations.Nullable;

/// Areas of a test through time, as the register tells them.
public record Gemeenteproef(ObjectNode data, String tot) {
    private static final Instant BEKEND = Instant.parse("2019-01-01T00:00:00Z");

    /// A municipality from a day until another, on which it no longer exists.
    public static Gemeenteproef gemeente(
            String code, String regio, String van, @Nullable String tot) {
        var data =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("gemeentecode", code)
                        .put("naam", code)
                        .put("provincie", "Noord-Brabant")
                        .put("arbeidsmarktregio", regio)
                        .put("geldigVan", van)
                        .put("geldigTot", tot);
        return new Gemeenteproef(data, String.valueOf(tot));
    }

    /// A part of it went there when it ended.
    public Gemeenteproef deel(String naar, @Nullable Integer aandeel) {
        opvolger(naar).put("geheel", false).put("aandeel", aandeel);
        return this;
    }

    public Gemeenteproef geheel(String naar) {
        opvolger(naar).put("geheel", true);
        return this;
    }

    private ObjectNode opvolger(String naar) {
        return data.withArray("opvolgers")
                .addObject()
                .put("gemeentecode", naar)
                .put("ingangsdatum", tot);
    }

    public CloudEvent event() {
        return Events.event(
                "nl.gemeenten.gemeente-vastgesteld.v1",
                data.path("gemeentecode").asText(),
                1,
                BEKEND,
                data);
    }

    /// A region that was always there, until that day.
    public static CloudEvent regio(String code, @Nullable String tot) {
        return Events.event(
                "nl.arbeidsmarktregios.arbeidsmarktregio-vastgesteld.v1",
                code,
                1,
                BEKEND,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("code", code)
                        .put("naam", code)
                        .put("geldigVan", "1900-01-01")
                        .put("geldigTot", tot));
    }
}
