package nl.pols.rapportage.aanlevering;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.identity.NietBevoegd;
import nl.pols.rapportage.aanlevering.Navraag.Antwoord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Asks senders about months that are out of season, once they had the time to deliver them, and
/// takes their answer.
@ApplicationScoped
class BeantwoordNavraag {
    /// The last months that are weighed: what is older has been asked, or was in season.
    private static final int MAANDEN = 3;

    private final Navragen navragen;
    private final Openstelling openstelling;
    private final Caller caller;
    private final Clock clock;
    private final int wachtDagen;

    BeantwoordNavraag(
            Navragen navragen,
            Openstelling openstelling,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "rapportage.aanlevering.wacht-dagen", defaultValue = "30")
                    int wachtDagen) {
        this.navragen = navragen;
        this.openstelling = openstelling;
        this.caller = caller;
        this.clock = clock;
        this.wachtDagen = wachtDagen;
    }

    @Scheduled(every = "6h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void weeg() {
        weeg(openstelling.vandaag());
    }

    /// The months that ended long enough before the day.
    @Transactional
    int weeg(LocalDate dag) {
        var laatste = YearMonth.from(dag.minusDays(wachtDagen).plusDays(1)).minusMonths(1);
        return navragen.stel(
                laatste.minusMonths(MAANDEN - 1L).atDay(1), laatste.atDay(1), clock.instant());
    }

    Navraag toon(UUID id) {
        var voor = caller.organisatie();
        Openstelling.vereisLezer(voor);
        return navragen.zoek(id, voor, openTot())
                .orElseThrow(AanleveringRefused.OnbekendeNavraag::new);
    }

    /// What was asked before this moment is open to others.
    Instant openTot() {
        var dag = openstelling.vandaag();
        long dagen = openstelling.vanaf(dag).toEpochDay() - dag.toEpochDay();
        return dag.minusDays(dagen - 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Transactional
    Navraag beantwoord(UUID id, String tekst) {
        var navraag = toon(id);
        if (!Openstelling.isEigen(caller.organisatie(), navraag.gemeentecode())) {
            throw new NietBevoegd(
                    "Alleen de gemeente zelf beantwoordt een navraag. (Only the municipality"
                            + " answers.)");
        }
        if (!navragen.beantwoord(id, new Antwoord(tekst, caller.clientId(), clock.instant()))) {
            throw new AanleveringRefused.NavraagGesloten(toon(id).status());
        }
        return toon(id);
    }
}
