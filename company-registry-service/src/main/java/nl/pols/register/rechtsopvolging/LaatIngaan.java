package nl.pols.register.rechtsopvolging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.pols.kit.events.Outbox;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.Tenancy;
import nl.pols.register.Kalender;
import org.jboss.logging.Logger;

/// Tells of announced acts that their day has come. The facts were there from the start; this is
/// for who wants to hear of it on the day itself. Each act is told once, also with several
/// replicas, and not when it was revoked before.
@ApplicationScoped
class LaatIngaan {
    private static final Logger LOG = Logger.getLogger(LaatIngaan.class);
    private static final int HOOGSTENS = 500;

    private final Rechtsopvolgingen rechtsopvolgingen;
    private final Ingangen ingangen;
    private final Outbox outbox;
    private final Tenancy tenancy;
    private final Kalender kalender;

    LaatIngaan(
            Rechtsopvolgingen rechtsopvolgingen,
            Ingangen ingangen,
            Outbox outbox,
            Tenancy tenancy,
            Kalender kalender) {
        this.rechtsopvolgingen = rechtsopvolgingen;
        this.ingangen = ingangen;
        this.outbox = outbox;
        this.tenancy = tenancy;
        this.kalender = kalender;
    }

    @Scheduled(
            every = "10s",
            identity = "rechtsopvolging-ingaan",
            concurrentExecution = ConcurrentExecution.SKIP)
    void laatIngaan() {
        tenancy.runAs(
                Organisatie.SYSTEEM,
                () -> {
                    var rijp =
                            QuarkusTransaction.requiringNew()
                                    .call(() -> ingangen.rijp(kalender.vandaag(), HOOGSTENS));
                    rijp.forEach(this::probeer);
                });
    }

    private void probeer(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> laatIngaan(id));
        } catch (RuntimeException e) {
            // the next round tries again; one act's trouble is not another's
            LOG.errorf(e, "Succession %s can't take effect now", id);
        }
    }

    private void laatIngaan(UUID id) {
        rechtsopvolgingen.reserveer(id);
        var rechtsopvolging = rechtsopvolgingen.haal(id, null);
        if (rechtsopvolging.intrekking() != null || !ingangen.noteer(id, kalender.nu(), true)) {
            return;
        }
        outbox.add(
                new RechtsopvolgingEvent.Ingegaan(
                        RechtsopvolgingEvent.Gegevens.van(
                                rechtsopvolging, Rechtsopvolging.Status.INGEGAAN),
                        2,
                        kalender.nu()));
    }
}
