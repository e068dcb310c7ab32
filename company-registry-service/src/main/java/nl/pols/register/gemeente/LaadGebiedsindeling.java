package nl.pols.register.gemeente;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

    private static final String SYSTEEM = Organisatie.SYSTEEM.toString();

    private final Gebieden gebieden;
    private final Herindelingen herindelingen;
    private final Indelingen indelingen;
    private final Gebiedswijzigingen wijzigingen;
    private final Database database;
    private final Tenancy tenancy;
    private final Kalender kalender;
    private final ObjectMapper json;

    LaadGebiedsindeling(
            Gebieden gebieden,
            Herindelingen herindelingen,
            Indelingen indelingen,
            Gebiedswijzigingen wijzigingen,
            Database database,
            Tenancy tenancy,
            Kalender kalender,
            ObjectMapper json) {
        this.gebieden = gebieden;
        this.herindelingen = herindelingen;
        this.indelingen = indelingen;
        this.wijzigingen = wijzigingen;
        this.database = database;
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
        var op = kalender.nu().truncatedTo(ChronoUnit.MICROS);
        var overgangen =
                indeling.herindelingen().stream().flatMap(h -> h.overgangen().stream()).toList();
        wijzigingen.legVast(
                regios.stream().collect(toMap(Arbeidsmarktregio::code, List::of)),
                gemeenten.stream()
                        .collect(toMap(Gemeente::gemeentecode, g -> leven(g, overgangen))),
                op);
        herindelingen.voegToe(indeling.herindelingen(), op);
        indelingen.noteer(
                new Indelingen.Indeling(
                        indeling.jaar(), op, SYSTEEM, SYSTEEM, null, gemeenten.size()));
        return regios.size() + gemeenten.size();
    }

    private static Levensloop leven(Gemeente gemeente, List<Overgang> overgangen) {
        return new Levensloop(
                List.of(gemeente),
                overgangen.stream().filter(o -> o.heeft(gemeente.gemeentecode())).toList());
    }
}
