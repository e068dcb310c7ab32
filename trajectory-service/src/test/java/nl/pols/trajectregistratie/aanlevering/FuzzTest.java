package nl.pols.trajectregistratie.aanlevering;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.voer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import nl.pols.trajectregistratie.controle.Controle;
import nl.pols.trajectregistratie.controle.Registerkennis;
import nl.pols.trajectregistratie.controle.Telling;
import nl.pols.trajectregistratie.controle.Uitslagbestand;
import nl.pols.trajectregistratie.proef.Proefbestand;
import nl.pols.trajectregistratie.regels.Grenzen;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Files that can be anything, to the service over HTTP and to the offline checker: no failure of
/// the service, no hang, received is the sum of the outcomes, and the same outcome on every record
/// (ADR 70), by the standard and then by an ordinance as the service gives it.
/// `-Dpols.fuzz.records=100000` and `-Dpols.fuzz.zaad=2` make it larger and other.
@QuarkusTest
@WithPostgres
class FuzzTest {

    private static final int RECORDS = Integer.getInteger("pols.fuzz.records", 2_400);
    private static final long ZAAD = Long.getLong("pols.fuzz.zaad", 1);
    private static final int PER_BESTAND = 120;

    private final Dienst dienst = new Dienst(AMSTERDAM);
    private final Map<String, Integer> gezien = new HashMap<>();
    private Grenzen grenzen = Grenzen.STANDAARD;

    /// What [Fixtures#vulRegister()] tells the service.
    private static final Registerkennis REGISTER =
            new Registerkennis() {
                @Override
                public boolean kentGemeente(String gemeentecode) {
                    return List.of("GM0363", "GM0599").contains(gemeentecode);
                }

                @Override
                public boolean kentSob(UUID sobId) {
                    return sobId.equals(Fixtures.SOB);
                }

                @Override
                public boolean bedient(UUID sobId, String gemeentecode, LocalDate op) {
                    return kentSob(sobId) && !op.isBefore(LocalDate.of(2015, 1, 1));
                }

                @Override
                public boolean bedientAlsOpvolger(UUID sobId, String gemeentecode, LocalDate op) {
                    return false;
                }
            };

    private record Nagekeken(@Nullable Telling telling, List<JsonNode> uitslagen) {}

    @AfterEach
    void geldtWeerDeStandaard() {
        Verordening.trekIn();
    }

    @Test
    void serviceAndCheckerGiveTheSameOutcomeOnEveryRecordAndNothingFails()
            throws IOException, InterruptedException, SQLException {
        Fixtures.vulRegister();
        int bestanden = RECORDS / PER_BESTAND;
        for (int i = 0; i < bestanden; i++) {
            voer("TRUNCATE traject, traject_versie, geparkeerd CASCADE");
            if (i == bestanden / 2) {
                grenzen = Verordening.stelVast();
            }
            var bestand = Proefbestand.van(ZAAD * 1_000_000 + i, PER_BESTAND);
            vergelijk("zaad " + ZAAD + ", bestand " + i, bestand);
            stuurEnkele("zaad " + ZAAD + ", bestand " + i, bestand);
        }
        System.getLogger("fuzz").log(System.Logger.Level.INFO, gezien);
        assertThat(gezien.keySet())
                .contains(
                        "NIEUW",
                        "ONGEWIJZIGD",
                        "GEPARKEERD",
                        "GEWEIGERD",
                        "status 400",
                        "anders door de verordening");
    }

    private void vergelijk(String naam, Proefbestand bestand)
            throws IOException, InterruptedException, SQLException {
        Nagekeken offline = controleer(bestand, grenzen);
        if (!offline.uitslagen().equals(controleer(bestand, Grenzen.STANDAARD).uitslagen())) {
            tel("anders door de verordening", 1);
        }
        boolean heel = offline.telling() != null && offline.telling().breuk() == null;
        // now and then only asked what would become of it
        String vraag = heel && bestand.inhoud().length % 8 == 0 ? "?proef=true" : "";
        var geleverd = dienst.lever(bestand.inhoud(), bestand.csv(), bestand.gzip(), vraag);
        assertThat(geleverd.status()).as(naam).isIn(201, 400);
        assertThat(geleverd.status() == 201).as(naam + ": whole").isEqualTo(heel);
        tel("status " + geleverd.status(), 1);

        JsonNode stand = geleverd.stand();
        List<JsonNode> uitslagen = geleverd.uitslagen();
        assertThat(stand.path("ontvangen").asLong())
                .as(naam)
                .isEqualTo(som(stand))
                .isEqualTo(uitslagen.size())
                .isEqualTo(offline.telling() == null ? 0 : offline.telling().ontvangen());
        for (int r = 0; r < uitslagen.size(); r++) {
            tel(uitslagen.get(r).path("uitslag").asText(), 1);
            assertThat(Dienst.zonderVerleden(uitslagen.get(r)))
                    .as("%s, record %d", naam, r)
                    .isEqualTo(offline.uitslagen().get(r));
        }
    }

    /// Some of its lines, each by itself: whatever they hold, that is no failure of the service.
    private void stuurEnkele(String naam, Proefbestand bestand)
            throws IOException, InterruptedException {
        String tekst = new String(bestand.inhoud(), StandardCharsets.ISO_8859_1);
        for (String regel : tekst.lines().limit(3).toList()) {
            assertThat(dienst.stuur(regel.getBytes(StandardCharsets.ISO_8859_1)))
                    .as(naam)
                    .isLessThan(500);
        }
    }

    private Nagekeken controleer(Proefbestand bestand, Grenzen grenzen) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Telling telling = null;
        try (var controle =
                        new Controle(
                                new Afzender("GM0363", LocalDate.now(Clock.systemUTC()), grenzen),
                                REGISTER);
                var uit = new Uitslagbestand(bytes)) {
            telling =
                    controle.controleer(
                            new Bestand(
                                    new ByteArrayInputStream(bestand.inhoud()),
                                    bestand.gzip(),
                                    bestand.csv() ? Bestand.Vorm.CSV : Bestand.Vorm.NDJSON),
                            uit::schrijf);
        } catch (KopOnjuist kop) {
            tel("kopregel", 1);
        }
        return new Nagekeken(telling, Dienst.gelezen(bytes));
    }

    private static long som(JsonNode stand) {
        return List.of("nieuw", "gewijzigd", "ongewijzigd", "geparkeerd", "geweigerd").stream()
                .mapToLong(soort -> stand.path(soort).asLong())
                .sum();
    }

    private void tel(String wat, int aantal) {
        gezien.merge(wat, aantal, Integer::sum);
    }
}
