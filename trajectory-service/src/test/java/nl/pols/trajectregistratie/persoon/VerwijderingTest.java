package nl.pols.trajectregistratie.persoon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.pols.trajectregistratie.persoon.PersoonVerwijderd.Vergeten;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A proof can't be changed or left out unseen, and a large erasure is told in parts.
class VerwijderingTest {

    private static final Instant TOEN = Instant.parse("2026-10-12T09:14:03Z");

    @Test
    void followsOnTheOneBefore() {
        var eerste = bewijs(null, 2);
        var tweede = bewijs(eerste, 3);
        assertThat(eerste.klopt(null)).isTrue();
        assertThat(tweede.klopt(eerste)).isTrue();
        assertThat(tweede.volgnummer()).isEqualTo(2);
        assertThat(tweede.klopt(null)).isFalse();
        assertThat(bewijs(tweede, 1).klopt(eerste)).isFalse();
    }

    @Test
    void showsThatACountWasChanged() {
        var eerste = bewijs(null, 2);
        var vervalst =
                new Verwijdering(
                        eerste.id(),
                        eerste.eigenaar(),
                        eerste.volgnummer(),
                        eerste.grond(),
                        eerste.kenmerk(),
                        eerste.door(),
                        eerste.verwijderdOp(),
                        Map.of("traject", 1L),
                        eerste.vorigBewijs(),
                        eerste.bewijs());
        assertThat(vervalst.klopt(null)).isFalse();
    }

    @Test
    void tellsManyRecordsInParts() {
        var records =
                IntStream.range(0, 601)
                        .mapToObj(i ->
                                new Vergeten(
                                        Recordsoort.TRAJECT, UUID.randomUUID(), UUID.randomUUID()))
                        .toList();
        var delen = PersoonVerwijderd.van(bewijs(null, 601), records);
        assertThat(delen).hasSize(3);
        assertThat(delen.stream().map(PersoonVerwijderd::sequence)).containsExactly(1L, 2L, 3L);
        assertThat(delen.stream().flatMap(d -> d.gegevens().records().stream()))
                .containsExactlyElementsOf(records);
    }

    private static Verwijdering bewijs(@Nullable Verwijdering vorige, long aantal) {
        return Verwijdering.na(
                vorige,
                UUID.randomUUID(),
                "gemeente:GM0363",
                Grond.AVG_17_1_D,
                "Z-1",
                "client",
                TOEN,
                Map.of("traject", aantal));
    }
}
