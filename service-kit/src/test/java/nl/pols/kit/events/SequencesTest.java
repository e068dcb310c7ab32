package nl.pols.kit.events;

import static nl.pols.kit.events.Sequences.Place.ABSURD;
import static nl.pols.kit.events.Sequences.Place.CLOSES_GAP;
import static nl.pols.kit.events.Sequences.Place.DUPLICATE;
import static nl.pols.kit.events.Sequences.Place.JUMP;
import static nl.pols.kit.events.Sequences.Place.NEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import nl.pols.kit.events.Incoming.Key;
import nl.pols.kit.events.Sequences.Gap;
import nl.pols.kit.events.Sequences.Reason;
import org.junit.jupiter.api.Test;

class SequencesTest {

    private static final Key SOB = new Key("pols.register.sob", "a");

    private static Gap gap(long sequence) {
        return new Gap(SOB.topic(), SOB.subject(), sequence);
    }

    private static Sequences at(long position, Gap... gaps) {
        return new Sequences(position == 0 ? Map.of() : Map.of(SOB, position), Set.of(gaps));
    }

    @Test
    void takesTheNextOnesInOneBatch() {
        var sequences = at(0);

        assertThat(sequences.place(SOB, 1)).isEqualTo(NEXT);
        assertThat(sequences.place(SOB, 2)).isEqualTo(NEXT);
        assertThat(sequences.moved()).containsExactly(Map.entry(SOB, 2L));
        assertThat(sequences.opened()).isEmpty();
    }

    @Test
    void skipsWhatItHadBefore() {
        var sequences = at(5);

        assertThat(sequences.place(SOB, 5)).isEqualTo(DUPLICATE);
        assertThat(sequences.place(SOB, 1)).isEqualTo(DUPLICATE);
        assertThat(sequences.moved()).isEmpty();
    }

    @Test
    void skipsADuplicateWithinTheBatch() {
        var sequences = at(5);

        assertThat(sequences.place(SOB, 6)).isEqualTo(NEXT);
        assertThat(sequences.place(SOB, 6)).isEqualTo(DUPLICATE);
    }

    @Test
    void recordsEverySequenceThatAJumpLeavesOut() {
        var sequences = at(5);

        assertThat(sequences.place(SOB, 9)).isEqualTo(JUMP);
        assertThat(sequences.opened())
                .containsOnlyKeys(gap(6), gap(7), gap(8))
                .containsValue(Reason.ONTBREEKT);
        assertThat(sequences.moved()).containsEntry(SOB, 9L);
    }

    @Test
    void expectsTheFirstEventOfAnAggregateToBeNumberOne() {
        var sequences = at(0);

        assertThat(sequences.place(SOB, 3)).isEqualTo(JUMP);
        assertThat(sequences.opened()).containsOnlyKeys(gap(1), gap(2));
    }

    @Test
    void takesALateEventThatWasMissingOnce() {
        var sequences = at(9, gap(7));

        assertThat(sequences.place(SOB, 7)).isEqualTo(CLOSES_GAP);
        assertThat(sequences.place(SOB, 7)).isEqualTo(DUPLICATE);
        assertThat(sequences.closed()).containsExactly(gap(7));
        assertThat(sequences.moved()).isEmpty();
    }

    @Test
    void closesAGapThatTheSameBatchOpened() {
        var sequences = at(5);

        sequences.place(SOB, 7);

        assertThat(sequences.place(SOB, 6)).isEqualTo(CLOSES_GAP);
        assertThat(sequences.opened()).isEmpty();
    }

    @Test
    void countsEveryAggregateAndTopicForItself() {
        var sequences = at(5);

        assertThat(sequences.place(new Key("pols.register.sob", "b"), 1)).isEqualTo(NEXT);
        assertThat(sequences.place(new Key("pols.register.gemeente", "a"), 1)).isEqualTo(NEXT);
    }

    @Test
    void leavesAGapWhereADeadLetterWas() {
        var sequences = at(5);

        sequences.bury(SOB, 6);

        assertThat(sequences.opened()).containsExactly(Map.entry(gap(6), Reason.DODE_BRIEF));
        assertThat(sequences.place(SOB, 7)).isEqualTo(NEXT);
    }

    @Test
    void keepsTheGapOfADeadLetterThatFailsAgain() {
        var sequences = at(9, gap(7));

        sequences.bury(SOB, 7);

        assertThat(sequences.opened()).containsExactly(Map.entry(gap(7), Reason.DODE_BRIEF));
        assertThat(sequences.closed()).isEmpty();
    }

    @Test
    void doesNotMakeAGapOfARefusedDuplicate() {
        var sequences = at(9);

        assertThat(sequences.bury(SOB, 7)).isEqualTo(DUPLICATE);
        assertThat(sequences.opened()).isEmpty();
    }

    @Test
    void takesAnAbsurdJumpForAWrongNumber() {
        var sequences = at(1);

        assertThat(sequences.place(SOB, 10_001)).isEqualTo(JUMP);
        assertThat(sequences.place(SOB, 20_002)).isEqualTo(ABSURD);
        assertThat(sequences.moved()).containsEntry(SOB, 10_001L);
    }
}
