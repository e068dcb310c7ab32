package nl.pols.trajectregistratie.traject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.Tenancy;
import nl.pols.trajectregistratie.regels.Bevinding;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import nl.pols.trajectregistratie.traject.Herkomst.Handeling;
import nl.pols.trajectregistratie.traject.Parkeerplaats.Gereed;
import nl.pols.trajectregistratie.traject.Parkeerplaats.Wachtend;
import nl.pols.trajectregistratie.verordening.Kader;
import org.jboss.logging.Logger;

/// Takes up parked records once the register knows what they waited for (T8), as if they were
/// delivered at that moment. Each batch is one transaction as the owner: taken out and written, or
/// neither; two replicas never take the same one.
@ApplicationScoped
class Ontparkeren {

    private static final Logger LOG = Logger.getLogger(Ontparkeren.class);
    private static final int BATCH = 1_000;
    private static final int POGINGEN = 5;

    private final Tenancy tenancy;
    private final Parkeerplaats parkeerplaats;
    private final Opname opname;
    private final Kader kader;
    private final Clock clock;

    Ontparkeren(
            Tenancy tenancy, Parkeerplaats parkeerplaats, Opname opname, Kader kader, Clock clock) {
        this.tenancy = tenancy;
        this.parkeerplaats = parkeerplaats;
        this.opname = opname;
        this.kader = kader;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void neemOpWatGereedIs() {
        var eigenaren =
                tenancy.callAs(
                        Organisatie.SYSTEEM,
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .call(parkeerplaats::eigenarenMetGereed));
        for (String eigenaar : eigenaren) {
            try {
                tenancy.runAs(Organisatie.parse(eigenaar), () -> neemOpVan(eigenaar));
            } catch (RuntimeException e) {
                // the next round tries again; one owner's trouble is not another's
                LOG.errorf(e, "Parked records of %s can't be taken up now", eigenaar);
            }
        }
    }

    private void neemOpVan(String eigenaar) {
        int genomen = BATCH;
        for (int poging = 1; genomen == BATCH; ) {
            try {
                genomen = QuarkusTransaction.requiringNew().call(() -> neemBatch(eigenaar));
                poging = 1;
            } catch (RuntimeException e) {
                if (poging++ == POGINGEN || !Opname.magOpnieuw(e)) {
                    throw e;
                }
            }
        }
    }

    private int neemBatch(String eigenaar) {
        var gereed = parkeerplaats.haalGereed(eigenaar, BATCH);
        if (gereed.isEmpty()) {
            return 0;
        }
        var afzender = kader.afzender(Organisatie.parse(eigenaar).code());
        // one provenance per group: who and from which delivery
        var rest = new ArrayList<>(gereed);
        while (!rest.isEmpty()) {
            var eerste = rest.getFirst();
            List<Gereed> groep = rest.stream().filter(g -> zelfdeHerkomst(g, eerste)).toList();
            rest.removeAll(groep);
            neemOp(afzender, eerste, groep);
        }
        return gereed.size();
    }

    private static boolean zelfdeHerkomst(Gereed een, Gereed ander) {
        return een.door().equals(ander.door())
                && Objects.equals(een.aanleveringId(), ander.aanleveringId());
    }

    private void neemOp(Afzender afzender, Gereed eerste, List<Gereed> groep) {
        var herkomst = new Herkomst(eerste.door(), Handeling.UIT_PARKEREN, eerste.aanleveringId());
        var records = new ArrayList<Aangeboden>(groep.size());
        for (Gereed record : groep) {
            records.add(Aangeboden.eerderGelezen(records.size() + 1, record.opgave(), afzender));
        }
        var geweigerd = new ArrayList<Wachtend>();
        for (Uitkomst uitkomst : opname.neemOp(afzender, herkomst, records)) {
            if (uitkomst.uitslag() == Uitslag.GEWEIGERD) {
                var record = records.get((int) uitkomst.regel() - 1);
                geweigerd.add(blijftLiggen(record, uitkomst));
            }
        }
        parkeerplaats.parkeer(Opname.eigenaar(afzender), herkomst, clock.instant(), geweigerd);
    }

    /// Known now, and yet not right, say because its predecessor turned out to be another person's.
    /// It stays, with the rule it breaks, until the sender states it anew: nothing that was
    /// received disappears.
    private static Wachtend blijftLiggen(Aangeboden record, Uitkomst uitkomst) {
        return new Wachtend(
                Objects.requireNonNull(record.opgave().registratienummer()),
                record.opgave(),
                record.hash(),
                uitkomst.bevindingen().stream()
                        .filter(Bevinding::isFout)
                        .map(b -> "regel:" + b.regel().id())
                        .toList());
    }
}
