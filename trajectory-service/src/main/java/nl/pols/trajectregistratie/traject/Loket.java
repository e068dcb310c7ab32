package nl.pols.trajectregistratie.traject;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import nl.pols.kit.rounds.Rounds;
import nl.pols.trajectregistratie.traject.Handelingen.Namens;

/// Where records come one at a time: those that come while a transaction runs are taken in by the
/// next one, all together and whoever sent them ([Rounds]). So a record pays for its part of a
/// transaction, and one that comes alone waits for nobody.
@ApplicationScoped
class Loket {

    private final Rounds<Ingekomen, Uitkomst> ronden;

    Loket(Opnameronde ronde) {
        this.ronden = new Rounds<>(ronde);
    }

    /// What became of it, also when it is refused.
    Uitkomst neemOp(Namens namens, Aangeboden aangeboden) {
        return ronden.ask(new Ingekomen(namens, aangeboden, Span.current().getSpanContext()));
    }
}
