package nl.pols.register.rechtsopvolging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import nl.pols.kit.events.Outbox;
import nl.pols.register.Kalender;

/// Lays down a succession, once: the same request again answers what it answered, another one under
/// the same id is refused. Facts that hold from a later day are laid down at once too; that the day
/// has come is told by [LaatIngaan].
@ApplicationScoped
class StelRechtsopvolgingVast {
    private final Rechtsopvolgingen rechtsopvolgingen;
    private final Ingangen ingangen;
    private final Hernoem hernoem;
    private final Fuseer fuseer;
    private final Splits splits;
    private final VoegSamenMetSocialeDienst voegSamen;
    private final HefOp hefOp;
    private final Outbox outbox;
    private final Kalender kalender;

    StelRechtsopvolgingVast(
            Rechtsopvolgingen rechtsopvolgingen,
            Ingangen ingangen,
            Hernoem hernoem,
            Fuseer fuseer,
            Splits splits,
            VoegSamenMetSocialeDienst voegSamen,
            HefOp hefOp,
            Outbox outbox,
            Kalender kalender) {
        this.rechtsopvolgingen = rechtsopvolgingen;
        this.ingangen = ingangen;
        this.hernoem = hernoem;
        this.fuseer = fuseer;
        this.splits = splits;
        this.voegSamen = voegSamen;
        this.hefOp = hefOp;
        this.outbox = outbox;
        this.kalender = kalender;
    }

    /// What came of it.
    record Uitkomst(Rechtsopvolging rechtsopvolging, boolean nieuw) {}

    @Transactional
    Uitkomst stelVast(Aanvraag aanvraag) {
        rechtsopvolgingen.reserveer(aanvraag.id());
        var eerdere = eerdere(aanvraag);
        if (eerdere.isPresent()) {
            return new Uitkomst(eerdere.get(), false);
        }
        var rechtsopvolging =
                switch (aanvraag) {
                    case Aanvraag.Naamswijziging naamswijziging -> hernoem.voerUit(naamswijziging);
                    case Aanvraag.Fusie fusie -> fuseer.voerUit(fusie);
                    case Aanvraag.Splitsing splitsing -> splits.voerUit(splitsing);
                    case Aanvraag.SamenvoegingSocialeDienst samen -> voegSamen.voerUit(samen);
                    case Aanvraag.Opheffing opheffing -> hefOp.voerUit(opheffing);
                };
        legVast(rechtsopvolging, aanvraag);
        return new Uitkomst(rechtsopvolging, true);
    }

    /// The act itself, when what follows from it stands with its parties.
    void legVast(Rechtsopvolging rechtsopvolging, Aanvraag aanvraag) {
        rechtsopvolgingen.voegToe(rechtsopvolging, aanvraag);
        var op = rechtsopvolging.vastgesteldOp();
        var status = rechtsopvolging.statusOp(kalender.vandaag());
        if (status == Rechtsopvolging.Status.INGEGAAN) {
            ingangen.noteer(rechtsopvolging.id(), op, false);
        }
        outbox.add(
                new RechtsopvolgingEvent.Vastgesteld(
                        RechtsopvolgingEvent.Gegevens.van(rechtsopvolging, status), 1, op));
    }

    private Optional<Rechtsopvolging> eerdere(Aanvraag aanvraag) {
        var eerdere = rechtsopvolgingen.vind(aanvraag.id(), null);
        if (eerdere.isPresent() && !rechtsopvolgingen.isVastgesteldVoor(aanvraag)) {
            throw new RechtsopvolgingRefused.RechtsopvolgingBestaatAl(aanvraag.id());
        }
        return eerdere;
    }
}
