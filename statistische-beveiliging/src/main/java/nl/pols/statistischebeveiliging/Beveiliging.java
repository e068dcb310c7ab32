package nl.pols.statistischebeveiliging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import nl.pols.statistischebeveiliging.afbouw.Afbouwpatroon;
import nl.pols.statistischebeveiliging.patroon.Patroon;
import nl.pols.statistischebeveiliging.patroon.Patroonmaker;
import nl.pols.statistischebeveiliging.patroon.Vorig;
import nl.pols.statistischebeveiliging.regels.Afbouw;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Elders;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.regels.Reden;
import nl.pols.statistischebeveiliging.regels.Regels;
import nl.pols.statistischebeveiliging.vorm.Cijfer;
import nl.pols.statistischebeveiliging.vorm.Interval;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Staat;
import nl.pols.statistischebeveiliging.vorm.Uitgave;

/// Makes the tables of a quantity safe to publish. The same release gives the same pattern, in
/// whatever order its cells come. Where no pattern is found in time, tables become coarser until
/// one is; an unsafe table never comes out.
public final class Beveiliging {
    /// Of how it is decided what is hidden; another one may hide other cells of the same release.
    public static final String METHODE = "9";

    /// The same of a group that nobody enters ([Afbouw]).
    public static final String METHODE_AFBOUW = "2";

    private static final int MEESTE_POGINGEN = 8;
    private static final double DEEL_PER_POGING = 0.6;

    private final Parameters parameters;
    private final LongSupplier nanotijd;

    public Beveiliging(Parameters parameters) {
        this(parameters, System::nanoTime);
    }

    /// With a clock of one's own.
    public Beveiliging(Parameters parameters, LongSupplier nanotijd) {
        this.parameters = parameters;
        this.nanotijd = nanotijd;
    }

    public Beveiligd beveilig(Levering levering) {
        return beveilig(levering, Map.of());
    }

    /// @param eerder what releases before this one did with the same cells
    public Beveiligd beveilig(Levering levering, Map<Plaats, Vorig> eerder) {
        return vorm(zoek(levering, eerder), eerder);
    }

    /// @param levering as coarse as it had to become
    private record Gevonden(Levering levering, Patroon patroon, List<String> vergroofd) {
        /// With more of it hidden.
        Gevonden met(Set<Plaats> ook) {
            var geheim = new TreeSet<>(patroon.geheim());
            geheim.addAll(ook);
            return new Gevonden(
                    levering,
                    new Patroon(
                            patroon.gevoelig(),
                            geheim,
                            patroon.onbeschermd(),
                            patroon.opTijd(),
                            patroon.stappen()),
                    vergroofd);
        }
    }

    private Gevonden zoek(Levering levering, Map<Plaats, Vorig> eerder) {
        long eind = nanotijd.getAsLong() + parameters.tijd().toNanos();
        var vergroofd = new ArrayList<String>();
        var detail = new Detaillering(parameters, vergroofd);
        var nu = detail.vooraf(levering);
        for (int poging = 1; ; poging++) {
            long over = eind - nanotijd.getAsLong();
            long grens = nanotijd.getAsLong() + (long) (over * DEEL_PER_POGING);
            var patroon =
                    Patroonmaker.maak(nu, parameters, eerder, () -> nanotijd.getAsLong() > grens);
            if (patroon.veilig()) {
                var bruikbaar = detail.achteraf(nu, Verliesrekening.van(nu, patroon.geheim()));
                if (bruikbaar.isEmpty()) {
                    return new Gevonden(nu, patroon, vergroofd);
                }
                nu = bruikbaar.get();
                continue;
            }
            nu = Vergroving.van(nu, patroon.onbeschermd(), poging >= MEESTE_POGINGEN, vergroofd);
        }
    }

    /// A release of a group that nobody enters, so that no two of all its releases tell who left.
    /// By steps alone, so that it is the same on every machine.
    public Afbouwbeveiligd beveilig(Levering levering, Map<Plaats, Vorig> eerder, Afbouw afbouw) {
        var alleen = new Beveiliging(parameters, () -> 0).zoek(levering, eerder);
        var uitkomst =
                Afbouwpatroon.maak(
                        alleen.levering,
                        gelezen(alleen.levering, eerder),
                        alleen.patroon.geheim(),
                        afbouw,
                        new Regels(levering.soort(), parameters));
        return new Afbouwbeveiligd(vorm(alleen.met(uitkomst.geheim()), eerder), uitkomst.bewijs());
    }

    /// Where what it is was shown before.
    private static Set<Plaats> gelezen(Levering levering, Map<Plaats, Vorig> eerder) {
        var gelezen = new TreeSet<Plaats>();
        for (var tabel : levering.tabellen()) {
            tabel.cellen()
                    .forEach((waar, inhoud) -> {
                        var plaats = Plaatsen.genormaliseerd(levering.dimensies(), waar);
                        var vorig = eerder.get(plaats);
                        if (vorig != null && vorig.bekend() && vorig.waarde() == inhoud.som()) {
                            gelezen.add(plaats);
                        }
                    });
        }
        return gelezen;
    }

    private Beveiligd vorm(Gevonden gevonden, Map<Plaats, Vorig> eerder) {
        var levering = gevonden.levering;
        var patroon = gevonden.patroon;
        var afgerond = new TreeMap<Plaats, Cijfer>();
        var onafgerond = new TreeMap<Plaats, Cijfer>();
        var voorLater = new TreeMap<Plaats, Vorig>(eerder);
        var achterliggend = new TreeSet<Plaats>();
        long basis = parameters.basis(levering.soort());
        for (var tabel : levering.tabellen()) {
            tabel.cellen()
                    .forEach((waar, inhoud) -> {
                        var plaats = Plaatsen.genormaliseerd(levering.dimensies(), waar);
                        boolean geheim = patroon.geheim().contains(plaats);
                        var vorig = eerder.get(plaats);
                        if (!inhoud.ontbreekt()) {
                            voorLater.put(plaats, Vorig.na(vorig, geheim, inhoud.som()));
                        }
                        if (levering.elders().get(plaats) == Elders.GETOOND) {
                            onafgerond.put(plaats, cijfer(inhoud, false, 1));
                            return;
                        }
                        if (!tabel.gepubliceerd()) {
                            achterliggend.add(plaats);
                            return;
                        }
                        boolean herzien = vorig != null && vorig.isAchterhaald(inhoud.som());
                        afgerond.put(plaats, cijfer(inhoud, geheim, basis).alsHerzien(herzien));
                        onafgerond.put(plaats, cijfer(inhoud, geheim, 1).alsHerzien(herzien));
                    });
        }
        achterliggend.removeAll(afgerond.keySet());
        var dimensies = levering.dimensies();
        var naam = levering.grootheid();
        return new Beveiligd(
                new Uitgave(
                        naam, dimensies, basis, afgerond, achterliggend, levering.verbindingen()),
                new Uitgave(naam, dimensies, 1, onafgerond, achterliggend, levering.verbindingen()),
                beloofd(patroon),
                voorLater,
                verslag(levering, patroon, gevonden.vergroofd));
    }

    private static Cijfer cijfer(Bijdragen inhoud, boolean geheim, long basis) {
        if (inhoud.ontbreekt()) {
            return Cijfer.zonder(Staat.ONTBREEKT);
        }
        return geheim ? Cijfer.geheim() : Cijfer.van(inhoud.som(), basis);
    }

    private static TreeMap<Plaats, Interval> beloofd(Patroon patroon) {
        var beloofd = new TreeMap<Plaats, Interval>();
        patroon.gevoelig().forEach((plaats, waarom) -> beloofd.put(plaats, waarom.bescherming()));
        return beloofd;
    }

    private Verslag verslag(Levering levering, Patroon patroon, List<String> vergroofd) {
        var perReden = new EnumMap<Reden, Integer>(Reden.class);
        patroon.geheim()
                .forEach(plaats -> {
                    var gevoelig = patroon.gevoelig().get(plaats);
                    perReden.merge(
                            gevoelig == null ? Reden.AANVULLEND : gevoelig.reden(),
                            1,
                            Integer::sum);
                });
        return new Verslag(
                parameters,
                perReden,
                Verliesrekening.van(levering, patroon.geheim()),
                List.copyOf(vergroofd),
                patroon.stappen());
    }
}
