package nl.pols.cli.sector;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.stack.Endpoints;

/// Asks the reports how much they have taken in, until it is enough.
public final class Standwacht {

    private static final Duration STANDSTILL = Duration.ofMinutes(2);
    private static final long POLL_MILLIS = 250;

    private final CountDownLatch never = new CountDownLatch(1);
    private final Api api;
    private final Endpoints at;
    private final Console console;

    public Standwacht(Api api, Endpoints at, Console console) {
        this.api = api;
        this.at = at;
        this.console = console;
    }

    /// Returns when the reports hold at least `wanted` of a kind, as `/stand` names it.
    public void await(String kind, long wanted) {
        await(kind, stand -> stand.path(kind).asLong(), wanted);
    }

    /// Returns when nothing waits to be read.
    public void awaitAllRead() {
        await("achterstand", stand -> -stand.path("achterstand").asLong(), 0);
    }

    /// How much of a kind the reports hold now, as `/stand` names it.
    public long now(String kind) {
        return stand().path(kind).asLong();
    }

    private JsonNode stand() {
        return api.get(at.rapportage() + "/stand", "beheer");
    }

    private void await(String what, ToLongFunction<JsonNode> count, long wanted) {
        long best = Long.MIN_VALUE;
        Instant moved = Instant.now();
        Instant told = moved;
        while (true) {
            long now = count.applyAsLong(stand());
            if (now >= wanted) {
                return;
            }
            if (now > best) {
                best = now;
                moved = Instant.now();
            } else if (moved.plus(STANDSTILL).isBefore(Instant.now())) {
                throw new PolsFailure(
                        "The reports stand still at %d of %d (%s). Look at %s/stand and at .pols/logs/reporting-service.log and connect.log."
                                .formatted(now, wanted, what, at.rapportage()));
            }
            if (told.plusSeconds(5).isBefore(Instant.now())) {
                told = Instant.now();
                console.say("  %s: %d of %d reported".formatted(what, now, wanted));
            }
            pause();
        }
    }

    private void pause() {
        try {
            boolean ended = never.await(POLL_MILLIS, TimeUnit.MILLISECONDS);
            if (ended) {
                throw new IllegalStateException("Nobody counts this down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PolsFailure("Interrupted while waiting for the reports", e);
        }
    }
}
