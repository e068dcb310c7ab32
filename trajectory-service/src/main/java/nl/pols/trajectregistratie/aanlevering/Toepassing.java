package nl.pols.trajectregistratie.aanlevering;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import nl.pols.trajectregistratie.aanlevering.Aanlevering.Status;
import nl.pols.trajectregistratie.aanlevering.Wachtkamer.Wachtblok;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import nl.pols.trajectregistratie.traject.Aangeboden;
import nl.pols.trajectregistratie.traject.Herkomst;
import nl.pols.trajectregistratie.traject.Herkomst.Handeling;
import nl.pols.trajectregistratie.traject.Opname;
import nl.pols.trajectregistratie.traject.Terugname;
import nl.pols.trajectregistratie.verordening.Kader;
import org.jspecify.annotations.Nullable;

/// Lets a delivery that was weighed take effect: first the records that waited, then what lapses. A
/// batch to a transaction, each gone from the waiting room in the transaction that wrote it, so
/// that it goes on after a kill; an all-or-nothing delivery in a single one.
@ApplicationScoped
class Toepassing {

    private static final int PER_KEER = 1_000;
    private static final int POGINGEN = 5;
    private static final int VIER_UUR = 4 * 60 * 60;

    private final Wachtkamer wachtkamer;
    private final Verdwijnlijst verdwijnlijst;
    private final Aanhouding aanhouding;
    private final Voortgang voortgang;
    private final Opname opname;
    private final Terugname terugname;
    private final Kader kader;

    Toepassing(
            Wachtkamer wachtkamer,
            Verdwijnlijst verdwijnlijst,
            Aanhouding aanhouding,
            Voortgang voortgang,
            Opname opname,
            Terugname terugname,
            Kader kader) {
        this.wachtkamer = wachtkamer;
        this.verdwijnlijst = verdwijnlijst;
        this.aanhouding = aanhouding;
        this.voortgang = voortgang;
        this.opname = opname;
        this.terugname = terugname;
        this.kader = kader;
    }

    /// Whose delivery takes effect.
    private record Uitvoering(Afzender afzender, String door, Aanlevering aanlevering) {
        String eigenaar() {
            return Opname.eigenaar(afzender);
        }
    }

    /// Rolls back on purpose.
    private static final class TochGeweigerd extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TochGeweigerd() {
            super("nothing is kept", null, false, false);
        }
    }

    /// @param aanlevering of which the caller holds the lease
    void pasToe(String gemeentecode, String door, Aanlevering aanlevering) {
        var werk = new Uitvoering(kader.afzender(gemeentecode), door, aanlevering);
        if (aanlevering.atomair()) {
            inEenKeer(werk);
            return;
        }
        herhaal(() -> inTransactie(() -> volgendBlok(werk)));
        herhaal(() -> inTransactie(() -> laatVervallen(werk)));
        voortgang.sluit(aanlevering, Status.AFGEROND, aanlevering.opmerking(), null);
    }

    private void inEenKeer(Uitvoering werk) {
        try {
            QuarkusTransaction.requiringNew()
                    .timeout(VIER_UUR)
                    .run(() -> {
                        herhaal(() -> volgendBlok(werk));
                        herhaal(() -> laatVervallen(werk));
                        voortgang.sluit(werk.aanlevering(), Status.AFGEROND, null, null);
                    });
        } catch (TochGeweigerd nietAlles) {
            weigerGeheel(werk.aanlevering(), null);
        }
    }

    /// All or nothing, and something is wrong.
    void weigerGeheel(Aanlevering aanlevering, byte @Nullable [] kopHash) {
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    wachtkamer.maakLeeg(aanlevering.id());
                    voortgang.weigerGeheel(aanlevering);
                    voortgang.sluit(aanlevering, Status.GEWEIGERD, null, kopHash);
                });
    }

    private static void herhaal(BooleanSupplier stap) {
        while (stap.getAsBoolean()) {
            // until nothing is left
        }
    }

    /// Another delivery or a single POST may have written the same numbers: look again.
    private static boolean inTransactie(BooleanSupplier stap) {
        for (int poging = 1; ; poging++) {
            try {
                return QuarkusTransaction.requiringNew().call(stap::getAsBoolean);
            } catch (RuntimeException e) {
                if (poging == POGINGEN || !Opname.magOpnieuw(e)) {
                    throw e;
                }
            }
        }
    }

    private boolean volgendBlok(Uitvoering werk) {
        var aanlevering = werk.aanlevering();
        var blok = wachtkamer.volgende(aanlevering.id());
        if (blok == null) {
            return false;
        }
        var herkomst = new Herkomst(werk.door(), Handeling.AANLEVERING, aanlevering.id());
        var uitkomsten =
                opname.neemOp(
                        werk.afzender(),
                        herkomst,
                        records(blok, werk.afzender()),
                        nummers -> Set.of());
        if (aanlevering.atomair() && Stand.van(uitkomsten).geweigerd() > 0) {
            throw new TochGeweigerd();
        }
        aanhouding.herzie(werk.eigenaar(), aanlevering, blok, uitkomsten);
        wachtkamer.verwijder(aanlevering.id(), blok.eersteRegel());
        return true;
    }

    private static List<Aangeboden> records(Wachtblok blok, Afzender afzender) {
        var records = new ArrayList<Aangeboden>(blok.opgaven().size());
        for (int i = 0; i < blok.opgaven().size(); i++) {
            records.add(
                    Aangeboden.eerderGelezen(blok.regels()[i], blok.opgaven().get(i), afzender));
        }
        return records;
    }

    private boolean laatVervallen(Uitvoering werk) {
        var aanlevering = werk.aanlevering();
        var versies = verdwijnlijst.volgende(aanlevering.id(), PER_KEER);
        if (versies.isEmpty()) {
            return false;
        }
        var herkomst = new Herkomst(werk.door(), Handeling.VERVANGING, aanlevering.id());
        int vervallen = terugname.laatVervallen(werk.eigenaar(), versies, herkomst);
        verdwijnlijst.gedaan(aanlevering.id(), versies);
        aanhouding.telVervallen(aanlevering, vervallen);
        return true;
    }
}
