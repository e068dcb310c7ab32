package nl.pols.trajectregistratie.aanlevering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.pols.kit.identity.Bsn;
import nl.pols.kit.identity.Pseudonyms;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.kit.problem.Refusal;
import nl.pols.trajectregistratie.aanlevering.Aanlevering.Status;
import nl.pols.trajectregistratie.aanlevering.AanleveringRefused.AanleveringAfgebroken;
import nl.pols.trajectregistratie.aanlevering.AanleveringRefused.SleutelHergebruikt;
import nl.pols.trajectregistratie.aanlevering.AanleveringRefused.TeDruk;
import nl.pols.trajectregistratie.aanlevering.Inlezer.Hervatting;
import nl.pols.trajectregistratie.aanlevering.Pakket.Blok;
import nl.pols.trajectregistratie.aanlevering.Pakket.Einde;
import nl.pols.trajectregistratie.aanlevering.Verwerking.NietsVastleggen;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import nl.pols.trajectregistratie.regels.OpgaveLezer;
import nl.pols.trajectregistratie.traject.Herkomst;
import nl.pols.trajectregistratie.traject.Opname;
import nl.pols.trajectregistratie.verordening.Kader;

/// The act of delivering: opens or takes up the delivery, lets reading and writing run side by
/// side, and closes the book.
@ApplicationScoped
class LeverAan {

    private static final int TEGELIJK = 6;
    private static final int WACHT_SECONDEN = 30;
    private static final int POGINGEN = 5;
    private static final long HARTSLAG_SECONDEN = 3;

    private final Voortgang voortgang;
    private final Verwerking verwerking;
    private final EerderOngewijzigd eerderOngewijzigd;
    private final OpgaveLezer lezer;
    private final Kader kader;
    private final Weging weging;
    private final Afweging afweging;
    private final Toepassing toepassing;
    private final Semaphore plaatsen = new Semaphore(TEGELIJK, true);

    LeverAan(
            Voortgang voortgang,
            Verwerking verwerking,
            EerderOngewijzigd eerderOngewijzigd,
            Pseudonyms pseudonyms,
            Kader kader,
            Weging weging,
            Afweging afweging,
            Toepassing toepassing) {
        this.voortgang = voortgang;
        this.verwerking = verwerking;
        this.eerderOngewijzigd = eerderOngewijzigd;
        this.lezer = new OpgaveLezer(bsn -> pseudonyms.deelnemerId(new Bsn(bsn)));
        this.kader = kader;
        this.weging = weging;
        this.afweging = afweging;
        this.toepassing = toepassing;
    }

    /// The delivery, which is then closed. Its connection waits its turn; nothing is read
    /// meanwhile.
    Aanlevering leverAan(Verzoek verzoek) throws InterruptedException {
        if (!plaatsen.tryAcquire(WACHT_SECONDEN, TimeUnit.SECONDS)) {
            throw new TeDruk();
        }
        try {
            var aanlevering = voortgang.open(verzoek, weging.moetGewogen(verzoek));
            if (aanlevering.klaar()) {
                Herhaling.require(verzoek, aanlevering);
            } else if (aanlevering.vrijgegeven()) {
                Herhaling.require(verzoek, aanlevering);
                toepassing.pasToe(verzoek.gemeentecode(), verzoek.door(), aanlevering);
            } else {
                verwerk(verzoek, aanlevering);
            }
            return aanlevering;
        } finally {
            plaatsen.release();
        }
    }

    private void verwerk(Verzoek verzoek, Aanlevering aanlevering) throws InterruptedException {
        var hervatting =
                aanlevering.alsGeheel()
                        ? Hervatting.NERGENS
                        : new Hervatting(aanlevering.laatsteRegel(), aanlevering.kopHash());
        var afzender = kader.afzender(verzoek.gemeentecode());
        try (var inlezer = Inlezer.start(verzoek.bestand(), lezer, afzender, hervatting)) {
            var werk = new Werk(verzoek, aanlevering, afzender, inlezer);
            if (aanlevering.alsGeheel()) {
                werk.alsGeheel();
            } else {
                werk.perBlok();
            }
        } catch (Refusal antwoord) {
            throw antwoord;
        } catch (RuntimeException e) {
            sluitNaFout(aanlevering, e);
            throw e;
        }
    }

    /// The lease would run out by itself; closing spares the sender the wait.
    private void sluitNaFout(Aanlevering aanlevering, RuntimeException oorzaak) {
        try {
            sluitAfgebroken(aanlevering, Breuk.INTERN);
        } catch (RuntimeException ookNiet) {
            oorzaak.addSuppressed(ookNiet);
        }
    }

    private void sluitAfgebroken(Aanlevering aanlevering, Breuk breuk) {
        if (aanlevering.alsGeheel()) {
            voortgang.vergeetUitslagen(aanlevering);
        }
        voortgang.sluit(aanlevering, Status.AFGEBROKEN, breuk.name(), null);
    }

    /// One delivery at work.
    private final class Werk {
        private final Verzoek verzoek;
        private final Aanlevering aanlevering;
        private final Afzender afzender;
        private final Herkomst herkomst;
        private final Inlezer inlezer;
        private final Genoemd genoemd;
        private boolean leeg;

        Werk(Verzoek verzoek, Aanlevering aanlevering, Afzender afzender, Inlezer inlezer) {
            this.verzoek = verzoek;
            this.aanlevering = aanlevering;
            this.afzender = afzender;
            this.inlezer = inlezer;
            this.herkomst =
                    new Herkomst(verzoek.door(), Herkomst.Handeling.AANLEVERING, aanlevering.id());
            this.leeg = aanlevering.stand().ontvangen() == 0;
            this.genoemd = new Genoemd(eerderOngewijzigd, aanlevering.id());
            if (aanlevering.stand().ongewijzigd() > 0) {
                eerderOngewijzigd.herinner(aanlevering.id(), Set.of("O"), genoemd::onthoud);
            }
            if (aanlevering.aangehouden() && !leeg) {
                eerderOngewijzigd.herinner(
                        aanlevering.id(), Set.of("N", "G", "P"), genoemd::onthoudWachtend);
            }
        }

        void perBlok() throws InterruptedException {
            while (true) {
                switch (volgende()) {
                    case Blok blok -> schrijf(blok);
                    case Einde einde -> {
                        sluit(einde);
                        return;
                    }
                }
            }
        }

        void alsGeheel() throws InterruptedException {
            try {
                verwerking.schrijfGeheel(afzender, herkomst, aanlevering, genoemd, this::volgende);
            } catch (NietsVastleggen niets) {
                if (niets.geweigerd()) {
                    voortgang.weigerGeheel(aanlevering);
                    voortgang.sluit(aanlevering, Status.GEWEIGERD, null, niets.einde().kopHash());
                } else {
                    sluit(niets.einde());
                }
            }
        }

        private Pakket volgende() throws InterruptedException {
            Pakket pakket = inlezer.volgende(HARTSLAG_SECONDEN);
            while (pakket == null) {
                voortgang.verlengPacht(aanlevering);
                pakket = inlezer.volgende(HARTSLAG_SECONDEN);
            }
            leeg &= pakket instanceof Einde;
            return pakket;
        }

        /// Another delivery or a single POST may have written the same numbers at the same moment:
        /// look again.
        private void schrijf(Blok blok) {
            for (int poging = 1; ; poging++) {
                try {
                    if (aanlevering.aangehouden()) {
                        genoemd.onthoudGewogen(
                                verwerking.houdAan(afzender, herkomst, aanlevering, blok, genoemd));
                    } else {
                        genoemd.onthoud(
                                verwerking.schrijf(afzender, herkomst, aanlevering, blok, genoemd));
                    }
                    return;
                } catch (RuntimeException e) {
                    if (poging == POGINGEN || !Opname.magOpnieuw(e)) {
                        throw e;
                    }
                }
            }
        }

        private void sluit(Einde einde) {
            var breuk = einde.breuk();
            if (breuk == null && aanlevering.aangehouden() && !leeg) {
                afweging.weeg(verzoek, aanlevering, einde.kopHash());
                return;
            }
            if (breuk == null) {
                voortgang.sluit(
                        aanlevering,
                        Status.AFGEROND,
                        leeg ? Aanlevering.LEEG : null,
                        einde.kopHash());
                return;
            }
            sluitAfgebroken(aanlevering, breuk);
            if (breuk == Breuk.ANDERE_INHOUD) {
                throw new SleutelHergebruikt();
            }
            if (breuk == Breuk.KOPREGEL) {
                throw new InvalidInput(einde.fouten());
            }
            throw new AanleveringAfgebroken(
                    voortgang.lees(verzoek.eigenaar(), aanlevering.id()), breuk);
        }
    }
}
