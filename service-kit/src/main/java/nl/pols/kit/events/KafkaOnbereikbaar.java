package nl.pols.kit.events;

import nl.pols.kit.problem.Refusal;

/// What was asked needs Kafka, and Kafka is away. Nothing was changed; the same request may be
/// repeated.
final class KafkaOnbereikbaar extends Refusal {

    private static final long serialVersionUID = 1L;

    KafkaOnbereikbaar() {
        super("Kafka is nu niet bereikbaar; probeer het later opnieuw.");
    }

    @Override
    public Kind kind() {
        return Kind.OVERLOADED;
    }

    @Override
    public String title() {
        return "Kafka onbereikbaar";
    }
}
