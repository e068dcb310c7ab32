package nl.pols.statistischebeveiliging.afbouw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.pols.statistischebeveiliging.afbouw.Lezing.Lezer;
import nl.pols.statistischebeveiliging.afbouw.Toets.Mogelijk;
import nl.pols.statistischebeveiliging.regels.Afbouw;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Regels;
import nl.pols.statistischebeveiliging.vorm.Interval;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// Which figures of a release of a group that nobody enters can be shown beside those of all other
/// releases: a figure anew when it can't be told who left since any other one that is read. Nothing
/// is shown of the parts of an area that isn't shown itself.
public final class Afbouwpatroon {
    private final Levering levering;
    private final Set<Plaats> gelezen;
    private final Regels regels;
    private final Momenten momenten;

    private Afbouwpatroon(Levering levering, Set<Plaats> gelezen, Afbouw afbouw, Regels regels) {
        this.levering = levering;
        this.gelezen = gelezen;
        this.regels = regels;
        momenten = Momenten.van(levering, gelezen, afbouw);
    }

    /// @param geheim what is hidden besides
    public record Uitkomst(Set<Plaats> geheim, Afbouwbewijs bewijs) {}

    /// @param gelezen where earlier releases of the same day showed what it still is
    /// @param geheim what of the release is hidden by itself
    public static Uitkomst maak(
            Levering levering,
            Set<Plaats> gelezen,
            Set<Plaats> geheim,
            Afbouw afbouw,
            Regels regels) {
        return new Afbouwpatroon(levering, gelezen, afbouw, regels).uitkomst(geheim);
    }

    private Uitkomst uitkomst(Set<Plaats> geheim) {
        var cellen = Momenten.cellen(levering);
        if (cellen.keySet().stream().anyMatch(plaats -> plaats.codes().size() > 1)) {
            throw new IllegalArgumentException("Een afbouw heeft tabellen van een dimensie");
        }
        var niets = new Uitkomst(alles(cellen), new Afbouwbewijs(List.of()));
        if (geheim.contains(Plaats.TOTAAL)) {
            return niets;
        }
        var mag = new HashSet<Plaats>(alles(cellen));
        mag.removeAll(geheim);
        var ook = new HashSet<Plaats>();
        var delen = new ArrayList<Afbouwbewijs.Deel>();
        for (var dimensie : momenten.dimensies) {
            var boom = new Stamboom(dimensie, momenten);
            var tocht = tocht(boom);
            if (tocht.isEmpty()) {
                return niets;
            }
            tocht.get().toonWatKan(knoop -> mag.contains(boom.plaats(knoop)));
            IntStream.range(1, boom.codes.length)
                    .filter(knoop -> !boom.lezing.bekend[knoop][nu()])
                    .mapToObj(boom::plaats)
                    .filter(mag::contains)
                    .forEach(ook::add);
            tocht.get().lezers().stream()
                    .filter(lezer -> !lezer.gevonden().isEmpty())
                    .forEach(lezer -> delen.add(deel(lezer.boom, lezer.gevonden())));
        }
        return new Uitkomst(ook, new Afbouwbewijs(delen));
    }

    private int nu() {
        return momenten.eigen + 1;
    }

    /// What was read stays read.
    private Set<Plaats> alles(Map<Plaats, Bijdragen> cellen) {
        var alles = new HashSet<Plaats>();
        cellen.forEach((plaats, cel) -> {
            if (!cel.ontbreekt() && !gelezen.contains(plaats)) {
                alles.add(plaats);
            }
        });
        return alles;
    }

    /// With nothing shown but the total, and what was read before; none if that alone tells who
    /// left.
    private Optional<Zoektocht> tocht(Stamboom boom) {
        var doelen = new Doelen(boom, momenten, regels);
        boolean isNieuw = !gelezen.contains(Plaats.TOTAAL);
        if (isNieuw && doelen.van(0, true).stream().anyMatch(doel -> doel.raakt(nu()))) {
            return Optional.empty();
        }
        var ingewijd = new Bewaking(boom, nu());
        var ander = momenten.isIetsAchterhaald() ? buitenstaander(boom) : null;
        var zonder = new Stamboom(boom.dimensie, momenten.zonderEigen());
        var eerst = new Gelezen(boom, zonder, nu());
        for (int knoop = 1; knoop < boom.codes.length; knoop++) {
            boolean elk = !houden(ingewijd.toets, doelen.van(knoop, false));
            for (var doel : doelen.van(knoop, elk)) {
                if (ingewijd.bewaak(doel)) {
                    continue;
                }
                boolean wasBekend = eerst.isGelezen(doel) || eerst.isErin(doel, gelezen, doelen);
                if (!wasBekend || (ander != null && !ander.houdt(doel, doelen))) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(
                new Zoektocht(
                        ander == null ? List.of(ingewijd) : List.of(ingewijd, ander.bewaking),
                        nu()));
    }

    /// Who doesn't know of corrections: what those who do had read already is to be kept from them,
    /// unless what was told tells it.
    private final class Buitenstaander {
        private final Bewaking bewaking;
        private final Gelezen eerst;

        Buitenstaander(Bewaking bewaking, Gelezen eerst) {
            this.bewaking = bewaking;
            this.eerst = eerst;
        }

        boolean houdt(Doel doel, Doelen doelen) {
            return bewaking.bewaak(doel)
                    || eerst.isGelezen(doel)
                    || eerst.isVerteld(doel, gelezen, doelen);
        }
    }

    private Buitenstaander buitenstaander(Stamboom boom) {
        var zelf = new Stamboom(boom.dimensie, momenten, Lezer.BUITENSTAANDER);
        var minder = new Stamboom(boom.dimensie, momenten.zonderEigen(), Lezer.VERGEETACHTIG);
        return new Buitenstaander(new Bewaking(zelf, nu()), new Gelezen(zelf, minder, nu()));
    }

    private static boolean houden(Toets toets, List<Doel> doelen) {
        return doelen.stream().allMatch(doel -> toets.zoek(doel) != null);
    }

    private Afbouwbewijs.Deel deel(Stamboom boom, Map<Doel, Mogelijk> gevonden) {
        var werelden = new Werelden(boom, momenten);
        var beloofd = new TreeMap<Plaats, Interval>();
        gevonden.keySet()
                .forEach(doel ->
                        beloofd.merge(
                                boom.plaats(doel, momenten),
                                new Interval(doel.boven(), doel.boven()),
                                (een, ander) ->
                                        new Interval(
                                                Math.min(een.onder(), ander.onder()),
                                                Math.max(een.boven(), ander.boven()))));
        // of the others one end was read before
        beloofd.values().removeIf(interval -> interval.onder() == interval.boven());
        return new Afbouwbewijs.Deel(
                werelden.reeks(),
                beloofd,
                gebruik ->
                        gevonden.forEach((doel, mogelijk) ->
                                gebruik.accept(werelden.wereld(doel, mogelijk))));
    }
}
