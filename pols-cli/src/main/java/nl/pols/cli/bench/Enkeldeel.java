package nl.pols.cli.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import nl.pols.cli.bench.Trajectproef.Soort;
import nl.pols.cli.bench.Trajectproef.Stapel;
import nl.pols.cli.stack.Superuser;

/// One record at a time from eight clients, and the same clients and bodies against an endpoint
/// that checks nothing and inserts one row.
final class Enkeldeel {

    private static final int CLIENTS = 8;

    private final Proefveld veld;
    private final Duration time;

    Enkeldeel(Proefveld veld, Duration time) {
        this.veld = veld;
        this.time = time;
    }

    /// One kept connection with its own head and place for a body.
    private record Client(Verbinding line, byte[] head, Stapel body) {}

    List<Result> meet() {
        veld.console()
                .say("Single records, %d clients, and a bare endpoint ...".formatted(CLIENTS));
        double bare;
        double bareP95;
        try (var kaal = Kaal.start(veld.home(), Superuser.of(veld.home()))) {
            byte[] head = Verbinding.head("POST", kaal.address(), "");
            var seen = belast(kaal.address(), i -> head, "x", "y");
            bare = seen.perSecond();
            bareP95 = seen.millis(95);
        }
        long events = veld.tellingen().events();
        var seen = belast(veld.service(), this::head, "c", "d");
        veld.awaitPublished(events + seen.requests());
        return List.of(
                Result.atLeast(
                        2_000, "single POST, 8 clients", seen.perSecond(), "/s", seen.requests()),
                Result.atMost(
                        10, "single POST, 8 clients, p95", seen.millis(95), "ms", seen.requests()),
                Result.atLeast(
                        0.4,
                        "single POST as a part of a bare endpoint",
                        seen.perSecond() / bare,
                        "",
                        seen.requests()),
                Result.noted("bare endpoint that inserts one row", bare, "/s", seen.requests()),
                Result.noted("bare endpoint, p95", bareP95, "ms", seen.requests()));
    }

    private byte[] head(int client) {
        return veld.post(
                "/trajecten",
                "gemeente:" + Proefveld.GEMEENTEN.get(client % Proefveld.GEMEENTEN.size()),
                "Content-Type: application/json");
    }

    private Load.Seen belast(URI at, IntFunction<byte[]> head, String warm, String part) {
        Client[] clients = new Client[CLIENTS];
        for (int i = 0; i < CLIENTS; i++) {
            clients[i] = new Client(Verbinding.met(at), head.apply(i), new Stapel(1));
        }
        Trajectproef before = veld.proef(warm);
        Trajectproef proef = veld.proef(part);
        Load.run(CLIENTS, time, number -> stuur(clients[number % CLIENTS], before, number));
        var seen =
                Load.run(CLIENTS, time, number -> stuur(clients[number % CLIENTS], proef, number));
        for (Client client : clients) {
            client.line().close();
        }
        return seen;
    }

    private static void stuur(Client client, Trajectproef proef, int number) {
        client.body().length = 0;
        proef.schrijf(client.body(), number, Soort.GELDIG);
        client.line().post(client.head(), client.body().bytes, client.body().length).require(201);
    }
}
