package nl.pols.rapportage.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// Fetches the parts, all at once and briefly, and remembers the last good copy of each: a service
/// that is down makes the merged document stale, never absent.
@ApplicationScoped
class Deeldocumenten {
    private static final Logger LOG = Logger.getLogger(Deeldocumenten.class);

    /// Where the parts are and how long they may take.
    @ConfigMapping(prefix = "rapportage.deeldocumenten")
    interface Instelling {
        /// `naam=basisadres`, separated by commas (`POLS_DEELDOCUMENTEN`).
        Optional<String> bronnen();

        @WithDefault("2s")
        Duration tijdslimiet();

        /// How long a copy counts as fresh.
        @WithDefault("10s")
        Duration houdbaar();
    }

    private final List<Deel.Bron> bronnen;
    private final Instelling instelling;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient client;
    private final Map<String, Deel> laatst = new ConcurrentHashMap<>();

    Deeldocumenten(Instelling instelling, ObjectMapper json, Clock clock) {
        this.instelling = instelling;
        this.json = json;
        this.clock = clock;
        this.bronnen = Deel.Bron.lees(instelling.bronnen().orElse(""));
        // an upgrade to HTTP/2 in the first, concurrent requests ends in a protocol error
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(instelling.tijdslimiet())
                        .build();
    }

    List<Deel> haal() {
        return bronnen.stream().map(this::haal).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private CompletableFuture<Deel> haal(Deel.Bron bron) {
        var bekend = laatst.getOrDefault(bron.naam(), new Deel(bron, null, null, false));
        if (isVers(bekend)) {
            return CompletableFuture.completedFuture(bekend);
        }
        var request =
                HttpRequest.newBuilder(bron.document())
                        .timeout(instelling.tijdslimiet())
                        .header("Accept", "application/json")
                        .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(antwoord -> lees(bron, antwoord))
                .exceptionally(fout -> {
                    LOG.warnf("OpenAPI part %s: %s", bron.naam(), fout.getMessage());
                    return new Deel(bron, bekend.document(), bekend.opgehaaldOp(), false);
                })
                .whenComplete((deel, fout) -> laatst.put(bron.naam(), deel));
    }

    private boolean isVers(Deel deel) {
        var opgehaald = deel.opgehaaldOp();
        return deel.actueel()
                && opgehaald != null
                && clock.instant().isBefore(opgehaald.plus(instelling.houdbaar()));
    }

    private Deel lees(Deel.Bron bron, HttpResponse<byte[]> antwoord) {
        if (antwoord.statusCode() != 200) {
            throw new DeelOnleesbaar("answered " + antwoord.statusCode());
        }
        try {
            if (json.readTree(antwoord.body()) instanceof ObjectNode document
                    && document.path("openapi").asText().startsWith("3.")) {
                return new Deel(bron, document, clock.instant(), true);
            }
            throw new DeelOnleesbaar("is no OpenAPI 3 document");
        } catch (IOException e) {
            throw new DeelOnleesbaar("is no JSON: " + e.getMessage());
        }
    }

    /// A service answered with something else than its document.
    private static final class DeelOnleesbaar extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DeelOnleesbaar(String reden) {
            super(reden);
        }
    }
}
