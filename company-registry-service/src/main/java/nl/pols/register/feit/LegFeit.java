package nl.pols.register.feit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.Outbox;
import nl.pols.kit.web.ETags;
import nl.pols.register.Kalender;
import nl.pols.register.functionaliteit.Functionaliteiten;
import nl.pols.register.gemeente.Gemeenteverwijzingen;
import nl.pols.register.gemeente.Gemeenteverwijzingen.Verwijzing;
import nl.pols.register.gemeente.Regioverwijzingen;
import nl.pols.register.sob.Aanbod;
import nl.pols.register.sob.Betrokkenheid;
import nl.pols.register.sob.Feitentabel;
import nl.pols.register.sob.Relatie;
import nl.pols.register.sob.Sob;
import nl.pols.register.sob.SobEvent;
import nl.pols.register.sob.Sobs;
import nl.pols.register.sob.Toestand;
import nl.pols.register.sob.Wijziging;
import nl.pols.register.sob.Wijzigingen;
import org.jspecify.annotations.Nullable;

/// Lays down a fact about an SOB, corrects one, or ends one; always with a reason, and on the
/// version that was read.
@ApplicationScoped
class LegFeit {
    private final Sobs sobs;
    private final Gemeenteverwijzingen gemeenten;
    private final Regioverwijzingen regios;
    private final Functionaliteiten functionaliteiten;
    private final Wijzigingen wijzigingen;
    private final Outbox outbox;
    private final Kalender kalender;

    LegFeit(
            Sobs sobs,
            Gemeenteverwijzingen gemeenten,
            Regioverwijzingen regios,
            Functionaliteiten functionaliteiten,
            Wijzigingen wijzigingen,
            Outbox outbox,
            Kalender kalender) {
        this.sobs = sobs;
        this.gemeenten = gemeenten;
        this.regios = regios;
        this.functionaliteiten = functionaliteiten;
        this.wijzigingen = wijzigingen;
        this.outbox = outbox;
        this.kalender = kalender;
    }

    @Transactional
    Sob leg(UUID sobId, @Nullable String ifMatch, Bewering<?> bewering, String reden) {
        var sob = sobs.voorWijziging(sobId);
        ETags.requireMatch(ifMatch, sob.versie());
        var toestand = sob.toestand();
        var tabel = bewering.tabel();
        if (tabel == Feitentabel.BESTAAN || tabel == Feitentabel.NAMEN) {
            var event = sob.wijzigFeiten(t -> corrigeer(sobId, t, bewering), kalender.nu());
            return bewaar(sob, event, Wijziging.Soort.CORRECTIE, reden);
        }
        var binnen = Feitregels.binnenBestaan(sobId, toestand, bewering);
        controleerVerwijzing(binnen);
        var soort =
                Feitregels.isCorrectie(toestand, binnen)
                        ? Wijziging.Soort.CORRECTIE
                        : Wijziging.Soort.NIEUW_FEIT;
        var event = sob.wijzigFeiten(t -> Feitregels.leg(sobId, t, binnen), kalender.nu());
        return bewaar(sob, event, soort, reden);
    }

    @Transactional
    Sob beeindig(UUID sobId, @Nullable String ifMatch, Bewering<?> bewering, String reden) {
        var sob = sobs.voorWijziging(sobId);
        ETags.requireMatch(ifMatch, sob.versie());
        var binnen = Feitregels.binnenBestaan(sobId, sob.toestand(), bewering);
        var soort =
                Feitregels.isCorrectie(sob.toestand(), binnen)
                        ? Wijziging.Soort.CORRECTIE
                        : Wijziging.Soort.NIEUW_FEIT;
        var event = sob.wijzigFeiten(t -> Feitregels.beeindig(sobId, t, binnen), kalender.nu());
        return bewaar(sob, event, soort, reden);
    }

    @SuppressWarnings("unchecked") // the kind tells the type of the value
    private static Toestand corrigeer(UUID id, Toestand toestand, Bewering<?> bewering) {
        return bewering.tabel() == Feitentabel.NAMEN
                ? Correcties.naam(id, toestand, (Bewering<String>) bewering)
                : Correcties.begin(id, toestand, (Bewering<Boolean>) bewering);
    }

    private void controleerVerwijzing(Bewering<?> bewering) {
        var geldig = bewering.feit().geldig();
        switch (bewering.feit().waarde()) {
            case Relatie relatie ->
                    gemeenten.controleer(
                            List.of(
                                    new Verwijzing(
                                            "/relatie/gemeentecode",
                                            relatie.gemeentecode(),
                                            geldig)));
            case String zetel when bewering.tabel() == Feitentabel.ZETELS ->
                    gemeenten.controleer(
                            List.of(new Verwijzing("/zetelGemeentecode", zetel, geldig)));
            case Aanbod aanbod -> functionaliteiten.eisBekend(aanbod.functionaliteit());
            case Betrokkenheid antwoord -> {
                if (antwoord.arbeidsmarktregio() != null) {
                    regios.controleer(
                            "/betrokkenheid/arbeidsmarktregio",
                            antwoord.arbeidsmarktregio(),
                            geldig);
                }
            }
            default -> {}
        }
    }

    private Sob bewaar(Sob sob, SobEvent event, Wijziging.Soort soort, String reden) {
        sobs.bewaar(sob, wijzigingen.noteer(soort, reden, null, event.time()));
        outbox.add(event);
        return sob;
    }
}
