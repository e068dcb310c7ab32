package nl.pols.cli.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pols.cli.bench.Trajectproef.Soort;
import nl.pols.cli.bench.Trajectproef.Stapel;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.sector.Api;
import nl.pols.cli.stack.Component;
import nl.pols.cli.stack.Endpoints;
import nl.pols.cli.stack.Superuser;
import nl.pols.cli.token.TokenIssuer;

/// What the measurements of trajectory-service share: companies of their own that the service
/// knows, municipalities that deliver, and ways to ask that cost the machine little.
final class Proefveld implements AutoCloseable {

    static final List<String> GEMEENTEN = List.of("GM0363", "GM0599", "GM0518", "GM0344");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int COMPANIES = 20;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final Duration PATIENCE_FOR_A_MILLION = Duration.ofMinutes(10);
    private static final long A_MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Home home;
    private final Endpoints at;
    private final TokenIssuer tokens;
    private final Console console;
    private final Tellingen tellingen;
    private final List<UUID> companies =
            Stream.generate(UUID::randomUUID).limit(COMPANIES).toList();
    private final String run = UUID.randomUUID().toString().substring(0, 6);

    Proefveld(Home home, Endpoints at, Console console) {
        this.home = home;
        this.at = at;
        this.tokens = TokenIssuer.of(home);
        this.console = console;
        this.tellingen = new Tellingen(Superuser.of(home), at);
    }

    Console console() {
        return console;
    }

    Home home() {
        return home;
    }

    Tellingen tellingen() {
        return tellingen;
    }

    Path scratch() {
        return home.run();
    }

    UUID company(int which) {
        return companies.get(which % COMPANIES);
    }

    /// Records with numbers that no other part uses.
    Trajectproef proef(String part) {
        return new Trajectproef(run + part, companies, LocalDate.now(ZoneOffset.UTC));
    }

    String nummer(String part, long number) {
        return "%s%s-%08d".formatted(run, part, number);
    }

    URI service() {
        return at.trajectregistratie();
    }

    Verbinding verbinding() {
        return Verbinding.met(service());
    }

    byte[] get(String path, String organisation) {
        return Verbinding.head("GET", URI.create(service() + path), token(organisation));
    }

    byte[] post(String path, String organisation, String... headers) {
        return Verbinding.head("POST", URI.create(service() + path), token(organisation), headers);
    }

    private String token(String organisation) {
        return tokens.van(organisation, TokenIssuer.LONGEST);
    }

    /// The head of a delivery under a key of its own.
    byte[] levering(String gemeente, String key, boolean gzip) {
        String[] headers = {
            "Content-Type: application/x-ndjson",
            "Idempotency-Key: " + key,
            gzip ? "Content-Encoding: gzip" : "Accept: application/json"
        };
        return post("/aanleveringen", "gemeente:" + gemeente, headers);
    }

    /// Sends a whole delivery, and returns its overview when it is ready.
    JsonNode lever(String gemeente, String key, Leveringsbestand file) {
        try (Verbinding line = verbinding()) {
            var overview =
                    json(line.post(levering(gemeente, key, true), file.path()).require(201).text());
            requireNotHeld(overview);
            return overview;
        }
    }

    /// A delivery much larger than the ones before it waits for a person.
    private static void requireNotHeld(JsonNode overview) {
        if (overview.path("status").asText().equals("TER_GOEDKEURING")) {
            throw new PolsFailure(
                    "The delivery of the bench waits for approval, as the ones before it on this"
                            + " stack were much smaller. Start from an empty stack: ./pols down"
                            + " --wipe. The delivery: "
                            + overview);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new PolsFailure("This answer is not JSON: " + text, e);
        }
    }

    /// Registers the companies, and returns when the service takes records that name them.
    void richtIn(Api api) {
        long events = tellingen.events();
        console.say("%d companies for %s ...".formatted(COMPANIES, String.join(", ", GEMEENTEN)));
        companies.forEach(id ->
                Api.accepted(
                        api.post(
                                at.register() + "/sociaal-ontwikkelbedrijven",
                                "cedris",
                                company(id))));
        Trajectproef first = proef("begin");
        var body = new Stapel(1);
        for (String gemeente : GEMEENTEN) {
            byte[] head =
                    post("/trajecten", "gemeente:" + gemeente, "Content-Type: application/json");
            for (int i = 0; i < COMPANIES; i++) {
                body.length = 0;
                first.schrijf(body, i, Soort.GELDIG);
                awaitTaken(head, body);
            }
        }
        awaitPublished(events + (long) GEMEENTEN.size() * COMPANIES);
    }

    private void awaitTaken(byte[] head, Stapel body) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        try (Verbinding line = verbinding()) {
            while (line.post(head, body.bytes, body.length).require(200, 201, 202).status()
                    == 202) {
                if (System.nanoTime() > deadline) {
                    throw new PolsFailure(
                            "The service doesn't come to know the companies; see ./pols status.");
                }
                LockSupport.parkNanos(A_MOMENT_NANOS);
            }
        }
    }

    private static String company(UUID id) {
        String relations =
                GEMEENTEN.stream()
                        .map(
                                """
                                {"gemeentecode": "%s", "soort": "INKOOP", "geldigVan": "2015-01-01"}\
                                """
                                        ::formatted)
                        .collect(Collectors.joining(", "));
        return """
        {"id": "%s", "naam": "Meetbedrijf %s", "geldigVan": "2015-01-01", "rechtsvorm": "OPENBAAR_LICHAAM",
         "fictief": true, "relaties": [%s]}
        """
                .formatted(id, id, relations);
    }

    /// Until all that was accepted is published, so that no part pays for the one before.
    void awaitPublished(long events) {
        tellingen.awaitEvents(events, PATIENCE_FOR_A_MILLION, console);
    }

    /// Whether the stack has reports at all; it can do without them.
    boolean rapporteert() {
        return Component.REPORTING.runsIn(home);
    }

    /// Versions of trajectories that the reports have.
    long gerapporteerd() {
        return rapporteert() ? tellingen.gerapporteerd() : 0;
    }

    /// Until the reports, if there are any, have so many versions.
    void awaitReported(long versions) {
        if (rapporteert()) {
            tellingen.awaitReported(versions, PATIENCE_FOR_A_MILLION, console);
        }
    }

    @Override
    public void close() {
        tellingen.close();
    }
}
