package nl.pols.statistischebeveiliging.regels;

import nl.pols.statistischebeveiliging.vorm.Interval;
import org.jspecify.annotations.Nullable;

/// The rules on a cell by itself.
public final class Regels {
    private static final long HONDERD = 100;

    private final Parameters parameters;
    private final Soort soort;

    public Regels(Soort soort, Parameters parameters) {
        this.soort = soort;
        this.parameters = parameters;
    }

    /// What is wrong with showing the cell; null if nothing is.
    public @Nullable Gevoelig oordeel(Bijdragen cel) {
        if (cel.ontbreekt() || cel.som() == 0) {
            return null;
        }
        var reden = soort == Soort.AANTAL ? aantal(cel) : bedrag(cel);
        return reden == null ? null : new Gevoelig(reden, bescherming(cel));
    }

    /// A cell without anybody may be shown, unless it tells that all others are elsewhere.
    public Gevoelig groep() {
        return new Gevoelig(Reden.GROEP, new Interval(0, parameters.groepsmarge()));
    }

    private @Nullable Reden aantal(Bijdragen cel) {
        return Math.min(cel.aantal(), cel.som()) < parameters.minimum() ? Reden.MINIMUM : null;
    }

    private @Nullable Reden bedrag(Bijdragen cel) {
        if (cel.aantal() < parameters.bijdragers()) {
            return Reden.BIJDRAGERS;
        }
        long eerste = cel.grootste(0);
        if (eerste * HONDERD > cel.som() * parameters.dominantie()) {
            return Reden.DOMINANTIE;
        }
        long rest = cel.som() - eerste - cel.grootste(1);
        return rest * HONDERD < eerste * parameters.pProcent() ? Reden.P_PROCENT : null;
    }

    /// Of a count: that there is nobody must stay possible, and that there are enough. Of an
    /// amount: the largest contribution must not be known more closely than p percent.
    private Interval bescherming(Bijdragen cel) {
        long som = cel.som();
        if (soort == Soort.AANTAL) {
            long minimum = parameters.minimum();
            return new Interval(0, som < minimum ? minimum : som + minimum);
        }
        long marge = Math.max(1, Math.ceilDiv(cel.grootste(0) * parameters.pProcent(), HONDERD));
        return new Interval(Math.max(0, som - marge), som + marge);
    }
}
