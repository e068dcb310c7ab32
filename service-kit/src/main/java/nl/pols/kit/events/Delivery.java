package nl.pols.kit.events;

import java.util.List;
import java.util.Set;

/// For what a batch is offered to the [Inbox]: what comes first in its transaction, and what
/// happens to events that failed and to those that didn't.
interface Delivery {

    /// First thing in the transaction.
    void begin(Set<String> partitions);

    void refused(List<Incoming> refused);

    void applied(List<Incoming> applied);

    /// After the commit.
    void counted(int applied, int refused, int duplicates);

    /// Whether an aggregate whose first event comes is taken for a new one without a look at its
    /// position, which nearly all are in a topic that is read from its beginning. Where one isn't,
    /// the database refuses the batch, and it is offered again [#careful()].
    default boolean expectsNew() {
        return false;
    }

    /// The same that looks.
    default Delivery careful() {
        return this;
    }
}
