package nl.pols.rapportage.indicator;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import nl.pols.rapportage.formaat.Teken;
import nl.pols.rapportage.indicator.Berekening.Cel;
import nl.pols.rapportage.indicator.Indicator.Eenheid;
import nl.pols.rapportage.indicator.Indicator.Onderdeel;
import nl.pols.rapportage.indicator.Uitkomst.Interval;
import nl.pols.rapportage.indicator.Uitkomst.Signaal;
import nl.pols.rapportage.indicator.Uitkomst.Status;
import nl.pols.rapportage.indicator.Uitkomst.Waarde;
import org.jspecify.annotations.Nullable;

/// Makes the values of one part of an answer, of each place one: what they have in common is found
/// once.
final class Waardemaker {
    /// CBS re-reads the last three months of a monthly delivery; until then a figure is
    /// provisional.
    private static final int MAANDEN_VOORLOPIG = 3;

    /// All values have these.
    private static final int DECIMALEN = 4;

    private final Onderdeel onderdeel;
    private final @Nullable String noemer;
    private final Eenheid eenheid;
    private final boolean verhouding;
    private final boolean nulZonderFeiten;
    private final int decimalen;
    private final long minimum;
    private final Status status;
    private final Set<String> geschat;

    /// @param geschat the places whose figures were made with shares
    Waardemaker(Vraag vraag, Onderdeel onderdeel, Set<String> geschat) {
        var indicator = vraag.indicator();
        this.onderdeel = onderdeel;
        this.noemer = onderdeel.noemer() == null ? indicator.noemer() : onderdeel.noemer();
        this.eenheid = indicator.eenheid(onderdeel);
        this.verhouding = indicator.isVerhouding();
        this.nulZonderFeiten = indicator.isNulZonderFeiten(onderdeel);
        this.decimalen = indicator.gepubliceerdeDecimalen(onderdeel);
        this.minimum = indicator.minimum();
        this.status = status(vraag, onderdeel);
        this.geschat = geschat;
    }

    /// @param gemeten null where nothing was counted
    Waarde maak(Map<String, String> dimensies, @Nullable Cel gemeten) {
        boolean teKlein = (gemeten == null ? 0 : gemeten.omvang()) < minimum;
        var cel = teKlein ? null : gemeten;
        boolean nul = !teKlein && nulZonderFeiten;
        var teller = cel != null ? cel.teller() : nul ? Long.valueOf(0) : null;
        var deler = cel != null ? cel.noemer() : nul && verhouding ? Long.valueOf(0) : null;
        var waarde = onderdeel.waarde(teller, deler, verhouding, DECIMALEN);
        var afgerond = onderdeel.waarde(teller, deler, verhouding, decimalen);
        var interval = cel == null || waarde == null ? null : interval(cel);
        return new Waarde(
                dimensies,
                onderdeel.naam(),
                teller,
                deler,
                noemer,
                waarde,
                afgerond,
                interval,
                signaal(interval),
                eenheid,
                teKlein
                        ? Status.ONDER_MINIMUM
                        : waarde == null ? Status.ONTBREEKT : status(dimensies),
                teKlein ? Teken.GEHEIM : teken(teller, afgerond));
    }

    private @Nullable Interval interval(Cel cel) {
        var methode = onderdeel.interval();
        var teller = cel.teller();
        var deler = cel.noemer();
        return methode == null || teller == null || deler == null
                ? null
                : methode.om(teller, (double) deler * onderdeel.schaal(), cel.gegevens());
    }

    private @Nullable Signaal signaal(@Nullable Interval interval) {
        var grens = onderdeel.signaal();
        if (grens == null || interval == null) {
            return null;
        }
        return grens.isSignaal(interval) ? Signaal.SIGNAAL : Signaal.GEEN_SIGNAAL;
    }

    /// None, too little to show, and not to be told are three things.
    private static @Nullable Teken teken(@Nullable Long teller, @Nullable BigDecimal afgerond) {
        if (teller == null || afgerond == null) {
            return Teken.ONTBREEKT;
        }
        if (teller == 0) {
            return Teken.NIHIL;
        }
        return afgerond.signum() == 0 ? Teken.MINDER_DAN_HALF : null;
    }

    private Status status(Map<String, String> dimensies) {
        return status != Status.PROGNOSE && isGeschat(dimensies) ? Status.GESCHAT : status;
    }

    private boolean isGeschat(Map<String, String> dimensies) {
        return !geschat.isEmpty()
                && Indeling.raakt(
                        geschat,
                        dimensies.get(Dimensie.GEMEENTE.sleutel()),
                        dimensies.get(Dimensie.REGIO.sleutel()));
    }

    /// Of a value that is there, and was made without shares.
    private static Status status(Vraag vraag, Onderdeel onderdeel) {
        if (onderdeel.prognose()) {
            return Status.PROGNOSE;
        }
        var gesloten = vraag.opvolgingOp().plusMonths(MAANDEN_VOORLOPIG);
        var bekend = vraag.kennis().moment().atZone(ZoneOffset.UTC).toLocalDate();
        return bekend.isBefore(gesloten) ? Status.VOORLOPIG : Status.DEFINITIEF;
    }
}
