package nl.pols.kit.events;

import java.util.List;
import java.util.Set;

/// What a service does with the events of others: every bean of this type is fed by the inbox.
/// Invariant: [#apply(List)] runs inside one transaction (as *systeem*) together with the positions
/// of the events, so an event is either applied and remembered, or neither.
///
/// Events arrive in order and without duplicates, with one exception: an event that closes a gap is
/// older than what was applied before. A handler therefore ignores or files an older version, and
/// never lets it overwrite a newer one.
public interface EventHandler {

    /// The topics to read, in full: `pols.register.sob`.
    Set<String> topics();

    /// The event types that it understands. An event of another type on its topics goes to the dead
    /// letters, never to the bin. Empty: it takes every type on its topics.
    default Set<String> types() {
        return Set.of();
    }

    /// Applies a batch of up to ten thousand events. A thrown exception rolls back the batch; the
    /// inbox then looks for the one that can't be applied, and moves it to the dead letters with
    /// the exception's sentence as the reason.
    void apply(List<CloudEvent> events);
}
