package nl.pols.rapportage.feit;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Steekproef;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.Test;

/// A batch in which nearly everything begins is written as a stream: the rows and the counts are
/// those of telling it one by one, whatever was there already.
@QuarkusTest
@MetDatabase
class VersiesTest {
    private static final int TRAJECTEN = 4 * Versies.VEEL;
    private static final Instant BEGIN = Instant.parse("2020-01-01T00:00:00Z");

    @Inject Proefsector sector;
    @Inject Telcontrole controle;
    @Inject AgroalDataSource dataSource;

    /// @param eerste of each trajectory
    /// @param tweede of every third
    private record Verteld(List<CloudEvent> eerste, List<CloudEvent> tweede) {
        List<CloudEvent> alles() {
            var alles = new ArrayList<>(eerste);
            alles.addAll(tweede);
            return alles;
        }
    }

    @Test
    void whatBeginsInOneBatchIsFiledAsOneByOne() {
        for (int zaad = 1; zaad <= 3; zaad++) {
            var verteld = verteld(zaad);
            verteld.alles().forEach(sector::vertel);
            var eenVoorEen = rijen();
            verteld(zaad);

            sector.vertel(verteld.alles());

            assertThat(rijen()).as("sector %d", zaad).isEqualTo(eenVoorEen);
            assertThat(eenVoorEen).hasSize(verteld.alles().size());
            assertThat(controle.verschillen()).isZero();
        }
    }

    /// A first version that was missing begins nothing, and neither does one that is told again.
    @Test
    void whatWasThereIsFoundAmongThem() {
        var verteld = verteld(4);
        verteld.alles().forEach(sector::vertel);
        var eenVoorEen = rijen();
        verteld(4);
        sector.vertel(verteld.tweede());

        sector.vertel(verteld.eerste());

        assertThat(rijen()).isEqualTo(eenVoorEen);
        assertThat(controle.verschillen()).isZero();

        sector.verwerk(verteld.alles());
        sector.verwerk(verteld.eerste());

        assertThat(rijen()).isEqualTo(eenVoorEen);
        assertThat(controle.verschillen()).isZero();
    }

    @Test
    void whatIsTwiceInABatchIsFiledOnce() {
        var eerste = verteld(5).eerste();
        var dubbel = new ArrayList<>(eerste);
        dubbel.addAll(eerste);

        sector.verwerk(dubbel);

        assertThat(rijen()).hasSize(TRAJECTEN);
        assertThat(controle.verschillen()).isZero();
    }

    private Verteld verteld(int zaad) {
        sector.leeg();
        var steekproef = new Steekproef(zaad, 3, 2, LocalDate.of(2019, 6, 1), 500);
        sector.vertel(steekproef.register(1));
        var laatste = new ArrayList<Trajectproef>();
        var eerste = new ArrayList<CloudEvent>();
        for (int i = 0; i < TRAJECTEN; i++) {
            laatste.add(steekproef.traject(BEGIN.plusSeconds(i), laatste));
            eerste.add(laatste.get(i).event());
        }
        var tweede = new ArrayList<CloudEvent>();
        for (int i = 0; i < TRAJECTEN; i += 3) {
            tweede.add(steekproef.correctie(laatste.get(i), BEGIN.plusSeconds(1000 + i)).event());
        }
        return new Verteld(eerste, tweede);
    }

    private List<String> rijen() {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    var gevonden = new ArrayList<String>();
                    try (var connection = dataSource.getConnection();
                            var statement = connection.createStatement();
                            var rij =
                                    statement.executeQuery(
                                            "SELECT t::text FROM trajectversie t ORDER BY"
                                                    + " traject_id, volgnummer")) {
                        while (rij.next()) {
                            gevonden.add(rij.getString(1));
                        }
                    }
                    return gevonden;
                });
    }
}
