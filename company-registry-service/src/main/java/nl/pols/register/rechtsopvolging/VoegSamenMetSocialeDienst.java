package nl.pols.register.rechtsopvolging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import nl.pols.kit.events.Outbox;
import nl.pols.register.Geldig;
import nl.pols.register.Kalender;
import nl.pols.register.gemeente.Gemeenteverwijzingen;
import nl.pols.register.gemeente.Gemeenteverwijzingen.Verwijzing;
import nl.pols.register.sob.Rechtsvorm;
import nl.pols.register.sob.Sob;
import nl.pols.register.sob.Sobs;
import nl.pols.register.sob.Taakomvang;
import nl.pols.register.sob.Wijziging;
import nl.pols.register.sob.Wijzigingen;

/// An SOB and the social service of its municipalities become one organisation, wholly or in part
/// (letter 002). Either the SOB goes on, perhaps under another name or in another legal form, or it
/// goes over into a department of the municipality. With all of the social service its task is
/// integrated with it.
@ApplicationScoped
class VoegSamenMetSocialeDienst {
    private final Sobs sobs;
    private final Partijen partijen;
    private final Botsingen botsingen;
    private final GaOver gaOver;
    private final Gemeenteverwijzingen gemeenten;
    private final Wijzigingen wijzigingen;
    private final Outbox outbox;
    private final Kalender kalender;

    VoegSamenMetSocialeDienst(
            Sobs sobs,
            Partijen partijen,
            Botsingen botsingen,
            GaOver gaOver,
            Gemeenteverwijzingen gemeenten,
            Wijzigingen wijzigingen,
            Outbox outbox,
            Kalender kalender) {
        this.sobs = sobs;
        this.partijen = partijen;
        this.botsingen = botsingen;
        this.gaOver = gaOver;
        this.gemeenten = gemeenten;
        this.wijzigingen = wijzigingen;
        this.outbox = outbox;
        this.kalender = kalender;
    }

    Rechtsopvolging voerUit(Aanvraag.SamenvoegingSocialeDienst samenvoeging) {
        controleerGemeenten(samenvoeging);
        var afdeling = samenvoeging.opvolger();
        return afdeling == null ? gaVerder(samenvoeging) : gaOver(samenvoeging, afdeling);
    }

    private Rechtsopvolging gaOver(
            Aanvraag.SamenvoegingSocialeDienst samenvoeging, Aanvraag.Opvolger afdeling) {
        var overgang = Overgang.van(samenvoeging, afdeling);
        var op =
                gaOver.voerUit(
                        overgang,
                        (voorgangers, opvolgers) ->
                                opvolgers.forEach(o -> eisAfdeling(samenvoeging, o)));
        return Rechtsopvolging.van(
                samenvoeging,
                SoortRechtsopvolging.SAMENVOEGING_SOCIALE_DIENST,
                overgang.voorgangerIds(),
                overgang.ontvangerIds(),
                Bijzonderheden.van(samenvoeging, null),
                op);
    }

    private Rechtsopvolging gaVerder(Aanvraag.SamenvoegingSocialeDienst samenvoeging) {
        var id = samenvoeging.sobId();
        var dag = samenvoeging.ingangsdatum();
        sobs.reserveer(List.of(id));
        var naam = samenvoeging.nieuweNaam();
        botsingen.weiger(
                dag,
                List.of(new Botsing.Deelname("/sobId", id, Botsing.Rol.VERANDERT, naam != null)));
        var sob = partijen.bekende(id);
        var oudeNaam = naam == null ? null : sob.naamOp(dag);
        var event =
                sob.gaVerderAls(
                        naam,
                        samenvoeging.rechtsvorm(),
                        samenvoeging.volledig() ? Taakomvang.GEINTEGREERD_MET_SOCIALE_DIENST : null,
                        dag,
                        kalender.nu());
        sobs.bewaar(
                sob,
                wijzigingen.noteer(
                        Wijziging.Soort.RECHTSOPVOLGING,
                        samenvoeging.toelichting().reden(),
                        samenvoeging.id(),
                        event.time()));
        outbox.add(event);
        return Rechtsopvolging.van(
                samenvoeging,
                SoortRechtsopvolging.SAMENVOEGING_SOCIALE_DIENST,
                List.of(id),
                List.of(id),
                Bijzonderheden.van(samenvoeging, oudeNaam),
                event.time());
    }

    void controleerGemeenten(Aanvraag.SamenvoegingSocialeDienst samenvoeging) {
        var dag = samenvoeging.ingangsdatum();
        var verwijzingen = new ArrayList<Verwijzing>();
        for (String code : samenvoeging.gemeentecodes()) {
            verwijzingen.add(
                    new Verwijzing("/gemeentecodes", code, new Geldig(dag, dag.plusDays(1))));
        }
        gemeenten.controleer(verwijzingen);
    }

    static void eisAfdeling(Aanvraag.SamenvoegingSocialeDienst samenvoeging, Sob opvolger) {
        if (opvolger.toestand().rechtsvormOp(samenvoeging.ingangsdatum())
                != Rechtsvorm.GEMEENTELIJKE_AFDELING) {
            throw new RechtsopvolgingRefused.OpvolgerGeenAfdeling(opvolger.id());
        }
    }
}
