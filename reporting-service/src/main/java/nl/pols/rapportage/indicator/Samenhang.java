package nl.pols.rapportage.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.pols.rapportage.indicator.Vrijgavetelling.Geteld;
import nl.pols.statistischebeveiliging.regels.Afbouw;
import nl.pols.statistischebeveiliging.regels.Koppeling;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Los;
import nl.pols.statistischebeveiliging.regels.Naast;
import nl.pols.statistischebeveiliging.regels.Som;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import org.jspecify.annotations.Nullable;

/// What a release is protected together with.
///
/// @param naast figures that its own can be taken from one by one, or that can be taken from them
/// @param los figures that only stand in a sum with its own
/// @param sommen what follows from several figures
/// @param keten all releases of a group that nobody enters; null if it is of none
public record Samenhang(
        List<Verband> naast, List<Figuur> los, List<Optelsom> sommen, @Nullable Afbouwketen keten) {
    public static final Samenhang GEEN = new Samenhang(List.of(), List.of(), List.of());

    public Samenhang(List<Verband> naast, List<Figuur> los, List<Optelsom> sommen) {
        this(naast, los, sommen, null);
    }

    public static Samenhang van(Afbouwketen keten) {
        return new Samenhang(List.of(), List.of(), List.of(), keten);
    }

    /// @param naam of the release itself
    /// @param eerder those before it, the nearest first, each with who left between it and the next
    /// @param later those after it, the nearest first
    /// @param waarden by name of another one what can be read of it, unrounded
    public record Afbouwketen(
            String naam,
            List<Verband> eerder,
            List<Verband> later,
            Map<String, Map<Plaats, Long>> waarden) {
        Afbouw met(Function<Vrijgavevraag, Geteld> telling) {
            return new Afbouw(
                    naam,
                    eerder.stream().map(een -> een.met(telling, false)).toList(),
                    later.stream().map(een -> een.met(telling, false)).toList(),
                    waarden);
        }
    }

    public Samenhang {
        naast = List.copyOf(naast);
        los = List.copyOf(los);
        sommen = List.copyOf(sommen);
    }

    /// How a figure is counted, and under which axis its areas stand.
    public record Telling(Vrijgavevraag vraag, Plaatsas onder) {
        Levering met(Function<Vrijgavevraag, Geteld> telling) {
            return onder.van(telling.apply(vraag).levering());
        }
    }

    /// @param isBekend whether everybody knows it wherever it was counted
    public record Figuur(
            String naam,
            Telling geteld,
            boolean isBekend,
            Set<Plaats> getoond,
            Set<Plaats> verborgen,
            List<Verband> verder) {
        private Los met(Function<Vrijgavevraag, Geteld> telling) {
            var levering = geteld.met(telling);
            var overal =
                    levering.tabellen().stream()
                            .flatMap(tabel -> tabel.cellen().keySet().stream())
                            .collect(Collectors.toSet());
            return new Los(
                    naam,
                    levering,
                    isBekend ? overal : getoond,
                    verborgen,
                    verder.stream().map(een -> een.met(telling, false)).toList());
        }
    }

    /// @param erbij names of figures; the release's own are [Som#EIGEN] and [Som#DEEL]
    /// @param rest how many persons what is left is of
    public record Optelsom(String naam, List<String> erbij, List<String> eraf, Telling rest) {
        private Som met(Function<Vrijgavevraag, Geteld> telling) {
            return new Som(naam, erbij, eraf, rest.met(telling));
        }
    }

    Koppeling met(Function<Vrijgavevraag, Geteld> telling) {
        return new Koppeling(
                naast(telling, false),
                los.stream().map(een -> een.met(telling)).toList(),
                sommen.stream().map(een -> een.met(telling)).toList());
    }

    /// Of a nested release, with what its part is linked with.
    Koppeling met(Samenhang vanDeel, Function<Vrijgavevraag, Geteld> telling) {
        var geheel = met(telling);
        var naast = new ArrayList<>(geheel.naast());
        naast.addAll(vanDeel.naast(telling, true));
        return new Koppeling(naast, geheel.los(), geheel.sommen());
    }

    private List<Naast> naast(Function<Vrijgavevraag, Geteld> telling, boolean vanDeel) {
        return naast.stream().map(een -> een.met(telling, vanDeel)).toList();
    }
}
