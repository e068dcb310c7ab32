package nl.pols.register.rechtsopvolging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.Outbox;
import nl.pols.register.Feit;
import nl.pols.register.Geldig;
import nl.pols.register.Kalender;
import nl.pols.register.gemeente.Gemeenteverwijzingen;
import nl.pols.register.gemeente.Gemeenteverwijzingen.Verwijzing;
import nl.pols.register.sob.Opvolging;
import nl.pols.register.sob.Registratie;
import nl.pols.register.sob.Relatie;
import nl.pols.register.sob.Sob;
import nl.pols.register.sob.SobEvent;
import nl.pols.register.sob.SobRefused;
import nl.pols.register.sob.Sobs;
import nl.pols.register.sob.Wijziging;
import nl.pols.register.sob.Wijzigingen;

/// Lets SOBs go over into one successor: they end on the day of the merger, and what they had with
/// municipalities from then on is the successor's. Runs inside the transaction of
/// [StelRechtsopvolgingVast].
@ApplicationScoped
class Fuseer {
    private final Sobs sobs;
    private final Gemeenteverwijzingen gemeenten;
    private final Wijzigingen wijzigingen;
    private final Outbox outbox;
    private final Kalender kalender;

    Fuseer(
            Sobs sobs,
            Gemeenteverwijzingen gemeenten,
            Wijzigingen wijzigingen,
            Outbox outbox,
            Kalender kalender) {
        this.sobs = sobs;
        this.gemeenten = gemeenten;
        this.wijzigingen = wijzigingen;
        this.outbox = outbox;
        this.kalender = kalender;
    }

    /// What goes over, by which change.
    private record Overgang(
            List<Opvolging> opvolgingen, List<Feit<Relatie>> relaties, Wijziging wijziging) {
        Instant op() {
            return wijziging.tijdstip();
        }
    }

    Rechtsopvolging voerUit(Aanvraag.Fusie fusie) {
        sobs.reserveer(partijen(fusie));
        var voorgangers = fusie.voorgangers().stream().map(this::bekende).toList();
        var partijen = new ArrayList<>(voorgangers);
        sobs.vind(fusie.opvolger().id(), null).ifPresent(partijen::add);
        var op = Sob.samen(partijen, kalender.nu());
        var wijziging = wijzigingen.noteer(Wijziging.Soort.RECHTSOPVOLGING, null, fusie.id(), op);
        var relaties = new ArrayList<Feit<Relatie>>();
        var opvolgingen = new ArrayList<Opvolging>();
        var events = new ArrayList<SobEvent>();
        for (Sob voorganger : voorgangers) {
            var opvolging =
                    new Opvolging(
                            fusie.id(),
                            voorganger.id(),
                            fusie.opvolger().id(),
                            fusie.ingangsdatum());
            relaties.addAll(voorganger.relatiesVanaf(fusie.ingangsdatum()));
            events.add(voorganger.wordOpgevolgd(opvolging, op));
            opvolgingen.add(opvolging);
        }
        events.add(volgOp(fusie, new Overgang(opvolgingen, relaties, wijziging)));
        voorgangers.forEach(voorganger -> sobs.bewaar(voorganger, wijziging));
        outbox.addAll(events);
        return new Rechtsopvolging(
                fusie.id(),
                SoortRechtsopvolging.FUSIE,
                fusie.ingangsdatum(),
                fusie.voorgangers(),
                List.of(fusie.opvolger().id()),
                null,
                null,
                op);
    }

    private SobEvent volgOp(Aanvraag.Fusie fusie, Overgang overgang) {
        var nieuw = fusie.opvolger().nieuw();
        return nieuw == null
                ? volgOpAlsBestaande(fusie, overgang)
                : volgOpAlsNieuwe(fusie, nieuw, overgang);
    }

    private SobEvent volgOpAlsBestaande(Aanvraag.Fusie fusie, Overgang overgang) {
        var opvolger = bekende(fusie.opvolger().id());
        var event = opvolger.volgOp(overgang.opvolgingen(), overgang.relaties(), overgang.op());
        sobs.bewaar(opvolger, overgang.wijziging());
        return event;
    }

    private SobEvent volgOpAlsNieuwe(
            Aanvraag.Fusie fusie, Aanvraag.NieuweOpvolger nieuw, Overgang overgang) {
        var id = fusie.opvolger().id();
        if (sobs.vind(id, null).isPresent()) {
            throw new SobRefused.SobBestaatAl(id);
        }
        var registratie =
                new Registratie(
                        id,
                        nieuw.naam(),
                        fusie.ingangsdatum(),
                        nieuw.rechtsvorm(),
                        nieuw.kvkNummer(),
                        nieuw.zetelGemeentecode(),
                        nieuw.fictief(),
                        Feit.samen(List.of(), overgang.relaties()));
        if (nieuw.zetelGemeentecode() != null) {
            gemeenten.controleer(
                    List.of(
                            new Verwijzing(
                                    "/opvolger/zetelGemeentecode",
                                    nieuw.zetelGemeentecode(),
                                    Geldig.vanaf(fusie.ingangsdatum()))));
        }
        var opvolger = Sob.nieuw(registratie, overgang.opvolgingen(), overgang.op());
        sobs.voegToe(opvolger, registratie, overgang.wijziging());
        return opvolger.geregistreerd();
    }

    private Sob bekende(UUID id) {
        return sobs.vind(id, null).orElseThrow(() -> new SobRefused.OnbekendeSob(id));
    }

    private static List<UUID> partijen(Aanvraag.Fusie fusie) {
        var ids = new ArrayList<>(fusie.voorgangers());
        ids.add(fusie.opvolger().id());
        return ids;
    }
}
