package nl.pols.statistischebeveiliging.proef;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.pols.statistischebeveiliging.Beveiligd;
import nl.pols.statistischebeveiliging.Beveiliging;
import nl.pols.statistischebeveiliging.aanval.Aanvaller;
import nl.pols.statistischebeveiliging.aanval.Aanvalsverslag;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Parameters;

/// Protects a release of the size of the sector and attacks it, with the clock beside it. As a
/// program it prints what it measured: `Sectormeting PERSONS PERCENTAGE
/// monitor|bedrijven|landelijk|volledig`.
public record Sectormeting(
        Beveiligd beveiligd, Aanvalsverslag aanval, Duration beveiliging, Duration aanvalsduur) {
    public static final List<Set<Integer>> MONITOR =
            List.of(
                    Set.of(Sectorrelease.GEBIED, Sectorrelease.UITKERING),
                    Set.of(Sectorrelease.GEBIED, Sectorrelease.AFSTAND));
    public static final List<Set<Integer>> LANDELIJK =
            List.of(
                    Set.of(Sectorrelease.GEBIED, Sectorrelease.UITKERING),
                    Set.of(Sectorrelease.GEBIED, Sectorrelease.AFSTAND),
                    Set.of(Sectorrelease.GEBIED, Sectorrelease.DOELGROEP),
                    Set.of(Sectorrelease.SOB, Sectorrelease.UITKERING),
                    Set.of(Sectorrelease.SOB, Sectorrelease.AFSTAND),
                    Set.of(Sectorrelease.SOB, Sectorrelease.DOELGROEP));

    /// The monitor with the companies, of which everybody knows for whom they work.
    public static final List<Set<Integer>> BEDRIJVEN =
            List.of(
                    Set.of(Sectorrelease.GEBIED, Sectorrelease.UITKERING),
                    Set.of(Sectorrelease.GEBIED, Sectorrelease.AFSTAND),
                    Set.of(Sectorrelease.SOB),
                    Set.of(Sectorrelease.GEBIED, Sectorrelease.SOB));

    private static final List<Set<Integer>> VOLLEDIG =
            List.of(
                    Set.of(Sectorrelease.GEBIED, Sectorrelease.UITKERING, Sectorrelease.AFSTAND),
                    Set.of(Sectorrelease.GEBIED, Sectorrelease.DOELGROEP, Sectorrelease.AFSTAND),
                    Set.of(Sectorrelease.SOB, Sectorrelease.UITKERING, Sectorrelease.AFSTAND),
                    Set.of(Sectorrelease.SOB, Sectorrelease.DOELGROEP));

    /// @param meesteGeheim levels of which more would be hidden are left out, in percents
    public static Sectormeting van(int personen, int meesteGeheim, List<Set<Integer>> tabellen) {
        var levering = levering(personen, tabellen);
        long begin = System.nanoTime();
        var beveiligd =
                new Beveiliging(Parameters.STANDAARD.metMeesteGeheim(meesteGeheim))
                        .beveilig(levering);
        long klaar = System.nanoTime();
        var aanval = Aanvaller.val(List.of(beveiligd.onafgerond()), beveiligd.beloofd());
        return new Sectormeting(
                beveiligd,
                aanval,
                Duration.ofNanos(klaar - begin),
                Duration.ofNanos(System.nanoTime() - klaar));
    }

    private static Levering levering(int personen, List<Set<Integer>> tabellen) {
        var alles = Sectorrelease.van(1, personen, tabellen).levering(Set.of());
        return tabellen.equals(BEDRIJVEN) ? Proefrelease.metVerborgene(alles) : alles;
    }

    public static void main(String[] args) {
        var tabellen =
                switch (args[2]) {
                    case "monitor" -> MONITOR;
                    case "bedrijven" -> BEDRIJVEN;
                    case "landelijk" -> LANDELIJK;
                    default -> VOLLEDIG;
                };
        var meting = van(Integer.parseInt(args[0]), Integer.parseInt(args[1]), tabellen);
        System.out.println(String.join(" ", args) + ": " + meting.tekst());
    }

    private String tekst() {
        var tekst =
                new StringBuilder(
                        "%d cells, protected in %d ms (%d steps), attacked in %d ms: %d parts, largest %d, %d programs, %d too close; heap %d MB%n%s %s%n"
                                .formatted(
                                        beveiligd.uitgave().cellen().size(),
                                        beveiliging.toMillis(),
                                        beveiligd.verslag().stappen(),
                                        aanvalsduur.toMillis(),
                                        aanval.onderdelen(),
                                        aanval.grootste(),
                                        aanval.opgelost(),
                                        aanval.teNauw().size(),
                                        Runtime.getRuntime().totalMemory() >> 20,
                                        beveiligd.verslag().perReden(),
                                        beveiligd.verslag().vergroofd()));
        beveiligd.verslag().verlies().stream()
                .filter(v -> v.geheim() > 0)
                .forEach(v ->
                        tekst.append(
                                "  %s, %s: %d of %d cells (%.1f %%), %d of %d persons (%.1f %%)%n"
                                        .formatted(
                                                v.tabel(),
                                                v.niveau(),
                                                v.geheim(),
                                                v.cellen(),
                                                100 * v.deelCellen(),
                                                v.waardeGeheim(),
                                                v.waarde(),
                                                100 * v.deelWaarde())));
        return tekst.toString();
    }
}
