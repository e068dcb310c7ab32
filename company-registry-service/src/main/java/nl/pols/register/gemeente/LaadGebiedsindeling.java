package nl.pols.register.gemeente;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import nl.pols.kit.events.Outbox;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.Tenancy;
import nl.pols.register.Database;
import nl.pols.register.Kalender;
import org.jboss.logging.Logger;

/// Puts the reference data into an empty register when the service starts. Repeatable: a code that
/// the register knows is left alone, so a second start or a second replica adds and publishes
/// nothing.
@ApplicationScoped
class LaadGebiedsindeling {
    private static final Logger LOG = Logger.getLogger(LaadGebiedsindeling.class);

    /// Whoever changes the division takes turns.
    static final String BEURT = "gebiedsindeling";

    private final Gebieden gebieden;
    private final Herindelingen herindelingen;
    private final Database database;
    private final Outbox outbox;
    private final Tenancy tenancy;
    private final Kalender kalender;
    private final ObjectMapper json;

    LaadGebiedsindeling(
            Gebieden gebieden,
            Herindelingen herindelingen,
            Database database,
            Outbox outbox,
            Tenancy tenancy,
            Kalender kalender,
            ObjectMapper json) {
        this.gebieden = gebieden;
        this.herindelingen = herindelingen;
        this.database = database;
        this.outbox = outbox;
        this.tenancy = tenancy;
        this.kalender = kalender;
        this.json = json;
    }

    void bijStart(@Observes StartupEvent start) {
        int nieuw =
                tenancy.callAs(
                        Organisatie.SYSTEEM,
                        () -> QuarkusTransaction.requiringNew().call(this::laad));
        LOG.infof("Reference data: %d areas added", nieuw);
    }

    /// The number of areas added; in the caller's transaction.
    int laad() {
        database.wachtOpBeurt(BEURT);
        var bekend = gebieden.bekendeCodes();
        var indeling = Gebiedsindeling.lees(json);
        var regios = indeling.regios().stream().filter(r -> !bekend.contains(r.code())).toList();
        var gemeenten =
                indeling.gemeenten().stream()
                        .filter(g -> !bekend.contains(g.gemeentecode()))
                        .toList();
        if (gemeenten.isEmpty() && regios.isEmpty()) {
            return 0;
        }
        var op = kalender.nu();
        gebieden.voegToe(regios, gemeenten, op);
        herindelingen.voegToe(indeling.herindelingen(), op);
        var events = new ArrayList<GebiedEvent>();
        regios.forEach(r -> events.add(GebiedEvent.ArbeidsmarktregioVastgesteld.eerste(r, op)));
        var dag = kalender.vandaag();
        gebieden.levens(gemeenten.stream().map(Gemeente::gemeentecode).toList(), null)
                .values()
                .forEach(leven ->
                        events.add(GebiedEvent.GemeenteVastgesteld.van(leven, dag, 1, op)));
        outbox.addAll(events);
        return events.size();
    }
}
