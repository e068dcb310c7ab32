package nl.pols.rapportage.indicator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import nl.pols.kit.fixtures.Tokens;
import org.jspecify.annotations.Nullable;

/// Asks for a figure as somebody at a distance does, and reads the answer up to its last byte.
final class Bezoeker {
    private static final int OK = 200;

    private final URI indicatoren;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String token = "Bearer " + Tokens.van("beheer");

    Bezoeker(URI indicatoren) {
        this.indicatoren = indicatoren;
    }

    /// @param moment a day or a period, whichever the indicator asks for
    void stel(
            Indicator indicator,
            String moment,
            @Nullable Instant kennis,
            Map<Dimensie, String> filters,
            @Nullable Dimensie naar) {
        boolean opDag = indicator.tijd() == Indicator.Tijd.PEILDATUM;
        var vraag = new StringBuilder(opDag ? "?peildatum=" : "?periode=").append(moment);
        filters.forEach(
                (wat, code) -> vraag.append('&').append(wat.sleutel()).append('=').append(code));
        if (naar != null) {
            vraag.append("&uitsplitsing=").append(naar.sleutel());
        }
        if (kennis != null) {
            vraag.append("&kennisdatum=").append(kennis);
        }
        lees(indicatoren.resolve(indicator.code() + "/waarden" + vraag));
    }

    private void lees(URI adres) {
        try {
            var antwoord =
                    client.send(
                            HttpRequest.newBuilder(adres).header("Authorization", token).build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            if (antwoord.statusCode() != OK) {
                throw new IllegalStateException(adres + ": " + new String(antwoord.body(), UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(adres.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(adres.toString(), e);
        }
    }
}
