package nl.pols.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import nl.pols.kit.events.DeadLetters.Origin;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/// Offers every open dead letter to the inbox again, through the same path as the first time.
@ApplicationScoped
class DeadLetterReplay {

    private static final Logger LOG = Logger.getLogger(DeadLetterReplay.class);

    private final DeadLetters letters;
    private final DeadLetterTopic topic;
    private final Inbox inbox;

    DeadLetterReplay(DeadLetters letters, DeadLetterTopic topic, Inbox inbox) {
        this.letters = letters;
        this.topic = topic;
        this.inbox = inbox;
    }

    /// How many were offered, and how many of them are no longer open.
    record Result(int herhaald, int opgelost) {}

    Result replay() {
        Set<Origin> open = letters.open();
        if (open.isEmpty()) {
            return new Result(0, 0);
        }
        try {
            topic.read(open::contains, inbox::replay);
        } catch (KafkaException e) {
            LOG.warn("Dead letters can't be read back", e);
            throw new KafkaOnbereikbaar();
        }
        Set<Origin> still = letters.open();
        int solved = (int) open.stream().filter(origin -> !still.contains(origin)).count();
        return new Result(open.size(), solved);
    }
}
