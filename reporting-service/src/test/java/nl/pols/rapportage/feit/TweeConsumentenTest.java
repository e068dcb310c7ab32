package nl.pols.rapportage.feit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.events.Inbox;
import nl.pols.kit.fixtures.ReceivedEvents;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Steekproef;
import nl.pols.rapportage.proef.Trajectproef;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// Two copies of the service on one database: when partitions go from one to the other each may be
/// given what the other is still at. Nothing is counted twice, and nothing is missed.
@QuarkusTest
@MetDatabase
class TweeConsumentenTest {
    private static final int SECTOREN = 6;
    private static final int TRAJECTEN = 80;
    private static final int PER_LEVERING = 9;
    private static final int KEREN = 50;
    private static final Instant BEGIN = Instant.parse("2020-01-01T00:00:00Z");
    @Inject Proefsector sector;
    @Inject Inbox inbox;
    @Inject Telcontrole controle;

    private record Verteld(List<List<ConsumerRecord<byte[], byte[]>>> leveringen, int versies) {}

    @Test
    void theSameBatchesAtTheSameTimeCountOnce() throws Exception {
        for (int zaad = 1; zaad <= SECTOREN; zaad++) {
            var verteld = verteld(zaad);
            samen(verteld.leveringen, verteld.leveringen);
            controleer(zaad, verteld);
        }
    }

    /// Each begins with its own partition and gets that of the other after it.
    @Test
    void whenPartitionsChangeHandsEachEventCountsOnce() throws Exception {
        for (int zaad = 11; zaad <= 10 + SECTOREN; zaad++) {
            var verteld = verteld(zaad);
            int helft = verteld.leveringen.size() / 2;
            var andersom = new ArrayList<>(verteld.leveringen.subList(helft, 2 * helft));
            andersom.addAll(verteld.leveringen.subList(0, helft));
            samen(verteld.leveringen.subList(0, 2 * helft), andersom);
            controleer(zaad, verteld);
        }
    }

    private void controleer(int zaad, Verteld verteld) {
        assertThat(sector.tel("trajectversie")).as("sector %d", zaad).isEqualTo(verteld.versies);
        assertThat(controle.verschillen()).as("sector %d", zaad).isZero();
        assertThat(
                        sector.tel(
                                "(SELECT sum(begonnen) AS som FROM teltijd WHERE cel = 0 AND korrel"
                                        + " = 'J') s WHERE s.som = "
                                        + TRAJECTEN))
                .as("every trajectory of sector %d began once", zaad)
                .isOne();
    }

    /// Two partitions of as many batches: all versions of a record are in one of them, in order;
    /// chains go from one to the other.
    private Verteld verteld(int zaad) {
        sector.leeg();
        var steekproef = new Steekproef(zaad, 3, 2, LocalDate.of(2019, 6, 1), 500);
        sector.vertel(steekproef.register(1));
        List<List<CloudEvent>> partities = List.of(new ArrayList<>(), new ArrayList<>());
        var laatste = new ArrayList<Trajectproef>();
        for (int i = 0; i < TRAJECTEN; i++) {
            laatste.add(steekproef.traject(BEGIN.plusSeconds(i), laatste));
            partities.get(i % 2).add(laatste.get(i).event());
            if (i % 3 == 2) {
                int welk = steekproef.getal(i);
                laatste.set(
                        welk, steekproef.correctie(laatste.get(welk), BEGIN.plusSeconds(1000 + i)));
                partities.get(welk % 2).add(laatste.get(welk).event());
            }
        }
        int meeste = Math.max(partities.get(0).size(), partities.get(1).size());
        var leveringen = new ArrayList<List<ConsumerRecord<byte[], byte[]>>>();
        for (var partitie : partities) {
            for (int van = 0; van < meeste; van += PER_LEVERING) {
                int tot = Math.min(van + PER_LEVERING, partitie.size());
                leveringen.add(
                        partitie.subList(Math.min(van, tot), tot).stream()
                                .map(e ->
                                        ReceivedEvents.raw(
                                                Events.topic(e), e.subject(), e.toJson()))
                                .toList());
            }
        }
        return new Verteld(leveringen, partities.get(0).size() + partities.get(1).size());
    }

    private void samen(
            List<List<ConsumerRecord<byte[], byte[]>>> een,
            List<List<ConsumerRecord<byte[], byte[]>>> ander)
            throws InterruptedException, ExecutionException {
        var tegelijk = new CyclicBarrier(2);
        try (var draden = Executors.newFixedThreadPool(2)) {
            for (var klaar :
                    draden.invokeAll(
                            List.of(consument(een, tegelijk), consument(ander, tegelijk)))) {
                klaar.get();
            }
        }
    }

    private Callable<Integer> consument(
            List<List<ConsumerRecord<byte[], byte[]>>> leveringen, CyclicBarrier tegelijk) {
        return () -> {
            for (var levering : leveringen) {
                begin(tegelijk);
                ontvang(levering);
            }
            return leveringen.size();
        };
    }

    private static void begin(CyclicBarrier tegelijk)
            throws InterruptedException, BrokenBarrierException, TimeoutException {
        tegelijk.await(60, TimeUnit.SECONDS);
    }

    /// As its consumer does: what can't be handled now is offered again.
    private void ontvang(List<ConsumerRecord<byte[], byte[]>> levering) {
        Inbox.NotNow laatste = null;
        for (int keer = 0; keer < KEREN; keer++) {
            try {
                inbox.receive(levering);
                return;
            } catch (Inbox.NotNow e) {
                laatste = e;
            }
        }
        throw new AssertionError("Refused " + KEREN + " times", laatste);
    }
}
