package nl.pols.financiering.boeking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.pols.financiering.boeking.BoekingRefused.CorrectieNietTeCorrigeren;
import nl.pols.financiering.boeking.BoekingRefused.LeveringGeweigerd;
import nl.pols.financiering.boeking.BoekingRefused.OnbekendeBesteding;
import nl.pols.financiering.grootboek.Boekingsoort;
import nl.pols.financiering.grootboek.Boekingsregel;
import nl.pols.financiering.grootboek.Grootboek;
import nl.pols.financiering.grootboek.GrootboekRefused.IdAlGebruikt;
import nl.pols.financiering.grootboek.Rekeningsoort;
import nl.pols.financiering.toekenning.Dossier;
import nl.pols.financiering.toekenning.Opdracht;
import nl.pols.financiering.toekenning.Opdracht.Besteed;
import nl.pols.financiering.toekenning.Opdracht.Corrigeer;
import nl.pols.financiering.toekenning.Opdracht.Verplicht;
import nl.pols.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Books any number of things in one transaction. All that is needed to decide is read once, under
/// one lock; each is decided in its turn, on what those before it left; all that were accepted are
/// booked by one statement. An id that was booked before is answered, not booked again.
@ApplicationScoped
public class Boekronde {

    private final Voorbereiding voorbereiding;
    private final Verplichtingen verplichtingen;
    private final Grootboek grootboek;
    private final Clock clock;

    Boekronde(
            Voorbereiding voorbereiding,
            Verplichtingen verplichtingen,
            Grootboek grootboek,
            Clock clock) {
        this.voorbereiding = voorbereiding;
        this.verplichtingen = verplichtingen;
        this.grootboek = grootboek;
        this.clock = clock;
    }

    /// Each on its own: what is refused leaves the others as they are.
    @Transactional
    public List<Uitslag> boek(Collection<? extends Opdracht> opdrachten) {
        return boek(opdrachten, false);
    }

    /// All or nothing.
    @Transactional
    public List<Uitslag> boekSamen(Collection<? extends Opdracht> opdrachten) {
        return boek(opdrachten, true);
    }

    private List<Uitslag> boek(Collection<? extends Opdracht> opdrachten, boolean samen) {
        if (opdrachten.isEmpty()) {
            return List.of();
        }
        var stapel =
                new Stapel(
                        voorbereiding.voor(opdrachten),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        for (var opdracht : opdrachten) {
            try {
                stapel.uitslagen.add(stapel.beslis(opdracht));
            } catch (Refusal refusal) {
                if (samen) {
                    throw opdrachten.size() == 1
                            ? refusal
                            : new LeveringGeweigerd(stapel.uitslagen.size() + 1, refusal);
                }
                stapel.uitslagen.add(Uitslag.geweigerd(refusal));
            }
        }
        leg(stapel);
        return stapel.uitslagen;
    }

    private void leg(Stapel stapel) {
        if (stapel.geboekt.isEmpty()) {
            return;
        }
        for (var geboekt : stapel.geboekt) {
            var verplichting = geboekt.verplichting();
            if (verplichting != null) {
                grootboek.open(
                        verplichting.verplichtingId(),
                        Rekeningsoort.VERPLICHTING,
                        verplichting.houder(),
                        verplichting.toekenningId());
                verplichtingen.persist(verplichting);
            }
        }
        grootboek.boekAlle(
                stapel.geboekt.stream().map(Dossier.Geboekt::boeking).toList(),
                stapel.moment,
                stapel.geboekt.stream().map(Dossier.Geboekt::event).toList());
    }

    /// What one transaction has decided so far.
    private static final class Stapel {

        private final Kennis kennis;
        private final Instant moment;
        private final List<Uitslag> uitslagen = new ArrayList<>();
        private final List<Dossier.Geboekt> geboekt = new ArrayList<>();

        Stapel(Kennis kennis, Instant nu) {
            this.kennis = kennis;
            this.moment = kennis.nietEerderDan(nu);
        }

        Uitslag beslis(Opdracht opdracht) {
            var dossier = kennis.eisDossier(opdracht.toekenningId());
            var origineel = origineel(opdracht, dossier);
            var bestaande = kennis.boeking(opdracht.id());
            if (bestaande != null) {
                return herhaald(opdracht, dossier, origineel, bestaande);
            }
            if (origineel != null && origineel.soort() == Boekingsoort.CORRECTIE) {
                throw new CorrectieNietTeCorrigeren(origineel.boekingId());
            }
            sob(opdracht);
            if (opdracht instanceof Besteed besteed) {
                Gerechtigdheid.eis(besteed, dossier.regeling(), kennis.deelnames(besteed));
            }
            long eerder = origineel == null ? 0 : kennis.gecorrigeerd(origineel.boekingId());
            var een = dossier.beslis(opdracht, origineel, eerder, moment);
            geboekt.add(een);
            long volgnummer = kennis.noteer(een.boeking(), moment);
            return new Uitslag(een.boeking(), volgnummer, moment, true, null);
        }

        private void sob(Opdracht opdracht) {
            var sobId =
                    switch (opdracht) {
                        case Besteed besteed -> besteed.sobId();
                        case Verplicht verplicht -> verplicht.sobId();
                        default -> null;
                    };
            if (sobId != null) {
                kennis.sobs().eisBestond(sobId, opdracht.datum(), opdracht.datum());
            }
        }

        private @Nullable Boekingsregel origineel(Opdracht opdracht, Dossier dossier) {
            if (!(opdracht instanceof Corrigeer correctie)) {
                return null;
            }
            var regel = kennis.boeking(correctie.boekingId());
            if (regel == null || !dossier.heeft(regel.boeking())) {
                throw new OnbekendeBesteding(correctie.boekingId());
            }
            return regel;
        }

        /// The amount of a release of all that was left is what was left then.
        private static Uitslag herhaald(
                Opdracht opdracht,
                Dossier dossier,
                @Nullable Boekingsregel origineel,
                Boekingsregel bestaande) {
            var gevraagd =
                    opdracht instanceof Opdracht.GeefVrij vrij && vrij.bedragCents() == null
                            ? dossier.boeking(vrij.met(bestaande.bedragCents()), null)
                            : dossier.boeking(opdracht, origineel);
            if (!gevraagd.equals(bestaande.boeking())) {
                throw new IdAlGebruikt(opdracht.id());
            }
            return new Uitslag(
                    bestaande.boeking(),
                    Voorbereiding.volgnummer(bestaande, dossier),
                    bestaande.geboektOp(),
                    false,
                    null);
        }
    }
}
