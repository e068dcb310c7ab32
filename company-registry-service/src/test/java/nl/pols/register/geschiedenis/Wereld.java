package nl.pols.register.geschiedenis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.register.Api;
import nl.pols.register.Herroeping;
import org.jspecify.annotations.Nullable;

/// One history's part of the register, over HTTP: its SOBs and its acts under ids that count up
/// behind a prefix of its own, so that two worlds in which the same happened give the same answers
/// but for that prefix. Keeps the story, for when something in it is wrong.
final class Wereld {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = Tokens.van("cedris");
    private static final List<String> DAGEN = List.of("2009-06-01", "2013-01-01", "2019-06-01");

    /// What was answered.
    record Antwoord(int status, String tekst, @Nullable String etag) {
        JsonNode json() {
            try {
                return JSON.readTree(tekst);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final UUID voorvoegsel = UUID.randomUUID();
    private final List<String> sobs = new ArrayList<>();
    private final List<String> acts = new ArrayList<>();
    private final StringBuilder verhaal = new StringBuilder();
    private int nummer;
    private int uitgevoerd;

    Wereld(String titel) {
        verhaal.append(titel);
    }

    /// The next id of this world.
    String nieuwId() {
        var laag = voorvoegsel.getLeastSignificantBits() & 0xffff_0000_0000_0000L;
        return new UUID(voorvoegsel.getMostSignificantBits(), laag | ++nummer).toString();
    }

    List<String> sobs() {
        return sobs;
    }

    List<String> acts() {
        return acts;
    }

    String verhaal() {
        return verhaal.toString();
    }

    int uitgevoerd() {
        return uitgevoerd;
    }

    <T> T kies(List<T> uit, Random kans) {
        return uit.get(kans.nextInt(uit.size()));
    }

    /// Done, or refused by a rule or as bad input (the same SOB twice); nothing else.
    boolean stuur(String pad, Map<String, Object> body, @Nullable String etag) {
        var antwoord = vraag(pad, body, etag);
        verhaal.append('\n').append(antwoord.status()).append(' ').append(pad).append(' ');
        verhaal.append(body);
        assertThat(antwoord.status())
                .as("%s%n%s", verhaal, antwoord.tekst())
                .isIn(200, 201, 400, 409);
        uitgevoerd += antwoord.status() < 300 ? 1 : 0;
        return antwoord.status() < 300;
    }

    /// A change of the version that is there now.
    boolean wijzig(String sob, String onderdeel, Map<String, Object> body) {
        return stuur(Api.SOBS + "/" + sob + onderdeel, body, lees(sob, "").etag());
    }

    /// A succession; the SOBs that it made belong to this world from now on.
    boolean act(Map<String, Object> body) {
        if (!stuur(Api.RECHTSOPVOLGINGEN, body, null)) {
            return false;
        }
        var act = Api.id(body);
        acts.add(act);
        for (var opvolger : act(act).json().path("opvolgers")) {
            if (!sobs.contains(opvolger.asText())) {
                sobs.add(opvolger.asText());
            }
        }
        return true;
    }

    /// The same, with what was answered.
    Herroeping herroep(String act) {
        var antwoord =
                vraag(
                        Api.RECHTSOPVOLGINGEN + "/" + act + "/intrekking",
                        Map.of("reden", "Is niet doorgegaan."),
                        null);
        verhaal.append("%n%d intrekking %s".formatted(antwoord.status(), act));
        return Herroeping.van(act, antwoord.status(), antwoord.tekst());
    }

    boolean trekIn(String act) {
        return stuur(
                Api.RECHTSOPVOLGINGEN + "/" + act + "/intrekking",
                Map.of("reden", "Is niet doorgegaan."),
                null);
    }

    Antwoord lees(String sob, String vraag) {
        var antwoord = vraag(Api.SOBS + "/" + sob + vraag, null, null);
        assertThat(antwoord.status()).as("%s%nreading %s", verhaal, sob).isEqualTo(200);
        return antwoord;
    }

    Antwoord act(String act) {
        var antwoord = vraag(Api.RECHTSOPVOLGINGEN + "/" + act, null, null);
        assertThat(antwoord.status()).as("%s%nreading %s", verhaal, act).isEqualTo(200);
        return antwoord;
    }

    /// Everything that is told about an SOB, on no day and on three, with where it came from.
    String allesOver(String sob, @Nullable Instant bekendOp) {
        var toen = bekendOp == null ? "" : "&bekendOp=" + bekendOp;
        var alles = new StringBuilder(lees(sob, "?" + toen).tekst());
        for (String dag : DAGEN) {
            alles.append('\n').append(lees(sob, "?geldigOp=" + dag + toen).tekst());
        }
        // it repeats the moment that was asked for
        var herkomst = lees(sob, "/herkomst?" + toen).tekst();
        return alles.append('\n')
                .append(herkomst.replaceAll("\"bekendOp\":\"[^\"]*\",", ""))
                .toString();
    }

    /// The same as in any other world in which the same happened.
    String zonderVoorvoegsel(String tekst) {
        return tekst.replace(voorvoegsel.toString().substring(0, 23), "w");
    }

    private static Antwoord vraag(String pad, @Nullable Object body, @Nullable String etag) {
        try {
            var adres = URI.create(RestAssured.baseURI + ":" + RestAssured.port + pad);
            var request = HttpRequest.newBuilder(adres).header("Authorization", "Bearer " + TOKEN);
            if (etag != null) {
                request.header("If-Match", etag);
            }
            if (body != null) {
                request.header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
            }
            var antwoord = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Antwoord(
                    antwoord.statusCode(),
                    antwoord.body(),
                    antwoord.headers().firstValue("ETag").orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the register answered", e);
        }
    }
}
