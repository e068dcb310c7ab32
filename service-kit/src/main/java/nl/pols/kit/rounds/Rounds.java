package nl.pols.kit.rounds;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.pols.kit.problem.DatabaseFailures;

/// Where requests come to have the same thing done. While a round is under way, whoever comes waits
/// in a row; then the next round takes the whole row. So all of them pay for one transaction, and
/// somebody who comes alone waits for nobody ([Row]). Each still gets an answer of its own, on its
/// own thread.
public final class Rounds<Q, A> {

    /// What is done for who asks.
    public interface Work<Q, A> {

        /// For all of a round. Who is refused gets that for an answer; with an exception nothing is
        /// done for any of them.
        ///
        /// @return an answer for each, in their order
        List<A> together(List<Q> questions);

        /// For one whose round came to nothing, through itself or through another. On the thread of
        /// who asked, beside the rounds that go on, so that nobody waits for it.
        A alone(Q question);
    }

    /// The rounds have threads of the operating system. A virtual thread that waits for an answer
    /// of the database takes three more to be told of it (who polls, who counts the time, who
    /// carries it), and a round is little else than such answers; those who ask wait on their own.
    private static final Executor TURNS =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("round-", 1).factory());

    private final Row<Waiting<Q, A>> row = new Row<>(System::nanoTime);
    private final Work<Q, A> work;

    public Rounds(Work<Q, A> work) {
        this.work = work;
    }

    /// Asks, and returns the answer or throws the failure.
    public A ask(Q question) {
        var me = new Waiting<Q, A>(question);
        if (row.join(me)) {
            TURNS.execute(this::whileSomebodyWaits);
        }
        return me.outcome.join().answer();
    }

    int waiting() {
        return row.size();
    }

    /// What came of a question.
    private interface Outcome<A> {
        A answer();
    }

    /// Asked, and waiting for what comes of it.
    private record Waiting<Q, A>(Q question, CompletableFuture<Outcome<A>> outcome) {
        Waiting(Q question) {
            this(question, new CompletableFuture<>());
        }
    }

    private void whileSomebodyWaits() {
        boolean somebodyWaits = true;
        while (somebodyWaits) {
            var together = row.take();
            var outcomes = help(together);
            somebodyWaits = row.next(together.size());
            for (int i = 0; i < together.size(); i++) {
                together.get(i).outcome.complete(outcomes.get(i));
            }
        }
    }

    /// One that spoils the round of all, or waits for somebody's lock, is left to its own thread,
    /// and so are those who were with it. A database that is away is so for all of them, and so is
    /// a defect.
    private List<Outcome<A>> help(List<Waiting<Q, A>> together) {
        try {
            var answers = work.together(together.stream().map(Waiting::question).toList());
            return outcomes(together, i -> answered(answers.get(i)));
        } catch (RuntimeException e) {
            if (DatabaseFailures.isAway(e)) {
                return outcomes(together, i -> failed(e));
            }
            return outcomes(together, i -> () -> work.alone(together.get(i).question));
        } catch (Error e) {
            return outcomes(together, i -> failed(e));
        }
    }

    private static <Q, A> List<Outcome<A>> outcomes(
            List<Waiting<Q, A>> together, IntFunction<Outcome<A>> outcome) {
        return IntStream.range(0, together.size()).mapToObj(outcome).toList();
    }

    private static <A> Outcome<A> answered(A answer) {
        return () -> answer;
    }

    private static <A> Outcome<A> failed(RuntimeException e) {
        return () -> {
            throw e;
        };
    }

    private static <A> Outcome<A> failed(Error e) {
        return () -> {
            throw e;
        };
    }
}
