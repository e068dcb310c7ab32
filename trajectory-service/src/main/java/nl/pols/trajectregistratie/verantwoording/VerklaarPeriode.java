package nl.pols.trajectregistratie.verantwoording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.pols.kit.events.Outbox;
import nl.pols.trajectregistratie.traject.Uuid7;
import nl.pols.trajectregistratie.verantwoording.Periodeverklaring.Intrekking;
import nl.pols.trajectregistratie.verantwoording.PeriodeverklaringGebeurtenis.PeriodeVerklaard;
import nl.pols.trajectregistratie.verantwoording.PeriodeverklaringGebeurtenis.PeriodeverklaringIngetrokken;
import nl.pols.trajectregistratie.verantwoording.VerantwoordingRefused.AanleveringBezig;
import nl.pols.trajectregistratie.verantwoording.VerantwoordingRefused.AantallenWijkenAf;
import nl.pols.trajectregistratie.verantwoording.VerantwoordingRefused.AlVerklaard;
import nl.pols.trajectregistratie.verantwoording.VerantwoordingRefused.PeriodeNietVoorbij;

/// The acts of declaring a period complete, and of taking that back.
@ApplicationScoped
class VerklaarPeriode {

    private final Periodeverklaringen verklaringen;
    private final Outbox outbox;
    private final Clock clock;

    VerklaarPeriode(Periodeverklaringen verklaringen, Outbox outbox, Clock clock) {
        this.verklaringen = verklaringen;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param nieuw whether this call made it, or it was there with the same numbers
    record Uitkomst(Periodeverklaring verklaring, boolean nieuw) {}

    /// The numbers are held against what is registered at this moment, by which later versions are
    /// revisions.
    @Transactional
    Uitkomst verklaar(String eigenaar, String door, Periode periode, Aantallen aantallen) {
        Instant nu = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var eerder = verklaringen.geldend(eigenaar, periode.naam());
        if (eerder.isPresent()) {
            return herhaling(eerder.get(), aantallen);
        }
        if (!periode.isVoorbijOp(LocalDate.ofInstant(nu, ZoneOffset.UTC))) {
            throw new PeriodeNietVoorbij(periode);
        }
        if (verklaringen.levertAan(eigenaar, nu)) {
            throw new AanleveringBezig();
        }
        var aanwezig = verklaringen.tel(eigenaar, periode);
        if (!aanwezig.equals(aantallen)) {
            throw new AantallenWijkenAf(aantallen, aanwezig);
        }
        var verklaring =
                new Periodeverklaring(Uuid7.op(nu), eigenaar, periode, aantallen, nu, door, null);
        if (!verklaringen.voegToe(verklaring)) {
            // somebody else made it at the same moment
            return herhaling(
                    verklaringen.geldend(eigenaar, periode.naam()).orElseThrow(), aantallen);
        }
        outbox.add(new PeriodeVerklaard(verklaring));
        return new Uitkomst(verklaring, true);
    }

    @Transactional
    Periodeverklaring trekIn(String eigenaar, String door, UUID id, String reden) {
        Instant nu = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var act = new Intrekking(nu, door, reden);
        var ingetrokken = verklaringen.requireOmTeWijzigen(eigenaar, id).trekIn(act);
        verklaringen.trekIn(ingetrokken, act);
        outbox.add(new PeriodeverklaringIngetrokken(ingetrokken, nu));
        return ingetrokken;
    }

    private static Uitkomst herhaling(Periodeverklaring eerder, Aantallen aantallen) {
        if (!eerder.aantallen().equals(aantallen)) {
            throw new AlVerklaard(eerder);
        }
        return new Uitkomst(eerder, false);
    }
}
