package nl.pols.kit.events;

import java.time.Instant;

/// A fact that an aggregate gave birth to, on its way to the [Outbox]. Invariant: [#sequence()] is
/// contiguous per [#subject()] within [#aggregate()] and starts at 1, so that a consumer can see
/// that nothing is missing; [#data()] carries the full public state after the change and never a
/// BSN (NL GOV profile for CloudEvents 1.1).
public interface Event {

    /// Reverse DNS, domain in the plural, past tense, one version:
    /// `nl.re-integratietrajecten.traject-verlengd.v1`.
    String type();

    /// The last part of the topic: `traject` for `pols.trajectregistratie.traject`.
    String aggregate();

    /// The identity of the aggregate; also the key of the Kafka record, so that all events of one
    /// aggregate keep their order.
    String subject();

    long sequence();

    /// When the fact was recorded (UTC).
    Instant time();

    /// Serialised by the application's `ObjectMapper`: a record with the names of the JSON Schema.
    Object data();
}
