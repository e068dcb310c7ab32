package nl.pols.financiering.boeking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import nl.pols.financiering.toekenning.Opdracht;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.problem.Refusal;
import nl.pols.kit.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/// Where requests come to have one thing booked. While a transaction runs for an organisation, what
/// else it asks waits in a row; whoever's turn it is then takes the whole row into one transaction.
/// So a hot budget pays for one lock and one write to disk per row instead of per posting, and
/// somebody who comes alone waits for nobody ([Rij]). Each still gets the answer of its own.
@ApplicationScoped
public class Loket {

    private final Boekronde ronde;
    private final Tenancy tenancy;
    private final Map<Organisatie, Rij<Wachtende>> rijen = new ConcurrentHashMap<>();

    Loket(Boekronde ronde, Tenancy tenancy) {
        this.ronde = ronde;
        this.tenancy = tenancy;
    }

    /// Asked, and answered by whoever took the row; `beurt` says whether it has to help, and makes
    /// what was written visible.
    private static final class Wachtende {
        private final Opdracht opdracht;
        private final CompletableFuture<Boolean> beurt = new CompletableFuture<>();
        private @Nullable Uitslag uitslag;
        private @Nullable RuntimeException fout;

        Wachtende(Opdracht opdracht) {
            this.opdracht = opdracht;
        }

        /// Waits until it is helped or has the turn.
        boolean heeftDeBeurt() {
            return beurt.join();
        }

        Uitslag antwoord() {
            if (fout != null) {
                throw fout;
            }
            if (uitslag == null) {
                throw new IllegalStateException("Nobody helped this request");
            }
            uitslag.eisBoeking();
            return uitslag;
        }
    }

    /// Books for the caller, or throws the refusal.
    public Uitslag boek(Opdracht opdracht) {
        var organisatie = tenancy.current().orElseThrow();
        var rij = rijen.computeIfAbsent(organisatie, wie -> new Rij<>(System::nanoTime));
        var ik = new Wachtende(opdracht);
        if (rij.sluitAan(ik) || ik.heeftDeBeurt()) {
            neemDeBeurt(organisatie, rij);
        }
        return ik.antwoord();
    }

    /// For the first of the row and all behind it. The next one is told as soon as the transaction
    /// is done, and those who were helped go their own way: nobody waits for another's answer to be
    /// written.
    private void neemDeBeurt(Organisatie organisatie, Rij<Wachtende> rij) {
        var samen = rij.neem();
        try {
            help(organisatie, samen);
        } finally {
            var volgende = rij.volgende(samen.size());
            if (volgende != null) {
                volgende.beurt.complete(true);
            }
            samen.forEach(een -> een.beurt.complete(false));
        }
    }

    /// One that spoils the transaction of all (an id that is somebody else's, a year that was
    /// closed meanwhile) is found by taking them one by one.
    private void help(Organisatie organisatie, List<Wachtende> samen) {
        try {
            var opdrachten = samen.stream().map(een -> een.opdracht).toList();
            var uitslagen = inTransactie(organisatie, opdrachten);
            for (int i = 0; i < samen.size(); i++) {
                samen.get(i).uitslag = uitslagen.get(i);
            }
        } catch (Refusal | IllegalStateException e) {
            if (samen.size() == 1) {
                samen.getFirst().fout = e;
            } else {
                samen.forEach(een -> help(organisatie, List.of(een)));
            }
        } catch (RuntimeException e) {
            samen.forEach(een -> een.fout = e);
        }
    }

    private List<Uitslag> inTransactie(Organisatie organisatie, List<Opdracht> opdrachten) {
        return tenancy.callAs(
                organisatie,
                () -> QuarkusTransaction.requiringNew().call(() -> ronde.boek(opdrachten)));
    }
}
