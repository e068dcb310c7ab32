package nl.pols.trajectregistratie.traject;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import nl.pols.trajectregistratie.traject.Herkomst.Handeling;

/// Where a trajectory stands on a day, and the acts that are legal there: this table is the life
/// cycle. A correction is always legal, as a new version beside the old one (T6).
public enum Status {
    /// Starts on a later day.
    GEREGISTREERD(Handeling.ANNULERING, Handeling.OVERDRACHT),
    LOPEND(
            Handeling.VERLENGING,
            Handeling.ONDERBREKING,
            Handeling.EVALUATIE,
            Handeling.LOONWAARDEMETING,
            Handeling.WERKFITVERKLARING,
            Handeling.BEEINDIGING,
            Handeling.ANNULERING,
            Handeling.OVERDRACHT),
    ONDERBROKEN(
            Handeling.HERVATTING,
            Handeling.VERLENGING,
            Handeling.EVALUATIE,
            Handeling.BEEINDIGING,
            Handeling.ANNULERING,
            Handeling.OVERDRACHT),
    BEEINDIGD(Handeling.UITSTROOMCONTROLE),
    GEANNULEERD,
    OVERGEDRAGEN;

    private final Set<Handeling> handelingen;

    Status(Handeling... handelingen) {
        var alle = EnumSet.of(Handeling.CORRECTIE, handelingen);
        this.handelingen = Collections.unmodifiableSet(alle);
    }

    /// In a Dutch sentence.
    String woord() {
        return switch (this) {
            case GEREGISTREERD -> "nog niet begonnen";
            case BEEINDIGD -> "beëindigd";
            case LOPEND, ONDERBROKEN, GEANNULEERD, OVERGEDRAGEN -> name().toLowerCase(Locale.ROOT);
        };
    }

    /// The acts that this state allows, before what has happened already closes some of them.
    Set<Handeling> handelingen() {
        return handelingen;
    }

    /// On that day: an end or a hand-over that lies ahead has not come yet.
    public static Status op(Inhoud inhoud, LocalDate dag) {
        var verloop = inhoud.verloopOfLeeg();
        if (verloop.annulering() != null) {
            return GEANNULEERD;
        }
        if (verloop.overdracht() != null && !verloop.overdracht().datum().isAfter(dag)) {
            return OVERGEDRAGEN;
        }
        if (inhoud.einddatum() != null && !inhoud.einddatum().isAfter(dag)) {
            return BEEINDIGD;
        }
        if (inhoud.startdatum().isAfter(dag)) {
            return GEREGISTREERD;
        }
        return verloop.onderbrekingOp(dag) == null ? LOPEND : ONDERBROKEN;
    }

    /// For acts: an end that was laid down holds, also before its day.
    static Status voorHandeling(Inhoud inhoud, LocalDate dag) {
        if (inhoud.einddatum() != null) {
            return BEEINDIGD;
        }
        return inhoud.verloopOfLeeg().overdracht() != null ? OVERGEDRAGEN : op(inhoud, dag);
    }

    /// The acts that are open to this trajectory now: what its state allows, less what can happen
    /// only once and has.
    static Set<Handeling> openHandelingen(Inhoud inhoud, LocalDate dag) {
        var open = EnumSet.copyOf(voorHandeling(inhoud, dag).handelingen);
        var verloop = inhoud.verloopOfLeeg();
        if (verloop.werkfit() != null) {
            open.remove(Handeling.WERKFITVERKLARING);
        }
        boolean werk = inhoud.uitstroom() != null && inhoud.uitstroom().isBetaaldWerk();
        if (!werk || verloop.uitstroomcontrole() != null) {
            open.remove(Handeling.UITSTROOMCONTROLE);
        }
        return open;
    }
}
