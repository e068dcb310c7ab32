package nl.pols.kit.events;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/// The handler of the tests: writes every event into a table, and refuses on command.
@Singleton
class Notebook implements EventHandler {

    static final String TOPIC = "pols.register.sob";
    static final String TYPE = "nl.sociaal-ontwikkelbedrijven.sob-hernoemd.v1";

    private final InboxStore store;

    /// Data with `"stuk": true` is refused as long as this is so.
    boolean refusing = true;

    /// What happens meanwhile.
    Runnable meanwhile = () -> {};

    Notebook(InboxStore store) {
        this.store = store;
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    public void apply(List<CloudEvent> events) {
        meanwhile.run();
        for (CloudEvent event : events) {
            store.run(
                    "INSERT INTO notitie (subject, volgnummer, organisatie) VALUES (?, ?,"
                            + " current_setting('pols.organisatie', true))",
                    event.subject(),
                    event.sequence());
            if (refusing && event.data().path("stuk").asBoolean()) {
                throw new IllegalArgumentException("deze gebeurtenis is stuk");
            }
        }
    }
}
