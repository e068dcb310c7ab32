package nl.pols.rapportage.indicator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.pols.kit.fixtures.PostgresServer;
import nl.pols.rapportage.feit.Afronding;
import nl.pols.rapportage.feit.Beeldlezing;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Steekproef;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Every indicator as a dashboard asks it, over facts that PostgreSQL makes itself: 100,000 and a
/// million trajectories in minutes, with flags and grants, sheltered work and the Wsw at their real
/// size whatever that number is (`-Dpols.meting.personen=10`: ten times of the last two). Asserts
/// nothing and is not part of the build: `mvn -pl reporting-service test -Dtest=Dashboardmeting
/// -Dpols.meting=100000,1000000` writes `target/dashboardmeting.txt`; `-Dpols.meting.codes=A06,C01`
/// asks these only, `-Dpols.meting.kennis=2022-06-12T00:00:00Z` as known then,
/// `-Dpols.meting.dagen=3` on fewer days or periods, `-Dpols.meting.http=true` as somebody at a
/// distance asks, up to the last byte. Before it measures it asks everything `-Dpols.meting.warm=1`
/// times, so that whatever is asked first isn't slower for being asked first.
@QuarkusTest
@MetDatabase
class Dashboardmeting {
    private static final LocalDate EERSTE = LocalDate.of(2019, 3, 31);
    private static final int VERSPREID = 12;
    private static final int DAGEN = Integer.getInteger("pols.meting.dagen", VERSPREID);
    private static final int RONDEN = Integer.getInteger("pols.meting.ronden", 3);
    private static final int WARM = Integer.getInteger("pols.meting.warm", 1);
    private static final int TIJD_OM_TE_TELLEN = 900;
    private static final @Nullable Instant KENNIS =
            Optional.ofNullable(System.getProperty("pols.meting.kennis"))
                    .map(Instant::parse)
                    .orElse(null);
    private static final boolean OP_AFSTAND = Boolean.getBoolean("pols.meting.http");
    private static final List<String> DELEN =
            List.of(
                    "grote-sector",
                    "grote-sector-geld",
                    "grote-sector-vlaggen",
                    "grote-sector-personen");
    private static final Instant BEGIN = Instant.parse("2022-06-01T00:00:00Z");
    private static final List<String> INSTELLINGEN =
            List.of(
                    "jit = off",
                    "random_page_cost = 1.1",
                    "work_mem = '16MB'",
                    "effective_cache_size = '1GB'",
                    "max_wal_size = '2GB'",
                    "max_parallel_workers_per_gather = 1");
    private static final Dimensie[] PLAATS = {Dimensie.GEMEENTE, Dimensie.REGIO};

    @Inject Proefsector sector;
    @Inject Vragen vragen;
    @Inject Indicatoren indicatoren;
    @Inject Afronding afronding;
    @Inject Beeldlezing beeldlezing;

    @TestHTTPResource("/rapportage/v1/indicatoren/")
    URI hier = URI.create("");

    private final Meetuitslag uitslag = new Meetuitslag();
    private @Nullable Databankklok klok;
    private @Nullable Bezoeker bezoeker;

    @Test
    void meet() throws Exception {
        zoalsPolsHetInstelt();
        klok = Databankklok.van();
        bezoeker = new Bezoeker(hier);
        for (String aantal : System.getProperty("pols.meting", "100000").split(",")) {
            vul(Integer.parseInt(aantal));
            // whoever asks first has all cases held, a moment later
            vragen.vraag("A06", "2019-Q1", null, Map.of(), null);
            vragen.vraag("F04", EERSTE.toString(), null, Map.of(), null);
            vragen.vraag("D08", EERSTE.toString(), null, Map.of(), null);
            beeldlezing.lees();
            for (int ronde = 0; ronde < WARM; ronde++) {
                ronde((indicator, filter, naar) -> {
                    for (int welke = 0; welke < VERSPREID; welke += VERSPREID / DAGEN) {
                        vraag(indicator, welke, filter, naar);
                    }
                });
            }
            ronde((indicator, filter, naar) ->
                    stel(indicator, Integer.parseInt(aantal), filter, naar));
            uitslag.schrijf();
        }
    }

    /// One question, on whatever days.
    private interface Vraagsoort {
        void stel(Indicator indicator, @Nullable Dimensie filter, @Nullable Dimensie naar);
    }

    private void ronde(Vraagsoort wat) {
        for (var indicator : indicatoren.alle()) {
            var codes = System.getProperty("pols.meting.codes", indicator.code());
            if (List.of(codes.split(",")).contains(indicator.code())) {
                perPlaats(indicator, wat);
            }
        }
    }

    /// The settings of `./pols`, as far as they can be set while it runs.
    private static void zoalsPolsHetInstelt() throws SQLException {
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (var connection = PostgresServer.superuser(url.substring(url.lastIndexOf('/') + 1));
                var statement = connection.createStatement()) {
            for (String instelling : INSTELLINGEN) {
                statement.execute("ALTER SYSTEM SET " + instelling);
            }
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private void vul(int aantal) throws Exception {
        sector.leeg();
        sector.vertel(new Steekproef(1, 342, 94, LocalDate.of(2019, 1, 1), 1400).register(35));
        for (int s = 1; s <= 94; s++) {
            var bedragen = new long[] {100_000L + s, 9_000_000L, 300_000L, 2_000L};
            sector.vertel(
                    Events.opgave(
                            new UUID(7, s),
                            1,
                            Steekproef.sob(s),
                            "2021-01-01",
                            "2021-12-31",
                            bedragen,
                            BEGIN));
        }
        for (String deel : DELEN) {
            sector.uitvoeren(
                    Files.readString(Path.of("src/test/resources", deel + ".sql"))
                            .replace(":keer", System.getProperty("pols.meting.personen", "1"))
                            .replace(":aantal", String.valueOf(aantal)));
        }
        sector.uitvoeren("ANALYZE");
        QuarkusTransaction.requiringNew().timeout(TIJD_OM_TE_TELLEN).run(afronding::leidAf);
        sector.uitvoeren("VACUUM ANALYZE");
    }

    private static void perPlaats(Indicator indicator, Vraagsoort wat) {
        wat.stel(indicator, null, null);
        for (Dimensie plaats : PLAATS) {
            if (indicator.filters().contains(plaats)) {
                wat.stel(indicator, plaats, null);
            }
            if (indicator.uitsplitsingen().contains(plaats)) {
                wat.stel(indicator, null, plaats);
            }
        }
    }

    private static String soort(@Nullable Dimensie filter, @Nullable Dimensie naar) {
        return filter != null
                ? "van een " + filter.sleutel()
                : naar != null ? "per " + naar.sleutel() : "landelijk";
    }

    private void stel(
            Indicator indicator, int aantal, @Nullable Dimensie filter, @Nullable Dimensie naar) {
        var soort = soort(filter, naar);
        var tijden = new ArrayList<Meetuitslag.Tijd>();
        for (int i = -DAGEN; i < RONDEN * DAGEN; i++) {
            int welke = Math.floorMod(i, DAGEN) * VERSPREID / DAGEN;
            long databank = Objects.requireNonNull(klok).nu();
            long begin = System.nanoTime();
            vraag(indicator, welke, filter, naar);
            double duur = (System.nanoTime() - begin) / 1e6;
            if (i >= 0) {
                tijden.add(new Meetuitslag.Tijd(duur, (klok.nu() - databank) / 1e6));
            }
        }
        uitslag.neem(aantal, indicator.code(), soort, tijden);
    }

    private void vraag(
            Indicator indicator, int welke, @Nullable Dimensie filter, @Nullable Dimensie naar) {
        var filters = new EnumMap<Dimensie, String>(Dimensie.class);
        if (filter != null) {
            filters.put(
                    filter,
                    filter == Dimensie.REGIO
                            ? "AM%02d".formatted(1 + welke)
                            : Steekproef.gemeente(1 + 28 * welke));
        }
        var moment =
                switch (indicator.tijd()) {
                    case PEILDATUM ->
                            EERSTE.plusMonths(3L * welke + 1)
                                    .withDayOfMonth(1)
                                    .minusDays(1)
                                    .toString();
                    case JAAR -> String.valueOf(2019 + welke % 4);
                    case PERIODE, PERIODE_EN_PEILDATUM ->
                            "%d-Q%d".formatted(2019 + welke / 4, 1 + welke % 4);
                };
        if (OP_AFSTAND) {
            Objects.requireNonNull(bezoeker).stel(indicator, moment, KENNIS, filters, naar);
        } else {
            vragen.vraag(indicator.code(), moment, KENNIS, filters, naar);
        }
    }
}
