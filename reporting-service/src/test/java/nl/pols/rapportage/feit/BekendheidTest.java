package nl.pols.rapportage.feit;

import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.indicator.Vragen;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What was known when comes out right whatever the order and number of tellings (trap 6: end of
/// 2016 was 200 as known in April 2017 and 313 as known in June 2018).
@QuarkusTest
@MetDatabase
class BekendheidTest {
    private static final Instant APRIL = Instant.parse("2022-04-01T00:00:00Z");
    private static final Instant JUNI = Instant.parse("2022-06-01T00:00:00Z");
    private static final Instant AUGUSTUS = Instant.parse("2022-08-01T00:00:00Z");
    @Inject Proefsector sector;
    @Inject Vragen vragen;

    @BeforeEach
    void leeg() {
        sector.leeg();
    }

    private long lopendOp23MeiZoalsBekendOp(Instant kennis) {
        var teller =
                vragen.vraag("A02", "2022-05-23", kennis, Map.of(), null).totaal(null).teller();
        return teller == null ? -1 : teller;
    }

    @Test
    void theSameReferenceDateAnswersDifferentlyPerKnowledgeDate() {
        // 2 known in April; 3 more that ran then were registered in June: 2 + 3 = 5
        sector.vertel(
                Stream.concat(
                        Stream.of(traject(), traject()).map(t -> t.nieuweVersie(1, APRIL)),
                        Stream.of(traject(), traject(), traject())
                                .map(t -> t.nieuweVersie(1, JUNI))));

        assertThat(lopendOp23MeiZoalsBekendOp(APRIL.minusSeconds(1))).isZero();
        assertThat(lopendOp23MeiZoalsBekendOp(APRIL)).isEqualTo(2);
        assertThat(lopendOp23MeiZoalsBekendOp(JUNI)).isEqualTo(5);
    }

    @Test
    void aCorrectionNeverChangesWhatWasAnsweredBefore() {
        var eerst = traject().nieuweVersie(1, APRIL);
        sector.vertel(eerst.event());
        sector.vertel(eerst.tot("2022-03-01", "UITVAL").nieuweVersie(2, JUNI).event());

        assertThat(lopendOp23MeiZoalsBekendOp(APRIL)).isEqualTo(1);
        assertThat(lopendOp23MeiZoalsBekendOp(JUNI.minusMillis(1))).isEqualTo(1);
        assertThat(lopendOp23MeiZoalsBekendOp(JUNI)).isZero();
        assertThat(vragen.breuk("A02", "2022-05-23", null)).isEqualTo("0");
    }

    @Test
    void aVersionThatArrivesLateTakesItsPlaceAndNotTheLast() {
        var eerst = traject().nieuweVersie(1, APRIL);
        var tweede = eerst.tot("2022-03-01", "UITVAL").nieuweVersie(2, JUNI);
        var derde = eerst.nieuweVersie(3, AUGUSTUS);
        sector.vertel(derde.event());
        sector.vertel(eerst.event());
        sector.vertel(tweede.event());

        assertThat(lopendOp23MeiZoalsBekendOp(APRIL)).isEqualTo(1);
        assertThat(lopendOp23MeiZoalsBekendOp(JUNI)).isZero();
        assertThat(lopendOp23MeiZoalsBekendOp(AUGUSTUS)).isEqualTo(1);
        assertThat(vragen.breuk("A02", "2022-05-23", null)).isEqualTo("1");
    }

    @Test
    void eachOrderOfTellingGivesTheSameHistory() {
        var eerst = traject().nieuweVersie(1, APRIL);
        var versies =
                List.of(
                        eerst,
                        eerst.tot("2022-03-01", "UITVAL").nieuweVersie(2, JUNI),
                        eerst.nieuweVersie(3, AUGUSTUS));
        for (int[] volgorde :
                new int[][] {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}) {
            sector.leeg();
            for (int i : volgorde) {
                sector.vertel(versies.get(i).event());
            }
            assertThat(List.of(APRIL, JUNI, AUGUSTUS))
                    .extracting(this::lopendOp23MeiZoalsBekendOp)
                    .containsExactly(1L, 0L, 1L);
        }
    }

    @Test
    void aClockThatRanBackLeavesOneVersionKnownAtATime() {
        // version 2 was recorded a second "before" version 1 by another replica: it takes over at
        // its own time
        var eerst = traject().nieuweVersie(1, JUNI);
        sector.vertel(
                Stream.of(
                        eerst,
                        eerst.tot("2022-03-01", "UITVAL").nieuweVersie(2, JUNI.minusSeconds(1))));

        assertThat(lopendOp23MeiZoalsBekendOp(JUNI)).isZero();
        assertThat(lopendOp23MeiZoalsBekendOp(AUGUSTUS)).isZero();
    }

    /// Of all versions at once it is one look at the numbers after each; a batch looks at no more
    /// than it can change.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void batchesInAnyOrderByClocksThatDifferDrawThePeriodsThatAllVersionsDrawTogether(long zaad) {
        var toeval = new Random(zaad);
        var versies = new ArrayList<CloudEvent>();
        for (var traject : List.of(traject(), traject())) {
            for (int nummer = 1; nummer <= 30; nummer++) {
                var tijd = APRIL.plusSeconds(nummer * 3L + toeval.nextInt(20));
                versies.add(traject.nieuweVersie(nummer, tijd).event());
            }
        }
        Collections.shuffle(versies, toeval);
        while (!versies.isEmpty()) {
            var batch = versies.subList(0, Math.min(versies.size(), 1 + toeval.nextInt(5)));
            sector.verwerk(batch);
            batch.clear();
        }

        assertThat(sector.tel("trajectversie")).isEqualTo(60);
        assertThat(
                        sector.tel(
                                "trajectversie v WHERE bekend_tot <> coalesce((SELECT"
                                    + " min(l.bekend_van) FROM trajectversie l WHERE l.traject_id ="
                                    + " v.traject_id AND l.volgnummer > v.volgnummer),"
                                    + " 'infinity')"))
                .isZero();
    }

    @Test
    void tellingABatchTwiceChangesNothing() {
        var batch = Stream.of(traject(), traject(), traject()).map(Trajectproef::event).toList();
        sector.verwerk(batch);
        sector.verwerk(batch);

        assertThat(vragen.breuk("A02", "2022-05-23", null)).isEqualTo("3");
    }

    @Test
    void aRegistryVersionThatArrivesLateDoesNotUndoAMerger() {
        var noord = java.util.UUID.randomUUID();
        var samen = java.util.UUID.randomUUID();
        sector.vertel(
                Events.opgevolgd(
                        noord, 2, "Noord", samen, java.time.LocalDate.of(2021, 7, 1), APRIL));
        sector.vertel(Events.sob(noord, "Noord"), Events.sob(samen, "Samen"));
        sector.vertel(traject().bij("GM0363", noord).event());

        var perSob =
                vragen.vraag(
                        "A02",
                        "2022-05-23",
                        null,
                        Map.of(),
                        nl.pols.rapportage.indicator.Dimensie.SOB);
        assertThat(perSob.waarden())
                .extracting(w -> w.dimensies().get("sobNaam") + " " + w.teller())
                .containsExactly("Samen 1");
    }
}
