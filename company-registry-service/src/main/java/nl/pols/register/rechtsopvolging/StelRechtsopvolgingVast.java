package nl.pols.register.rechtsopvolging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import nl.pols.kit.events.Outbox;

/// Lays down a succession, once: the same request again answers what it answered, another one under
/// the same id is refused.
@ApplicationScoped
class StelRechtsopvolgingVast {
    private final Rechtsopvolgingen rechtsopvolgingen;
    private final Hernoem hernoem;
    private final Fuseer fuseer;
    private final Outbox outbox;

    StelRechtsopvolgingVast(
            Rechtsopvolgingen rechtsopvolgingen, Hernoem hernoem, Fuseer fuseer, Outbox outbox) {
        this.rechtsopvolgingen = rechtsopvolgingen;
        this.hernoem = hernoem;
        this.fuseer = fuseer;
        this.outbox = outbox;
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
                };
        rechtsopvolgingen.voegToe(rechtsopvolging, aanvraag);
        outbox.add(rechtsopvolging.vastgesteld());
        return new Uitkomst(rechtsopvolging, true);
    }

    private Optional<Rechtsopvolging> eerdere(Aanvraag aanvraag) {
        var eerdere = rechtsopvolgingen.vind(aanvraag.id());
        if (eerdere.isPresent() && !rechtsopvolgingen.isVastgesteldVoor(aanvraag)) {
            throw new RechtsopvolgingRefused.RechtsopvolgingBestaatAl(aanvraag.id());
        }
        return eerdere;
    }
}
