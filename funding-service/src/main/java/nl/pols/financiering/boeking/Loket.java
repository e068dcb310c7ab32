package nl.pols.financiering.boeking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import nl.pols.financiering.toekenning.Opdracht;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.problem.Refusal;
import nl.pols.kit.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/// Where requests come to have one thing booked. While a transaction runs for an organisation, what
/// else it asks waits in a row; whoever's turn it is then takes the whole row into one transaction.
/// So a hot budget pays for one lock and one write to disk per row instead of per posting, and
/// somebody who comes alone waits for nobody. Each still gets the answer of its own.
@ApplicationScoped
public class Loket {

    private static final int MEEST = 250;

    private final Boekronde ronde;
    private final Tenancy tenancy;
    private final Map<Organisatie, Rij> rijen = new ConcurrentHashMap<>();

    Loket(Boekronde ronde, Tenancy tenancy) {
        this.ronde = ronde;
        this.tenancy = tenancy;
    }

    /// Asked, and answered by whoever took the row; `gedaan` is guarded by the row's lock.
    private static final class Wachtende {
        private final Opdracht opdracht;
        private @Nullable Uitslag uitslag;
        private @Nullable RuntimeException fout;

        Wachtende(Opdracht opdracht) {
            this.opdracht = opdracht;
        }

        boolean isGeholpen() {
            return uitslag != null || fout != null;
        }
    }

    private static final class Rij {
        private final ReentrantLock beurt = new ReentrantLock();
        private final Queue<Wachtende> wachtenden = new ConcurrentLinkedQueue<>();

        List<Wachtende> neem() {
            List<Wachtende> genomen = new ArrayList<>();
            for (var een = wachtenden.poll(); een != null; een = wachtenden.poll()) {
                genomen.add(een);
                if (genomen.size() == MEEST) {
                    break;
                }
            }
            return genomen;
        }
    }

    /// Books for the caller, or throws the refusal.
    public Uitslag boek(Opdracht opdracht) {
        var organisatie = tenancy.current().orElseThrow();
        var rij = rijen.computeIfAbsent(organisatie, wie -> new Rij());
        var ik = new Wachtende(opdracht);
        rij.wachtenden.add(ik);
        rij.beurt.lock();
        try {
            while (!ik.isGeholpen()) {
                help(organisatie, rij.neem());
            }
            if (ik.fout != null) {
                throw ik.fout;
            }
            if (ik.uitslag == null) {
                throw new IllegalStateException("Nobody helped this request");
            }
            ik.uitslag.eisBoeking();
            return ik.uitslag;
        } finally {
            rij.beurt.unlock();
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
