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
}
