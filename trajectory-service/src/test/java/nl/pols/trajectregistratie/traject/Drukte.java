package nl.pols.trajectregistratie.traject;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.TRAJECTEN;
import static nl.pols.trajectregistratie.Fixtures.als;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Many requests at the same time, of two senders by turns.
final class Drukte {
    static final Executor DRADEN = taak -> Thread.ofVirtual().start(taak);

    private Drukte() {}

    static String wie(int i) {
        return i % 2 == 0 ? AMSTERDAM : ROTTERDAM;
    }

    static Response stel(String wie, String record) {
        return als(wie).contentType(ContentType.JSON).body(record).post(TRAJECTEN);
    }

    static List<Response> tegelijk(int aantal, IntFunction<Response> verzoek) {
        var lopend =
                IntStream.range(0, aantal)
                        .mapToObj(
                                i -> CompletableFuture.supplyAsync(() -> verzoek.apply(i), DRADEN))
                        .toList();
        return lopend.stream().map(CompletableFuture::join).toList();
    }
}
