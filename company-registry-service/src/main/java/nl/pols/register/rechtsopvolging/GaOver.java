package nl.pols.register.rechtsopvolging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

/// Lets SOBs go over into others: they end on the day of the act, and what they had with
/// municipalities from then on is their successors', each its own part. Runs inside the transaction
/// of [StelRechtsopvolgingVast].
@ApplicationScoped
class GaOver {
    private final Sobs sobs;
    private final Partijen partijen;
    private final Botsingen botsingen;
    private final Gemeenteverwijzingen gemeenten;
    private final Wijzigingen wijzigingen;
    private final Outbox outbox;
    private final Kalender kalender;

    GaOver(
            Sobs sobs,
            Partijen partijen,
            Botsingen botsingen,
            Gemeenteverwijzingen gemeenten,
            Wijzigingen wijzigingen,
            Outbox outbox,
            Kalender kalender) {
        this.sobs = sobs;
        this.partijen = partijen;
        this.botsingen = botsingen;
        this.gemeenten = gemeenten;
        this.wijzigingen = wijzigingen;
        this.outbox = outbox;
        this.kalender = kalender;
    }

    /// What this kind of act asks of its parties beside what all ask; refuses.
    @FunctionalInterface
    interface Voorwaarde {
        void controleer(List<Sob> voorgangers, List<Sob> bestaandeOpvolgers);
    }

    /// What one successor gets.
    private record Deel(
            Overgang.Ontvanger ontvanger,
            List<Opvolging> opvolgingen,
            List<Feit<Relatie>> relaties) {}

    /// Since when the register knows it.
    Instant voerUit(Overgang overgang, Voorwaarde voorwaarde) {
        var aanvraag = overgang.aanvraag();
        sobs.reserveer(overgang.partijen());
        botsingen.weiger(aanvraag.ingangsdatum(), overgang.deelnames());
        var voorgangers = overgang.voorgangerIds().stream().map(partijen::bekende).toList();
        var opvolgers =
                overgang.ontvangers().stream()
                        .filter(o -> o.opvolger().nieuw() == null)
                        .map(o -> partijen.bekende(o.id()))
                        .toList();
        voorwaarde.controleer(voorgangers, opvolgers);
        var alle = Stream.concat(voorgangers.stream(), opvolgers.stream()).toList();
        var wijziging =
                wijzigingen.noteer(
                        Wijziging.Soort.RECHTSOPVOLGING,
                        aanvraag.toelichting().reden(),
                        aanvraag.id(),
                        Sob.samen(alle, kalender.nu()));
        var delen =
                overgang.ontvangers().stream().map(o -> deel(overgang, o, voorgangers)).toList();
        var events = new ArrayList<SobEvent>();
        voorgangers.forEach(v -> events.add(eindig(overgang, v, wijziging.tijdstip())));
        delen.forEach(deel -> events.add(ontvang(aanvraag, deel, opvolgers, wijziging)));
        voorgangers.forEach(voorganger -> sobs.bewaar(voorganger, wijziging));
        outbox.addAll(events);
        return wijziging.tijdstip();
    }

    private static Deel deel(
            Overgang overgang, Overgang.Ontvanger ontvanger, List<Sob> voorgangers) {
        var opvolgingen = new ArrayList<Opvolging>();
        var relaties = new ArrayList<Feit<Relatie>>();
        for (Sob voorganger : voorgangers) {
            var opvolging = overgang.opvolging(voorganger.id(), ontvanger);
            opvolgingen.add(opvolging);
            voorganger.relatiesVanaf(opvolging.ingangsdatum()).stream()
                    .filter(r -> opvolging.metGemeente(r.waarde().gemeentecode()))
                    .forEach(relaties::add);
        }
        return new Deel(ontvanger, opvolgingen, relaties);
    }

    private static SobEvent eindig(Overgang overgang, Sob voorganger, Instant op) {
        var opvolgingen =
                overgang.ontvangers().stream()
                        .map(o -> overgang.opvolging(voorganger.id(), o))
                        .toList();
        return voorganger.eindig(overgang.aanvraag().ingangsdatum(), opvolgingen, op);
    }

    private SobEvent ontvang(
            Aanvraag aanvraag, Deel deel, List<Sob> bestaande, Wijziging wijziging) {
        var nieuw = deel.ontvanger().opvolger().nieuw();
        if (nieuw != null) {
            return begin(aanvraag, deel, nieuw, wijziging);
        }
        var opvolger =
                bestaande.stream()
                        .filter(s -> s.id().equals(deel.ontvanger().id()))
                        .findFirst()
                        .orElseThrow();
        var event = opvolger.volgOp(deel.opvolgingen(), deel.relaties(), wijziging.tijdstip());
        sobs.bewaar(opvolger, wijziging);
        return event;
    }

    private SobEvent begin(
            Aanvraag aanvraag, Deel deel, Aanvraag.NieuweOpvolger nieuw, Wijziging wijziging) {
        var id = deel.ontvanger().id();
        if (sobs.vind(id, null).isPresent()) {
            throw new SobRefused.SobBestaatAl(id);
        }
        var zetel = nieuw.zetelGemeentecode();
        if (zetel != null) {
            var plaats = deel.ontvanger().plaats();
            gemeenten.controleer(
                    List.of(
                            new Verwijzing(
                                    plaats.endsWith("opvolger")
                                            ? plaats + "/zetelGemeentecode"
                                            : plaats + "/opvolger/zetelGemeentecode",
                                    zetel,
                                    Geldig.vanaf(aanvraag.ingangsdatum()))));
        }
        var registratie =
                new Registratie(
                        id,
                        nieuw.naam(),
                        aanvraag.ingangsdatum(),
                        nieuw.rechtsvorm(),
                        nieuw.kvkNummer(),
                        zetel,
                        nieuw.fictief(),
                        Feit.samen(List.of(), deel.relaties()));
        var opvolger = Sob.nieuw(registratie, deel.opvolgingen(), wijziging.tijdstip());
        sobs.voegToe(opvolger, registratie, wijziging);
        return opvolger.geregistreerd();
    }
}
