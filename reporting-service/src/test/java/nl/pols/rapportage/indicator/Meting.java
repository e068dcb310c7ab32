package nl.pols.rapportage.indicator;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Sobproef;
import nl.pols.rapportage.proef.Steekproef;
import nl.pols.rapportage.proef.Trajectproef;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Measures, and asserts nothing; not part of the build. With the database durable: `mvn -pl
/// reporting-service test -Dtest=Meting -Dpols.meting=100000`
@QuarkusTest
@MetDatabase
class Meting {
    private static final int HERHALINGEN = 40;
    private static final Instant BEGIN = Instant.parse("2022-06-01T00:00:00Z");
    @Inject Proefsector sector;
    @Inject Vragen vragen;
    private final StringBuilder uit = new StringBuilder();

    @Test
    void meet() throws Exception {
        duurzaam();
        sector.leeg();
        int aantal = Integer.getInteger("pols.meting", 100_000);
        laad(aantal);
        sector.uitvoeren("VACUUM ANALYZE");
        for (String code :
                List.of(
                        "A01", "A02", "A03", "A04", "A05", "A06", "A08", "A09", "A11", "B01", "B02",
                        "B06", "C01", "C02", "C03", "C04", "C06", "C07", "C08", "G01")) {
            var moment =
                    code.equals("G01")
                            ? "2022"
                            : code.compareTo("A05") > 0 || code.equals("A01")
                                    ? "2021"
                                    : "2022-05-23";
            print(code + " landelijk", code, moment, null, null);
        }
        for (Dimensie d : List.of(Dimensie.GEMEENTE, Dimensie.SOB, Dimensie.REGIO)) {
            print("A01 per " + d.sleutel(), "A01", "2021", null, d);
            print("A03 per " + d.sleutel(), "A03", "2022-05-23", null, d);
            print("A06 per " + d.sleutel(), "A06", "2021", null, d);
            print("A09 per " + d.sleutel(), "A09", "2021", null, d);
        }
        for (Dimensie d : List.of(Dimensie.GEMEENTE, Dimensie.SOB, Dimensie.REGIO)) {
            print("B01 per " + d.sleutel(), "B01", "2021", null, d);
            print("B06 per " + d.sleutel(), "B06", "2021", null, d);
        }
        print("H01 per regio", "H01", "2022-05-23", null, Dimensie.REGIO);
        print("A06 per periode", "A06", "2021", null, Dimensie.PERIODE);
        print("A02 zoals bekend op", "A02", "2022-05-23", BEGIN.plusSeconds(aantal / 2), null);
        print("A09 zoals bekend op", "A09", "2021", BEGIN.plusSeconds(aantal / 2), null);
        Files.writeString(Path.of("target", "meting.txt"), uit);
    }

    private void schrijf(String vorm, Object... waarden) {
        uit.append(vorm.formatted(waarden));
    }

    /// The embedded server's defaults are for throw-away tests.
    private void duurzaam() throws Exception {
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (var connection =
                        nl.pols.kit.fixtures.PostgresServer.superuser(
                                url.substring(url.lastIndexOf('/') + 1));
                var statement = connection.createStatement()) {
            for (String aan : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                statement.execute("ALTER SYSTEM SET " + aan + " = on");
            }
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private void laad(int aantal) {
        var steekproef = new Steekproef(1, 342, 94, LocalDate.of(2019, 1, 1), 1400);
        sector.vertel(steekproef.register(35));
        // twenty mergers and twenty splits, so that the walk along successors is in the measure
        for (int s = 1; s <= 40; s++) {
            var sob = Sobproef.sob(s).zetel(Steekproef.gemeente(s)).nieuweVersie(2, BEGIN);
            sector.vertel(
                    (s % 2 == 0
                                    ? sob.opgevolgdDoor(Sobproef.id(50 + s), "2021-07-01", 10_000)
                                    : sob.opgevolgdDoor(
                                                    Sobproef.id(50 + s),
                                                    "2021-07-01",
                                                    6_000,
                                                    Steekproef.gemeente(s))
                                            .opgevolgdDoor(
                                                    Sobproef.id(51 + s),
                                                    "2021-07-01",
                                                    4_000,
                                                    Steekproef.gemeente(s + 1)))
                            .event());
        }
        for (int s = 1; s <= 94; s++) {
            sector.vertel(
                    Events.opgave(
                            UUID.randomUUID(),
                            1,
                            Steekproef.sob(s),
                            "2021-01-01",
                            "2021-12-31",
                            new long[] {1, 100, 3, 2},
                            BEGIN));
        }
        var events = new ArrayList<CloudEvent>();
        var laatste = new ArrayList<Trajectproef>();
        for (int i = 0; i < aantal; i++) {
            var traject = steekproef.traject(BEGIN.plusSeconds(i), laatste);
            laatste.add(traject);
            events.add(traject.event());
            if (i % 3 == 2) {
                events.add(steekproef.correctie(laatste.get(i - 1), BEGIN.plusSeconds(i)).event());
            }
        }
        var begin = System.nanoTime();
        for (int van = 0; van < events.size(); van += 1000) {
            sector.vertel(events.subList(van, Math.min(van + 1000, events.size())));
        }
        var duur = Duration.ofNanos(System.nanoTime() - begin);
        schrijf(
                "%,d gebeurtenissen in %d ms: %,d per seconde%n",
                events.size(), duur.toMillis(), events.size() * 1000L / duur.toMillis());
    }

    private void print(
            String naam,
            String code,
            String moment,
            @Nullable Instant kennis,
            @Nullable Dimensie uitsplitsing) {
        long[] tijden = new long[HERHALINGEN];
        int cellen = 0;
        for (int i = -10; i < HERHALINGEN; i++) {
            long begin = System.nanoTime();
            cellen = vragen.vraag(code, moment, kennis, Map.of(), uitsplitsing).waarden().size();
            if (i >= 0) {
                tijden[i] = System.nanoTime() - begin;
            }
        }
        Arrays.sort(tijden);
        schrijf(
                "%-24s %5d cellen  p50 %6.1f ms  p95 %6.1f ms%n",
                naam, cellen, tijden[HERHALINGEN / 2] / 1e6, tijden[HERHALINGEN * 95 / 100] / 1e6);
    }
}
