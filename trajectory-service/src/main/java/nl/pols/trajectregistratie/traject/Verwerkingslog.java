package nl.pols.trajectregistratie.traject;

import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.logging.Dataverwerkingen;
import nl.pols.kit.logging.Dataverwerkingen.Verwerking;
import org.jspecify.annotations.Nullable;

/// Records of whom data was processed when a batch was taken in, each within the request that
/// brought it.
@ApplicationScoped
class Verwerkingslog {

    private static final String ACTIVITEIT = "urn:pols:verwerkingsactiviteit:trajectregistratie";

    private final Dataverwerkingen dataverwerkingen;
    private final Clock clock;

    Verwerkingslog(Dataverwerkingen dataverwerkingen, Clock clock) {
        this.dataverwerkingen = dataverwerkingen;
        this.clock = clock;
    }

    /// @param sporen the trace of each record
    /// @param deelnemers the participant of each record, if there is one
    void noteer(Instant begin, List<SpanContext> sporen, List<@Nullable UUID> deelnemers) {
        var verwerkingen = new ArrayList<Verwerking>(deelnemers.size());
        for (int i = 0; i < deelnemers.size(); i++) {
            var deelnemer = deelnemers.get(i);
            if (deelnemer != null) {
                verwerkingen.add(new Verwerking(sporen.get(i), deelnemer));
            }
        }
        dataverwerkingen.logEach(
                ACTIVITEIT, "trajecten opnemen", begin, clock.instant(), verwerkingen);
    }
}
