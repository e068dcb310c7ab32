package nl.pols.register.geschiedenis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.register.Herroeping;
import nl.pols.register.uitwisseling.Reis;
import org.junit.jupiter.api.Test;

/// Generated histories go out, are forgotten and come in: the register answers as before, lets the
/// same acts be revoked and refuses the same ones, with the same result. `-Dpols.zaad` starts
/// elsewhere and `-Dpols.herstellingen` makes more of them.
@QuarkusTest
@WithPostgres
class HerstelTest {
    private static final int AANTAL = Integer.getInteger("pols.herstellingen", 24);
    private static final long ZAAD = Long.getLong("pols.zaad", 20261121);
    private static final int STAPPEN = 25;

    @Inject AgroalDataSource dataSource;

    /// What was answered about one world, before and after its acts were revoked.
    private record Verloop(List<String> voor, List<Herroeping> herroepingen, List<String> erna) {}

    @Test
    void aRegisterThatCameInLetsTheSameBeRevokedWithTheSameResult() throws SQLException {
        var werelden = werelden();
        var regels = Reis.export(Reis.NDJSON);
        var tabel = Reis.export(Reis.CSV);
        var daar = werelden.stream().map(HerstelTest::verloop).toList();
        assertThat(daar.stream().flatMap(v -> v.herroepingen().stream()))
                .extracting(Herroeping::status)
                .contains(200, 409);
        komtIn(Reis.NDJSON, regels);
        vergelijk(werelden, daar);
        komtIn(Reis.CSV, tabel);
        vergelijk(werelden, daar);
    }

    private static List<Wereld> werelden() {
        var werelden = new ArrayList<Wereld>();
        for (long zaad = ZAAD; zaad < ZAAD + AANTAL; zaad++) {
            var geschiedenis = new Geschiedenis(zaad);
            for (int stap = 0; stap < STAPPEN; stap++) {
                geschiedenis.stap();
            }
            werelden.add(geschiedenis.wereld());
        }
        return werelden;
    }

    private void komtIn(String soort, String inhoud) throws SQLException {
        Reis.vergeet(dataSource);
        Reis.importeer(soort, inhoud, "").body("geweigerd", equalTo(0));
    }

    private static void vergelijk(List<Wereld> werelden, List<Verloop> daar) {
        for (int i = 0; i < werelden.size(); i++) {
            var wereld = werelden.get(i);
            var hier = verloop(wereld);
            var toen = daar.get(i);
            assertThat(hier.voor()).as(wereld.verhaal()).isEqualTo(toen.voor());
            assertThat(hier.herroepingen())
                    .as(wereld.verhaal())
                    .usingElementComparator(HerstelTest::vergelijk)
                    .isEqualTo(toen.herroepingen());
            assertThat(hier.erna()).as(wereld.verhaal()).isEqualTo(toen.erna());
        }
    }

    /// A correction of before the journey is no change here: what stands in the way is then named
    /// otherwise.
    private static int vergelijk(Herroeping hier, Herroeping daar) {
        boolean zelfde =
                hier.act().equals(daar.act())
                        && hier.status() == daar.status()
                        && hier.soort().equals(daar.soort())
                        && (daar.door().isEmpty()
                                || !Collections.disjoint(hier.door(), daar.door()));
        return zelfde ? 0 : 1;
    }

    /// Everything is tried twice, with duplicates taken back in between: what stood in the way the
    /// first time may be gone.
    private static Verloop verloop(Wereld wereld) {
        var voor = antwoorden(wereld);
        var herroepingen = new ArrayList<Herroeping>();
        var acts = new ArrayList<>(wereld.acts());
        for (int keer = 0; keer < 2; keer++) {
            Collections.shuffle(acts, new Random(ZAAD + keer));
            acts.forEach(act -> herroepingen.add(wereld.herroep(act)));
            wereld.sobs().forEach(sob -> Geschiedenis.trekDubbelIn(wereld, sob));
        }
        return new Verloop(voor, herroepingen, antwoorden(wereld));
    }

    private static List<String> antwoorden(Wereld wereld) {
        return wereld.sobs().stream()
                .map(sob -> Reis.zonderMomenten(wereld.allesOver(sob, null)))
                .toList();
    }
}
