package nl.pols.register.functionaliteit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import nl.pols.kit.events.Outbox;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.Tenancy;
import nl.pols.register.Kalender;

/// Puts a functionality on the list, once. The one that the letters name is there from the first
/// start on; the other five of the SER are added by whoever knows them.
@ApplicationScoped
class StelFunctionaliteitVast {
    private static final Functionaliteit UIT_DE_BRIEVEN =
            new Functionaliteit("DETACHERINGSFACILITEIT", "Detacheringsfaciliteit", "SER, 2016");

    private final Functionaliteiten functionaliteiten;
    private final Outbox outbox;
    private final Tenancy tenancy;
    private final Kalender kalender;

    StelFunctionaliteitVast(
            Functionaliteiten functionaliteiten,
            Outbox outbox,
            Tenancy tenancy,
            Kalender kalender) {
        this.functionaliteiten = functionaliteiten;
        this.outbox = outbox;
        this.tenancy = tenancy;
        this.kalender = kalender;
    }

    void bijStart(@Observes StartupEvent start) {
        tenancy.runAs(
                Organisatie.SYSTEEM,
                () -> QuarkusTransaction.requiringNew().run(() -> leg(UIT_DE_BRIEVEN)));
    }

    /// Whether it is new.
    @Transactional
    boolean stelVast(Functionaliteit nieuw) {
        return leg(nieuw);
    }

    private boolean leg(Functionaliteit nieuw) {
        functionaliteiten.reserveer(nieuw.code());
        var bekend = functionaliteiten.vind(nieuw.code(), null);
        if (bekend.isPresent()) {
            if (!bekend.get().equals(nieuw)) {
                throw new FunctionaliteitRefused.FunctionaliteitBestaatAl(nieuw.code());
            }
            return false;
        }
        var op = kalender.nu();
        functionaliteiten.voegToe(nieuw, op);
        outbox.add(new FunctionaliteitVastgesteld(nieuw, op));
        return true;
    }
}
