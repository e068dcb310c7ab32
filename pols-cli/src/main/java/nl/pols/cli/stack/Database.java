package nl.pols.cli.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// One service's own database. A publisher has a replication slot from its first moment; the
/// reporting service publishes nothing, and a slot that nobody reads would fill the disk.
enum Database {
    REGISTER(Component.REGISTER, true),
    TRAJECTEN(Component.TRAJECTORY, true),
    FINANCIERING(Component.FUNDING, true),
    RAPPORTAGE(Component.REPORTING, false);

    private final Component service;
    private final boolean publisher;

    Database(Component service, boolean publisher) {
        this.service = service;
        this.publisher = publisher;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean publisher() {
        return publisher;
    }

    String owner() {
        return label() + "_owner";
    }

    String app() {
        return label() + "_app";
    }

    static Database of(Component service) {
        return Arrays.stream(values())
                .filter(database -> database.service == service)
                .findFirst()
                .orElseThrow();
    }

    static List<Database> all() {
        return List.of(values());
    }
}
