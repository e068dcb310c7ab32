package nl.pols.rapportage.inzage;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Removes the record of who looked once its term is over. It is proof against who looked without a
/// reason, so it is kept as long as a claim can be made: five years (article 3:310 of the Civil
/// Code), and no longer, because it says of people what they did (article 5(1)(e) of the GDPR).
@ApplicationScoped
public class Bewaarronde {
    private static final Logger LOG = Logger.getLogger(Bewaarronde.class);

    private final Inzageboek boek;
    private final Clock clock;
    private final Period termijn;

    Bewaarronde(
            Inzageboek boek,
            Clock clock,
            @ConfigProperty(name = "rapportage.inzage.bewaartermijn", defaultValue = "P5Y")
                    String termijn) {
        this.boek = boek;
        this.clock = clock;
        this.termijn = Period.parse(termijn);
    }

    @Scheduled(every = "24h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    public void ruimOp() {
        var grens = clock.instant().atOffset(ZoneOffset.UTC).minus(termijn).toInstant();
        long verwijderd = boek.ruimOp(grens);
        if (verwijderd > 0) {
            LOG.infof("%d looks of before %s were removed", verwijderd, grens);
        }
    }
}
