package nl.pols.rapportage.indicator;

import java.util.Set;
import nl.pols.rapportage.indicator.Vrijgavetelling.Geteld;
import nl.pols.statistischebeveiliging.regels.Naast;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// A release of another period or product that figures can be taken from, or that can be taken from
/// them.
///
/// @param as the name of the dimension that it makes
/// @param isGeheel whether the other one contains these; otherwise it is contained
/// @param rest how what both differ is counted
/// @param getoond where the other one shows a figure
/// @param verborgen where it hides one
public record Verband(
        String as,
        boolean isGeheel,
        Vrijgavevraag rest,
        Set<Plaats> getoond,
        Set<Plaats> verborgen) {

    Naast met(Geteld geteld, boolean vanDeel) {
        return new Naast(as, isGeheel, vanDeel, geteld.levering(), getoond, verborgen);
    }
}
