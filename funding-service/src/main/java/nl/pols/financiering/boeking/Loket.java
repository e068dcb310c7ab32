package nl.pols.financiering.boeking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.pols.financiering.toekenning.Opdracht;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.rounds.Rounds;
import nl.pols.kit.tenancy.Tenancy;

/// Where requests come to have one thing booked: those of an organisation that come while a
/// transaction runs for it are booked in the next one, all together ([Rounds]). So a hot budget
/// pays for one lock and one write to disk per round instead of per posting.
@ApplicationScoped
public class Loket {

    private final Boekronde ronde;
    private final Tenancy tenancy;
    private final Map<Organisatie, Rounds<Opdracht, Uitslag>> ronden = new ConcurrentHashMap<>();

    Loket(Boekronde ronde, Tenancy tenancy) {
        this.ronde = ronde;
        this.tenancy = tenancy;
    }

    /// Books for the caller, or throws the refusal.
    public Uitslag boek(Opdracht opdracht) {
        var organisatie = tenancy.current().orElseThrow();
        var uitslag =
                ronden.computeIfAbsent(organisatie, wie -> new Rounds<>(new Werk(wie)))
                        .ask(opdracht);
        uitslag.eisBoeking();
        return uitslag;
    }

    private final class Werk implements Rounds.Work<Opdracht, Uitslag> {
        private final Organisatie organisatie;

        Werk(Organisatie organisatie) {
            this.organisatie = organisatie;
        }

        @Override
        public List<Uitslag> together(List<Opdracht> opdrachten) {
            return tenancy.callAs(
                    organisatie,
                    () -> QuarkusTransaction.requiringNew().call(() -> ronde.boek(opdrachten)));
        }

        /// What spoilt the round (an id that is somebody else's, a year that was closed meanwhile)
        /// spoils only its own.
        @Override
        public Uitslag alone(Opdracht opdracht) {
            return together(List.of(opdracht)).getFirst();
        }
    }
}
