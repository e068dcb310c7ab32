package nl.pols.rapportage.herbouw;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import nl.pols.rapportage.herbouw.Meetproef.Stand;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Topics;
import org.junit.jupiter.api.Test;

/// Measures what a rebuild costs, phase by phase, with topics in memory; asserts nothing and is not
/// part of the build: `mvn -pl reporting-service test -Dtest=Herbouwmeting -Dpols.meting=100000
/// -Dpols.inbox.reread-batch-size=2500` writes `target/herbouwmeting.txt`. Tests otherwise read ten
/// at a time.
@QuarkusTest
@MetDatabase
class Herbouwmeting {
    @Inject Proefsector sector;
    @Inject Topics topics;
    @Inject Bouw bouw;
    @Inject Verslagen verslagen;
    private final StringBuilder uit = new StringBuilder();
    private ProcessHandle server = ProcessHandle.current();

    @Test
    void meet() throws Exception {
        server = Meetproef.zoalsPolsHetInstelt();
        sector.leeg();
        int aantal = Integer.getInteger("pols.meting", 100_000);
        topics.schrijf(Meetproef.berichten(aantal));
        for (int keer = 1; keer <= Integer.getInteger("pols.meting.keren", 2); keer++) {
            uit.append("%nrun %d, %d trajectories%n".formatted(keer, aantal));
            herbouw();
            Files.writeString(Path.of("target", "herbouwmeting.txt"), uit);
        }
    }

    /// The model that serves knows nothing, so everything differs, and is taken over nevertheless.
    private void herbouw() {
        var id = UUID.randomUUID();
        verslagen.begin(id, "meting", true);
        var klok = new Klok();
        var volger = Thread.ofPlatform().daemon().start(() -> volg(id, klok));
        var uitslag = bouw.voer(true, new Gang(verslagen, id));
        volger.interrupt();
        klok.naar("KLAAR");
        var verslag = verslagen.een(id).orElseThrow();
        uit.append(
                "%s: %d events, %d/s read%n"
                        .formatted(uitslag.fase(), verslag.gelezen(), verslag.perSeconde()));
    }

    private void volg(UUID id, Klok klok) {
        while (!Thread.currentThread().isInterrupted()) {
            klok.naar(verslagen.een(id).orElseThrow().fase().name());
            java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /// What each phase took, by the clock and of the processors.
    private final class Klok {
        private String fase = Fase.LEZEN.name();
        private Stand begin = Stand.nu(server);

        synchronized void naar(String volgende) {
            if (!volgende.equals(fase)) {
                var nu = Stand.nu(server);
                uit.append(nu.sinds(fase, begin));
                begin = nu;
                fase = volgende;
            }
        }
    }
}
