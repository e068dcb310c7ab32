package nl.pols.trajectregistratie.signaal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.logging.Dataverwerkingen;
import nl.pols.kit.tenancy.Tenancy;
import nl.pols.trajectregistratie.signaal.Kandidaten.Bladzijde;
import nl.pols.trajectregistratie.traject.Aflopend;
import nl.pols.trajectregistratie.verordening.Kader;
import nl.pols.trajectregistratie.verordening.VerordeningVastgesteld;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Looks for signals: once a day in everything that can give one, because days go by, and more
/// often in what was written since. Each municipality is one transaction under a lock: two replicas
/// never do the same one, and one that dies leaves it to the next round. Nothing is done while
/// somebody writes.
@ApplicationScoped
class Signaalronde {

    private static final Logger LOG = Logger.getLogger(Signaalronde.class);
    static final String ACTIVITEIT = "urn:pols:verwerkingsactiviteit:signaleren";

    /// What was stamped before the last round can have been committed after it.
    private static final Duration NALOOP = Duration.ofMinutes(10);

    private final Tenancy tenancy;
    private final Kandidaten kandidaten;
    private final Aflopend aflopend;
    private final Signalen signalen;
    private final Signaalboek boek;
    private final Groepsronde groepen;
    private final Signaalregels regels;
    private final Kader kader;
    private final Dataverwerkingen dataverwerkingen;
    private final Clock clock;

    Signaalronde(
            Tenancy tenancy,
            Kandidaten kandidaten,
            Aflopend aflopend,
            Signalen signalen,
            Signaalboek boek,
            Groepsronde groepen,
            Signaalregels regels,
            Kader kader,
            Dataverwerkingen dataverwerkingen,
            Clock clock) {
        this.tenancy = tenancy;
        this.kandidaten = kandidaten;
        this.aflopend = aflopend;
        this.signalen = signalen;
        this.boek = boek;
        this.groepen = groepen;
        this.regels = regels;
        this.kader = kader;
        this.dataverwerkingen = dataverwerkingen;
        this.clock = clock;
    }

    @Scheduled(
            every = "{pols.signalen.elke}",
            delayed = "2m",
            identity = "signaalronde",
            concurrentExecution = ConcurrentExecution.SKIP)
    void geregeld() {
        loop(LocalDate.now(clock));
    }

    void loop(LocalDate dag) {
        var eigenaren =
                tenancy.callAs(
                        Organisatie.SYSTEEM,
                        () -> QuarkusTransaction.requiringNew().call(kandidaten::eigenaren));
        for (String eigenaar : eigenaren) {
            try {
                tenancy.runAs(
                        Organisatie.parse(eigenaar),
                        () -> QuarkusTransaction.requiringNew().run(() -> loop(eigenaar, dag)));
            } catch (RuntimeException e) {
                // the next round tries again; one owner's trouble is not another's
                LOG.errorf(e, "Signals of %s can't be brought up to date now", eigenaar);
            }
        }
    }

    private void loop(String eigenaar, LocalDate dag) {
        Instant nu = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!kandidaten.neem(eigenaar)) {
            return;
        }
        var vorige = kandidaten.vorige(eigenaar);
        boolean alles = vorige == null || vorige.dag().isBefore(dag);
        var ronde = new Ronde(eigenaar, dag, nu, regelset(eigenaar, dag));
        Instant sinds = alles || vorige == null ? null : vorige.gezienTot().minus(NALOOP);
        metVerloop(ronde, sinds);
        metOpenSignaal(ronde);
        if (alles) {
            groepen.bekijk(eigenaar, dag, ronde.regels(), nu);
        }
        kandidaten.gedaan(
                eigenaar, vorige != null && dag.isBefore(vorige.dag()) ? vorige.dag() : dag, nu);
    }

    private Regelset regelset(String eigenaar, LocalDate dag) {
        return regels.geldendOp(dag)
                .met(kader.signaaldrempels(Organisatie.parse(eigenaar).code(), dag));
    }

    /// Other figures: the next round looks through everything again.
    void vergeet(@Observes VerordeningVastgesteld verordening) {
        kandidaten.vergeet(verordening.eigenaar());
    }

    private record Ronde(String eigenaar, LocalDate dag, Instant nu, Regelset regels) {}

    private void metVerloop(Ronde ronde, @Nullable Instant sinds) {
        @Nullable Bladzijde bladzijde = null;
        do {
            bladzijde = kandidaten.metVerloop(ronde.eigenaar(), ronde.dag(), sinds, bladzijde);
            bekijk(ronde, bladzijde.trajecten());
        } while (bladzijde.isVol());
    }

    /// Also what no longer has a course, or is no longer there.
    private void metOpenSignaal(Ronde ronde) {
        UUID na = new UUID(0, 0);
        List<UUID> bladzijde;
        do {
            bladzijde = kandidaten.metVerouderdSignaal(ronde.eigenaar(), na);
            bekijk(ronde, bladzijde);
            na = bladzijde.isEmpty() ? na : bladzijde.getLast();
        } while (bladzijde.size() == Kandidaten.BATCH);
    }

    private void bekijk(Ronde ronde, List<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Instant begin = clock.instant();
        var trajecten = aflopend.houdVast(ronde.eigenaar(), ids);
        var gezien =
                trajecten.stream()
                        .flatMap(t -> Trajectsignalen.van(t, ronde.regels(), ronde.dag()).stream())
                        .toList();
        boek.werkBij(
                ronde.eigenaar(),
                signalen.houdVast(ronde.eigenaar(), ids),
                gezien,
                ronde.dag(),
                ronde.nu());
        dataverwerkingen.log(
                ACTIVITEIT,
                "signalen zoeken",
                begin,
                clock.instant(),
                trajecten.stream().map(t -> t.inhoud().deelnemerId()).toList());
    }
}
