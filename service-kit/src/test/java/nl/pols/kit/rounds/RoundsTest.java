package nl.pols.kit.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Who is helped with whom, and what each of them gets. The first round is held until the others
/// have come.
@Timeout(20)
class RoundsTest {

    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch aloneHeld = new CountDownLatch(1);
    private final List<List<String>> seen = new CopyOnWriteArrayList<>();
    private final List<String> seenAlone = new CopyOnWriteArrayList<>();
    private final Rounds<String, String> rounds = new Rounds<>(new Work());

    private final class Work implements Rounds.Work<String, String> {
        @Override
        public List<String> together(List<String> questions) {
            seen.add(questions);
            if (questions.contains("first")) {
                pass(held);
            }
            if (questions.contains("defect")) {
                throw new LinkageError("no such method");
            }
            if (questions.contains("away")) {
                throw new IllegalStateException(new SQLException("shutting down", "57P01"));
            }
            if (questions.stream().anyMatch(q -> q.startsWith("bad"))) {
                throw new IllegalStateException(new SQLException("lost", "40P01"));
            }
            return questions.stream().map(q -> "answer to " + q).toList();
        }

        @Override
        public String alone(String question) {
            seenAlone.add(question);
            if (question.equals("bad and slow")) {
                pass(aloneHeld);
            }
            if (question.startsWith("bad")) {
                throw new IllegalArgumentException(question);
            }
            return "alone: " + question;
        }
    }

    @Test
    void whoComesWhileARoundRunsIsHelpedByTheNextWithItsOwnAnswer() {
        var first = ask("first");
        var others = join("a", "b", "c");
        held.countDown();

        assertThat(first.join()).isEqualTo("answer to first");
        assertThat(others.stream().map(CompletableFuture::join))
                .containsExactly("answer to a", "answer to b", "answer to c");
        assertThat(seen).hasSize(2);
        assertThat(seen.getLast()).containsExactly("a", "b", "c");
        assertThat(seenAlone).isEmpty();
    }

    @Test
    void oneThatSpoilsTheRoundFailsByItself() {
        ask("first");
        var others = join("a", "bad", "c");
        held.countDown();

        assertThat(others.getFirst().join()).isEqualTo("alone: a");
        assertThat(others.getLast().join()).isEqualTo("alone: c");
        assertThatThrownBy(() -> others.get(1).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyWaitsForOneThatIsHelpedByItself() {
        var slow = ask("bad and slow");
        await().until(() -> seenAlone.contains("bad and slow"));

        assertThat(ask("next").join()).isEqualTo("answer to next");
        assertThat(slow).isNotDone();
        aloneHeld.countDown();
        assertThatThrownBy(slow::join).hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDatabaseThatIsAwayIsSoForAllOfThemAndIsNotAskedAgain() {
        ask("first");
        var others = join("a", "away", "c");
        held.countDown();

        for (var other : others) {
            assertThatThrownBy(other::join)
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("shutting down");
        }
        assertThat(seenAlone).isEmpty();
        assertThat(ask("later").join()).isEqualTo("answer to later");
    }

    @Test
    void aDefectIsToldToAllOfTheRoundAndTheNextIsHelped() {
        ask("first");
        var others = join("a", "defect");
        held.countDown();

        for (var other : others) {
            assertThatThrownBy(other::join).hasRootCauseInstanceOf(LinkageError.class);
        }
        assertThat(ask("later").join()).isEqualTo("answer to later");
    }

    private CompletableFuture<String> ask(String question) {
        return CompletableFuture.supplyAsync(() -> rounds.ask(question), THREADS);
    }

    /// In this order, behind the first, whose round runs.
    private List<CompletableFuture<String>> join(String... questions) {
        await().until(() -> seen.size() == 1);
        var asked = new CopyOnWriteArrayList<CompletableFuture<String>>();
        for (int i = 0; i < questions.length; i++) {
            asked.add(ask(questions[i]));
            int waiting = i + 1;
            await().until(() -> rounds.waiting() == waiting);
        }
        return asked;
    }

    private static void pass(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
