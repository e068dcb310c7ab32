package nl.pols.trajectregistratie.traject;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import nl.pols.kit.rounds.Rounds;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import nl.pols.trajectregistratie.traject.Handelingen.Namens;

/// Where records come one at a time: those that come while a transaction runs are taken in by the
/// next one, all together and whoever sent them ([Rounds]). So a record pays for its part of a
/// transaction, and one that comes alone waits for nobody. There is a row per processor, because a
/// round waits for the database half of its time. A municipality is always in the same row: its
/// records share transactions, and no two rounds want the same number.
@ApplicationScoped
class Loket {

    private final List<Rounds<Ingekomen, Uitkomst>> rijen;

    Loket(Opnameronde ronde) {
        this.rijen =
                Stream.generate(() -> new Rounds<>(ronde))
                        .limit(Runtime.getRuntime().availableProcessors())
                        .toList();
    }

    /// What became of it, also when it is refused.
    Uitkomst neemOp(Namens namens, Afzender afzender, Aangeboden aangeboden) {
        int rij = Math.floorMod(namens.gemeentecode().hashCode(), rijen.size());
        return rijen.get(rij)
                .ask(new Ingekomen(namens, afzender, aangeboden, Span.current().getSpanContext()));
    }
}
