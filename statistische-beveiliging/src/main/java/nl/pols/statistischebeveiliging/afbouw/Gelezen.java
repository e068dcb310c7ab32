package nl.pols.statistischebeveiliging.afbouw;

import java.util.Set;
import java.util.function.Predicate;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// What other releases told already, so that hiding anything in the one that is drawn up doesn't
/// help: a correction may make few of many who left, and thermometers by quarter were protected
/// apart.
final class Gelezen {
    private final int nu;
    private final Stamboom boom;
    private final boolean isLeeg;
    private final Toets toets;

    /// @param boom the areas with the release
    /// @param zonder the areas as they are read without the release
    Gelezen(Stamboom boom, Stamboom zonder, int nu) {
        this.boom = boom;
        this.nu = nu;
        isLeeg = zonder.perioden == 1;
        toets = new Toets(zonder);
    }

    /// Of a day that nothing is told of who left until then can be anybody who left until the next
    /// one, and none but those who left until the one before.
    boolean isGelezen(Doel doel) {
        boolean ruim = !doel.isLeeg();
        int van = doel.van() == nu ? (ruim ? nu - 1 : nu) : zonderDeze(doel.van());
        int tot = doel.tot() == nu ? (ruim ? nu : nu - 1) : zonderDeze(doel.tot());
        return !isLeeg
                && van > 0
                && van < tot
                && toets.zoek(new Doel(doel.knoop(), van, tot, doel.boven())) == null;
    }

    /// Whether it has a part, or is part of it, of which both ends were read: in other releases, or
    /// in earlier ones of the same day.
    boolean isErin(Doel doel, Set<Plaats> gelezen, Doelen doelen) {
        return isBekend(
                doel,
                gelezen,
                doelen,
                ander -> ander.van() < doel.tot() && ander.tot() > doel.van());
    }

    /// Whether two such figures tell it by themselves: that somebody left in a part of it, or how
    /// few did in a period that it is part of.
    boolean isVerteld(Doel doel, Set<Plaats> gelezen, Doelen doelen) {
        return isBekend(
                doel,
                gelezen,
                doelen,
                doel.isLeeg()
                        ? ander -> bevat(doel, ander)
                        : ander -> bevat(ander, doel) && samen(ander) < doel.boven());
    }

    private static boolean bevat(Doel een, Doel ander) {
        return een.van() <= ander.van() && ander.tot() <= een.tot();
    }

    private long samen(Doel doel) {
        return boom.tussen(doel.knoop(), doel.van(), doel.tot());
    }

    private boolean isBekend(Doel doel, Set<Plaats> gelezen, Doelen doelen, Predicate<Doel> raakt) {
        boolean dezeOok = gelezen.contains(boom.plaats(doel.knoop()));
        return doelen.van(doel.knoop(), true).stream()
                .filter(raakt)
                .anyMatch(ander ->
                        isBekend(ander.knoop(), ander.van(), dezeOok)
                                && isBekend(ander.knoop(), ander.tot(), dezeOok));
    }

    private boolean isBekend(int knoop, int moment, boolean dezeOok) {
        return moment == nu ? dezeOok : boom.lezing.gelezen[knoop][moment];
    }

    private int zonderDeze(int moment) {
        return moment < nu ? moment : moment - 1;
    }
}
