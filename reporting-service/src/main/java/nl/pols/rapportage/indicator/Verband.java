package nl.pols.rapportage.indicator;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.pols.rapportage.indicator.Vrijgavetelling.Geteld;
import nl.pols.statistischebeveiliging.regels.Naast;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// A release of another period or product that figures can be taken from, or that can be taken from
/// them.
///
/// @param naam of the other figure
/// @param isGeheel whether the other one contains these; otherwise it is contained
/// @param rest how what both differ is counted
/// @param getoond where the other one shows a figure
/// @param verborgen where it hides one
/// @param verder what the other figure can be taken from in its turn
public record Verband(
        String naam,
        boolean isGeheel,
        Samenhang.Telling rest,
        Set<Plaats> getoond,
        Set<Plaats> verborgen,
        List<Verband> verder) {
    public Verband {
        verder = List.copyOf(verder);
    }

    Naast met(Function<Vrijgavevraag, Geteld> telling, boolean vanDeel) {
        return new Naast(
                naam,
                isGeheel,
                vanDeel,
                rest.met(telling),
                getoond,
                verborgen,
                verder.stream().map(een -> een.met(telling, false)).toList());
    }
}
