package nl.pols.statistischebeveiliging.patroon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import nl.pols.statistischebeveiliging.regels.Gevoelig;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import org.jspecify.annotations.Nullable;

/// Hides what is sensitive, and then as little more as it can until each sensitive cell has its
/// proof: a way in which it could be lower and one in which it could be higher, with every
/// published figure as it is. Hidden once, hidden in every later release, unless it became another
/// group.
public final class Patroonmaker {
    private static final double DEEL_VOOR_OPRUIMEN = 0.5;

    /// What a step of the search is worth in cells times sums of programs that show cells again.
    private static final long OPRUIMEN_PER_STAP = 10;

    private final Stelsel stelsel;
    private final Stand stand;
    private final Budget budget;
    private final Budget voorOpruimen;
    private final Bewijzer bewijzer;
    private final Gevoeligen gevoeligen;
    private final Restcontrole rest;
    private final List<Bewijs> bewijzen = new ArrayList<>();
    private final List<Plaats> onbeschermd = new ArrayList<>();
    private final List<Eis> losgelaten = new ArrayList<>();
    private final boolean[] blijft;
    private final @Nullable Patroon kern;

    /// @param kern the pattern of what doesn't give way, where anything does
    private Patroonmaker(
            Levering levering,
            Parameters parameters,
            Map<Plaats, Vorig> eerder,
            @Nullable Patroon kern,
            BooleanSupplier teLaat) {
        this.kern = kern;
        stelsel = new Stelsel(levering);
        stand = new Stand(stelsel, Drempel.van(levering.soort(), parameters, stelsel));
        budget = new Budget(parameters.zoekstappen(), teLaat);
        voorOpruimen = new Budget(parameters.zoekstappen() * OPRUIMEN_PER_STAP, teLaat);
        bewijzer =
                new Bewijzer(stand, new Zoeker(stand, budget), new Programma(stand, voorOpruimen));
        gevoeligen = new Gevoeligen(levering, parameters, stelsel, eerder);
        rest = new Restcontrole(levering.soort(), parameters, stand);
        blijft = gevoeligen.blijftGeheim(stand);
    }

    public static Patroon maak(
            Levering levering,
            Parameters parameters,
            Map<Plaats, Vorig> eerder,
            BooleanSupplier teLaat) {
        var zonder = levering.zonderWijkende();
        var kern =
                zonder.isEmpty()
                        ? null
                        : new Patroonmaker(zonder.get(), parameters, eerder, null, teLaat).maak();
        return new Patroonmaker(levering, parameters, eerder, kern, teLaat).maak();
    }

    private Patroon maak() {
        var eisen = new ArrayList<>(gevoeligen.eisen(stand));
        for (var eis : eisen) {
            blijft[eis.cel()] = true;
        }
        System.arraycopy(blijft, 0, stand.geheim, 0, blijft.length);
        boolean bewezen =
                gevoeligen.ongewijzigd()
                        && eisen.stream().allMatch(eis -> gevoeligen.wasGeheim(eis.cel()));
        if (!bewezen) {
            laatWijken();
            eisen.stream().sorted(volgorde()).forEach(this::bescherm);
            eisen.removeAll(losgelaten);
            ruimOp();
        }
        var alleen = new TreeMap<Plaats, Gevoelig>();
        eisen.forEach(eis -> alleen.put(stand.plaats(eis.cel()), eis.gevoelig()));
        var geheim = new TreeSet<Plaats>();
        for (int cel = 0; cel < stelsel.omvang(); cel++) {
            if (stand.geheim[cel]) {
                geheim.add(stand.plaats(cel));
            }
        }
        return new Patroon(alleen, geheim, onbeschermd, !budget.op(), budget.stappen());
    }

    /// Begins with the pattern of what doesn't give way, and with all hidden that does; what of the
    /// latter isn't needed is shown again afterwards.
    private void laatWijken() {
        for (int cel = 0; kern != null && cel < stelsel.omvang(); cel++) {
            boolean open = stelsel.wijkt(cel) || kern.geheim().contains(stelsel.plaats[cel]);
            stand.geheim[cel] |= open && stand.kanGeheim(cel);
        }
    }

    /// From the top down: what is hidden above is given for what is below.
    private Comparator<Eis> volgorde() {
        return Comparator.<Eis>comparingLong(
                        eis -> -stand.gewicht(eis.cel()) / Math.max(1, stelsel.waarde[eis.cel()]))
                .thenComparingLong(eis -> -stelsel.waarde[eis.cel()])
                .thenComparingInt(Eis::cel);
    }

    private void bescherm(Eis eis) {
        for (int richting : new int[] {1, -1}) {
            var bewijs = budget.op() ? null : bewijs(eis, richting);
            if (bewijs == null && stelsel.isVanAnderen(eis.cel()) && !isHier(eis, richting)) {
                bewijzen.removeIf(ander -> ander.eis() == eis);
                losgelaten.add(eis);
                return;
            }
            if (bewijs == null) {
                onbeschermd.add(stand.plaats(eis.cel()));
                return;
            }
            bewijzen.add(bewijs);
        }
        rest.vulAan(eis.cel(), blijft);
    }

    private @Nullable Bewijs bewijs(Eis eis, int richting) {
        var bewijs = kern == null ? null : bewijzer.hoeDanOok(eis, richting);
        var meer = bewijs == null ? bewijzer.desnoods(eis, richting) : bewijs;
        if (meer != null || budget.op()) {
            return meer;
        }
        var los = kern == null ? bewijzer.hoeDanOok(eis, richting) : null;
        if (los != null || stelsel.naast < 0) {
            return los;
        }
        var zonderTotalen = ruim(eis, richting, false);
        return zonderTotalen == null ? ruim(eis, richting, true) : zonderTotalen;
    }

    /// Where releases are linked several figures must often give way at once, which no product of
    /// factors shows: hides what any change needs.
    private @Nullable Bewijs ruim(Eis eis, int richting, boolean ookTotalen) {
        var bewijs = metAlles(eis, richting, ookTotalen);
        if (bewijs != null) {
            bewijs.bewegingen().stream()
                    .flatMapToInt(b -> Arrays.stream(b.cellen()))
                    .forEach(cel -> stand.geheim[cel] = true);
        }
        return bewijs;
    }

    /// As if all that may be hidden were.
    private @Nullable Bewijs metAlles(Eis eis, int richting, boolean ookTotalen) {
        var toen = stand.geheim.clone();
        for (int cel = 0; cel < stelsel.omvang(); cel++) {
            boolean mag = ookTotalen || !stand.isTotaal(cel);
            stand.geheim[cel] |= mag && stand.kanGeheim(cel);
        }
        var bewijs = bewijzer.hoeDanOok(eis, richting);
        System.arraycopy(toen, 0, stand.geheim, 0, toen.length);
        return bewijs;
    }

    /// Whether hiding anything here could help what another release hid: if all of this together
    /// doesn't, it isn't this that tells.
    private boolean isHier(Eis eis, int richting) {
        return metAlles(eis, richting, true) != null;
    }

    /// What was hidden on the way and isn't needed after all is shown, what gives way last, the
    /// largest first: what moves show to be of no use, and then whatever is of none. Where anything
    /// gives way only the latter, so that it doesn't depend on which proof was found.
    private void ruimOp() {
        if (!onbeschermd.isEmpty()) {
            return;
        }
        for (int cel : kern == null ? kandidaten() : List.<Integer>of()) {
            if (!budget.over(DEEL_VOOR_OPRUIMEN)) {
                break;
            }
            probeerTeTonen(cel, bewijzer::zonderMeer);
        }
        for (int cel : kandidaten()) {
            if (voorOpruimen.op() || budget.op()) {
                return;
            }
            probeerTeTonen(cel, bewijzer::hoeDanOok);
        }
    }

    private List<Integer> kandidaten() {
        return IntStream.range(0, stelsel.omvang())
                .filter(cel -> stand.geheim[cel] && !blijft[cel])
                .boxed()
                .sorted(
                        Comparator.<Integer, Boolean>comparing(stelsel::wijkt)
                                .thenComparingLong(cel -> -stand.gewicht(cel))
                                .thenComparingInt(cel -> cel))
                .toList();
    }

    private interface Bewijsvoering {
        @Nullable Bewijs bij(Eis eis, int richting);
    }

    private void probeerTeTonen(int cel, Bewijsvoering voering) {
        stand.geheim[cel] = false;
        if (!rest.houdt(cel)) {
            stand.geheim[cel] = true;
            return;
        }
        var geraakt =
                bewijzen.stream()
                        .filter(bewijs -> bewijs.gebruikt(cel))
                        .sorted(
                                Comparator.comparing(
                                        bewijs -> !stelsel.inEenSom(cel, bewijs.eis().cel())))
                        .toList();
        if (!geraakt.stream().allMatch(b -> bewijzer.kanNog(b.eis(), b.richting()))) {
            stand.geheim[cel] = true;
            return;
        }
        List<Bewijs> vervangen = new ArrayList<>();
        for (var oud : geraakt) {
            var nieuw = voering.bij(oud.eis(), oud.richting());
            if (nieuw == null) {
                stand.geheim[cel] = true;
                return;
            }
            vervangen.add(nieuw);
        }
        vervangen.forEach(nieuw -> bewijzen.replaceAll(oud -> nieuw.isVan(oud) ? nieuw : oud));
    }
}
