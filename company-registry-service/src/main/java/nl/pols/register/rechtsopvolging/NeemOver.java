package nl.pols.register.rechtsopvolging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.Outbox;
import nl.pols.register.Kalender;
import nl.pols.register.sob.SobRefused;
import nl.pols.register.sob.Sobs;
import nl.pols.register.sob.Wijziging;
import nl.pols.register.sob.Wijzigingen;
import org.jspecify.annotations.Nullable;

/// Takes over a succession that another register tells, or this one in an earlier life. One of
/// which the consequences stand with its parties is laid down beside them, by the rules that it was
/// laid down by; another one is laid down as if it were sent. The same again changes nothing.
@ApplicationScoped
public class NeemOver {
    private final Rechtsopvolgingen rechtsopvolgingen;
    private final StelRechtsopvolgingVast stelVast;
    private final LegVerwerkteVast legVerwerkteVast;
    private final TrekIn trekIn;
    private final Ingangen ingangen;
    private final Sobs sobs;
    private final Wijzigingen wijzigingen;
    private final Outbox outbox;
    private final Kalender kalender;

    NeemOver(
            Rechtsopvolgingen rechtsopvolgingen,
            StelRechtsopvolgingVast stelVast,
            LegVerwerkteVast legVerwerkteVast,
            TrekIn trekIn,
            Ingangen ingangen,
            Sobs sobs,
            Wijzigingen wijzigingen,
            Outbox outbox,
            Kalender kalender) {
        this.rechtsopvolgingen = rechtsopvolgingen;
        this.stelVast = stelVast;
        this.legVerwerkteVast = legVerwerkteVast;
        this.trekIn = trekIn;
        this.ingangen = ingangen;
        this.sobs = sobs;
        this.wijzigingen = wijzigingen;
        this.outbox = outbox;
        this.kalender = kalender;
    }

    /// What became of it.
    public enum Uitkomst {
        NIEUW,
        GEWIJZIGD,
        ONGEWIJZIGD
    }

    /// @param reden why it is taken over, for the change log
    @Transactional(Transactional.TxType.MANDATORY)
    public Uitkomst neemOver(Overname overname, String reden) {
        var aanvraag = overname.rechtsopvolging().aanvraag();
        rechtsopvolgingen.reserveer(aanvraag.id());
        var eerdere = rechtsopvolgingen.vind(aanvraag.id(), null);
        if (eerdere.isPresent()) {
            return opnieuw(eerdere.get(), aanvraag, overname.intrekkingsreden());
        }
        if (overname.intrekkingsreden() != null) {
            legIngetrokkenVast(aanvraag, overname, overname.intrekkingsreden(), reden);
        } else if (overname.verwerkt()) {
            var act = legVerwerkteVast.voerUit(aanvraag, overname, reden);
            stelVast.legVast(act, aanvraag);
        } else {
            stelVast.stelVast(aanvraag);
        }
        return Uitkomst.NIEUW;
    }

    private Uitkomst opnieuw(
            Rechtsopvolging eerdere, Aanvraag aanvraag, @Nullable String intrekkingsreden) {
        var id = aanvraag.id();
        if (!rechtsopvolgingen.isVastgesteldVoor(aanvraag)) {
            throw new RechtsopvolgingRefused.RechtsopvolgingBestaatAl(id);
        }
        if (intrekkingsreden != null) {
            trekIn.trekIn(id, intrekkingsreden);
            return eerdere.intrekking() == null ? Uitkomst.GEWIJZIGD : Uitkomst.ONGEWIJZIGD;
        }
        if (eerdere.intrekking() != null) {
            throw new RechtsopvolgingRefused.RechtsopvolgingIngetrokken(id);
        }
        return Uitkomst.ONGEWIJZIGD;
    }

    /// It has no consequences: it was known for a moment, and its parties are those of then.
    private void legIngetrokkenVast(
            Aanvraag aanvraag, Overname overname, String intrekkingsreden, String reden) {
        var op = kalender.nu().truncatedTo(ChronoUnit.MICROS);
        var oudeNaam = overname.oudeNaam();
        var act = LegVerwerkteVast.rechtsopvolging(aanvraag, oudeNaam == null ? "" : oudeNaam, op);
        eisBekend(act.voorgangers());
        eisBekend(act.opvolgers());
        wijzigingen.noteer(Wijziging.Soort.IMPORT, reden, aanvraag.id(), op);
        stelVast.legVast(act, aanvraag);
        trekIn(act, op.plus(1, ChronoUnit.MICROS), intrekkingsreden);
    }

    private void eisBekend(List<UUID> partijen) {
        for (UUID id : partijen) {
            if (sobs.vind(id, null).isEmpty()) {
                throw new SobRefused.OnbekendeSob(id);
            }
        }
    }

    private void trekIn(Rechtsopvolging act, Instant op, String reden) {
        var ingetrokken = act.ingetrokken(op, reden);
        rechtsopvolgingen.trekIn(act.id(), new Rechtsopvolging.Intrekking(op, reden));
        outbox.add(
                new RechtsopvolgingEvent.Ingetrokken(
                        RechtsopvolgingEvent.Gegevens.van(
                                ingetrokken, Rechtsopvolging.Status.INGETROKKEN),
                        ingangen.volgendNummer(act.id()),
                        op));
    }
}
