package nl.pols.rapportage.abonnement;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Brings one message to its address. What is not a 2xx is no acknowledgement, a redirect neither.
final class Postbode implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final Adreswacht wacht;
    private final Duration binnen;

    Postbode(Adreswacht wacht, Duration binnen) {
        this.wacht = wacht;
        this.binnen = binnen;
    }

    /// Why it was not acknowledged; empty if it was.
    ///
    /// @param geheim with which it is signed
    Optional<String> breng(Melding melding, String geheim, Instant nu) {
        var bezwaar = wacht.bezwaar(melding.adres());
        if (bezwaar != null) {
            return Optional.of(bezwaar);
        }
        try {
            int status =
                    client.send(verzoek(melding, geheim, nu), BodyHandlers.discarding())
                            .statusCode();
            return status >= 200 && status < 300
                    ? Optional.empty()
                    : Optional.of("De ontvanger antwoordde met status " + status + ".");
        } catch (IOException e) {
            return Optional.of("De ontvanger antwoordde niet: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("Onderbroken");
        }
    }

    private HttpRequest verzoek(Melding melding, String geheim, Instant nu) {
        var id = melding.id().toString();
        URI adres = melding.adres();
        return HttpRequest.newBuilder(adres)
                .timeout(binnen)
                .header("Content-Type", "application/cloudevents+json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(nu.getEpochSecond()))
                .header("webhook-signature", Handtekening.van(geheim, id, nu, melding.inhoud()))
                .POST(HttpRequest.BodyPublishers.ofString(melding.inhoud()))
                .build();
    }

    @Override
    public void close() {
        client.close();
    }
}
