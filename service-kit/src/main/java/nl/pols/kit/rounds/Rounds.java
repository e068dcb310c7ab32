package nl.pols.kit.rounds;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.pols.kit.problem.DatabaseFailures;

/// Where requests come to have the same thing done. While a round is under way, whoever comes waits
/// in a row; then the first of them takes the whole row into the next round. So all of them pay for
/// one transaction, and somebody who comes alone waits for nobody ([Row]). Each still gets an
/// answer of its own, on its own thread.
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

    private final Row<Waiting<Q, A>> row = new Row<>(System::nanoTime);
    private final Work<Q, A> work;

    public Rounds(Work<Q, A> work) {
        this.work = work;
    }

    /// Asks, and returns the answer or throws the failure.
    public A ask(Q question) {
        var me = new Waiting<Q, A>(question);
        if (row.join(me) || me.hasTheTurn()) {
            takeTheTurn();
        }
        return me.outcome.answer();
    }

    int waiting() {
        return row.size();
    }

    /// What came of a question.
    private interface Outcome<A> {
        A answer();
    }

    /// Asked, and answered by whoever took the row; `turn` says whether it has to help, and makes
    /// what was written visible.
    private static final class Waiting<Q, A> {
        private final Q question;
        private final CompletableFuture<Boolean> turn = new CompletableFuture<>();
        private Outcome<A> outcome =
                () -> {
                    throw new IllegalStateException("Nobody helped this request");
                };

        Waiting(Q question) {
            this.question = question;
        }

        /// Waits until it is helped or has the turn.
        boolean hasTheTurn() {
            return turn.join();
        }
    }

    /// For the first of the row and all behind it. The next one is told as soon as the round is
    /// done, and those who were helped go their own way: nobody waits for another's answer to be
    /// written.
    private void takeTheTurn() {
        var together = row.take();
        try {
            help(together);
        } finally {
            var next = row.next(together.size());
            if (next != null) {
                next.turn.complete(true);
            }
            together.forEach(one -> one.turn.complete(false));
        }
    }

    /// One that spoils the round of all, or waits for somebody's lock, is left to its own thread,
    /// and so are those who were with it. A database that is away is so for all of them.
    private void help(List<Waiting<Q, A>> together) {
        try {
            var answers = work.together(together.stream().map(one -> one.question).toList());
            for (int i = 0; i < together.size(); i++) {
                A answer = answers.get(i);
                together.get(i).outcome = () -> answer;
            }
        } catch (RuntimeException e) {
            boolean away = DatabaseFailures.isAway(e);
            for (var one : together) {
                one.outcome =
                        () -> {
                            if (away) {
                                throw e;
                            }
                            return work.alone(one.question);
                        };
            }
        }
    }
}
