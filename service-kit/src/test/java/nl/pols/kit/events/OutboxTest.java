package nl.pols.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import nl.pols.kit.fixtures.EmittedEvents;
import nl.pols.kit.fixtures.EmittedEvents.Emitted;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class OutboxTest {

    private static final Instant TIME = Instant.parse("2026-01-31T12:00:00.123456Z");

    @Inject Outbox outbox;

    record Naam(String naam, LocalDate geldigVan, Instant vastgelegdOp) {}

    record SobHernoemd(String subject, long sequence, String naam) implements Event {
        @Override
        public String type() {
            return Notebook.TYPE;
        }

        @Override
        public String aggregate() {
            return "sob";
        }

        @Override
        public Instant time() {
            return TIME;
        }

        @Override
        public Object data() {
            return new Naam(naam, LocalDate.of(2022, 1, 1), TIME);
        }
    }

    @BeforeEach
    void forgetEarlierEvents() {
        EmittedEvents.take();
    }

    @Test
    void handsTheEventToTheLogWithTheCommit() {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.add(new SobHernoemd("a", 1, "\"Dé Baan\" \\ é€😀")));

        var emitted = EmittedEvents.take();

        assertThat(emitted).singleElement().matches(e -> e.aggregate().equals("sob"));
        assertThat(emitted.getFirst().key()).isEqualTo("a");
        CloudEvent event = emitted.getFirst().event();
        assertThat(event.source()).isEqualTo("urn:nld:oin:00000099000000001000:systeem:pols-proef");
        assertThat(event.time()).isEqualTo(TIME);
        assertThat(event.dataAs(Naam.class))
                .isEqualTo(new Naam("\"Dé Baan\" \\ é€😀", LocalDate.of(2022, 1, 1), TIME));
    }

    @Test
    void keepsTheOrderOfAThousandEvents() {
        var events =
                LongStream.rangeClosed(1, 1_000)
                        .mapToObj(n -> new SobHernoemd("b", n, "x"))
                        .toList();

        QuarkusTransaction.requiringNew().run(() -> outbox.addAll(events));

        assertThat(EmittedEvents.take())
                .extracting(Emitted::event)
                .extracting(CloudEvent::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 1_000).boxed().toList());
    }

    @Test
    void leavesNoEventOfATransactionThatRollsBack() {
        assertThatThrownBy(() ->
                        QuarkusTransaction.requiringNew()
                                .run(() -> {
                                    outbox.add(new SobHernoemd("c", 1, "x"));
                                    throw new IllegalStateException("toch niet");
                                }))
                .hasMessageContaining("toch niet");

        assertThat(EmittedEvents.take()).isEmpty();
    }

    @Test
    void refusesAnEventWithoutATransaction() {
        assertThatThrownBy(() -> outbox.addAll(List.of(new SobHernoemd("d", 1, "x"))))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void refusesAnEventThatNoConsumerMayRelyOn() {
        var tooLarge = new SobHernoemd("e", 1, "é".repeat(CloudEvent.MAX_BYTES / 2));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.add(tooLarge)))
                .hasMessageContaining("of e is")
                .hasMessageContaining("at most 65536");
    }
}
