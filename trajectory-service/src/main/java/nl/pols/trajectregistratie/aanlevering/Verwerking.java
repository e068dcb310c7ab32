package nl.pols.trajectregistratie.aanlevering;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import nl.pols.trajectregistratie.aanlevering.Aanlevering.Status;
import nl.pols.trajectregistratie.aanlevering.Pakket.Blok;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import nl.pols.trajectregistratie.traject.Herkomst;
import nl.pols.trajectregistratie.traject.Opname;
import nl.pols.trajectregistratie.traject.Opname.Eerder;
import nl.pols.trajectregistratie.traject.Uitkomst;

/// Writes batches: one transaction each, or one for all of them when the sender wants all or
/// nothing, or only to know.
@ApplicationScoped
class Verwerking {

    private static final int VIER_UUR = 4 * 60 * 60;

    private final Opname opname;
    private final Voortgang voortgang;
    private final Wachtkamer wachtkamer;
    private final Uitslagboek uitslagboek;

    Verwerking(Opname opname, Voortgang voortgang, Wachtkamer wachtkamer, Uitslagboek uitslagboek) {
        this.opname = opname;
        this.voortgang = voortgang;
        this.wachtkamer = wachtkamer;
        this.uitslagboek = uitslagboek;
    }

    /// Where the batches come from, one after the other.
    interface Bron {
        Pakket volgende() throws InterruptedException;
    }

    /// Rolls back on purpose: nothing of an all-or-nothing delivery may stay.
    static final class NietsVastleggen extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Pakket.Einde einde;
        private final boolean geweigerd;

        NietsVastleggen(Pakket.Einde einde, boolean geweigerd) {
            super("nothing is kept", null, false, false);
            this.einde = einde;
            this.geweigerd = geweigerd;
        }

        Pakket.Einde einde() {
            return einde;
        }

        boolean geweigerd() {
            return geweigerd;
        }
    }

    /// Records, history, events, outcomes and progress of one batch: together or not at all.
    @Transactional(TxType.REQUIRES_NEW)
    List<Uitkomst> schrijf(
            Afzender afzender,
            Herkomst herkomst,
            Aanlevering aanlevering,
            Blok blok,
            Eerder eerder) {
        var uitkomsten = opname.neemOp(afzender, herkomst, blok.records(), eerder);
        voortgang.legVast(Opname.eigenaar(afzender), aanlevering, blok, uitkomsten);
        return uitkomsten;
    }

    /// The same for a delivery that is weighed as a whole first: what its records would become is
    /// laid down, those that would change something wait.
    @Transactional(TxType.REQUIRES_NEW)
    List<Uitkomst> houdAan(
            Afzender afzender,
            Herkomst herkomst,
            Aanlevering aanlevering,
            Blok blok,
            Genoemd genoemd) {
        String eigenaar = Opname.eigenaar(afzender);
        var uitkomsten = opname.weeg(afzender, herkomst, blok.records(), genoemd);
        voortgang.legVast(eigenaar, aanlevering, blok, uitkomsten);
        wachtkamer.bewaar(eigenaar, aanlevering.id(), blok, uitkomsten, genoemd);
        uitslagboek.schrijfWijzigingen(eigenaar, aanlevering.id(), uitkomsten);
        return uitkomsten;
    }

    /// The whole delivery in one transaction; its outcomes are kept beside it, whatever becomes of
    /// it.
    @Transactional(TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = VIER_UUR)
    Pakket.Einde schrijfGeheel(
            Afzender afzender,
            Herkomst herkomst,
            Aanlevering aanlevering,
            Genoemd genoemd,
            Bron bron)
            throws InterruptedException {
        long geweigerd = 0;
        boolean leeg = true;
        while (true) {
            switch (bron.volgende()) {
                case Blok blok -> {
                    var uitkomsten = opname.neemOp(afzender, herkomst, blok.records(), genoemd);
                    genoemd.onthoud(uitkomsten);
                    leeg = false;
                    geweigerd += Stand.van(uitkomsten).geweigerd();
                    voortgang.legApartVast(
                            Opname.eigenaar(afzender), aanlevering, blok, uitkomsten);
                }
                case Pakket.Einde einde -> {
                    boolean nietGoed = aanlevering.atomair() && geweigerd > 0;
                    if (einde.breuk() != null || nietGoed || aanlevering.proef()) {
                        throw new NietsVastleggen(einde, nietGoed);
                    }
                    voortgang.sluit(
                            aanlevering,
                            Status.AFGEROND,
                            leeg ? Aanlevering.LEEG : null,
                            einde.kopHash());
                    return einde;
                }
            }
        }
    }
}
