package nl.pols.rapportage.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// This service's own part, straight from its source: no request to itself.
@ApplicationScoped
class EigenDocument {
    private static final String STANDAARD = "<default>";

    private final OpenApiDocumentService documenten;
    private final ObjectMapper json;
    private final Clock clock;
    private final Deel.Bron bron;

    EigenDocument(
            OpenApiDocumentService documenten,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.rest.path") String basispad) {
        this.documenten = documenten;
        this.json = json;
        this.clock = clock;
        this.bron = new Deel.Bron("rapportage", URI.create(basispad));
    }

    Deel deel() {
        try {
            var document = json.readTree(documenten.getDocument(STANDAARD, Format.JSON));
            return new Deel(bron, (ObjectNode) document, clock.instant(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
