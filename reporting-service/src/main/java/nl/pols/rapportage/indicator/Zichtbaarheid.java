package nl.pols.rapportage.indicator;

import java.util.Set;
import java.util.stream.Stream;
import nl.pols.kit.identity.NietBevoegd;
import nl.pols.kit.identity.Organisatie;

/// Who sees what. The government, Cedris and the operator see everything; a municipality and a
/// company see national totals, and within what is their own every break-down. Nobody sees a
/// neighbour, and no municipality sees the books of a company because its seat is there.
final class Zichtbaarheid {
    /// Relations by which a municipality answers for a company; to buy from it is another thing.
    private static final Set<String> BESTUURT = Set.of("GR_DEELNEMER", "EIGENAAR", "AFDELING");

    private Zichtbaarheid() {}

    static void vereis(Organisatie voor, Vraag vraag) {
        if (vraag.indicator().zicht() == Indicator.Zicht.IEDEREEN) {
            return;
        }
        switch (voor.soort()) {
            case RIJK, CEDRIS, BEHEER, SYSTEEM -> {
                return;
            }
            case GEMEENTE -> vereisEigen(voor, vraag, Dimensie.GEMEENTE, "gemeente");
            case SOB -> vereisEigen(voor, vraag, Dimensie.SOB, "sociaal ontwikkelbedrijf");
        }
    }

    private static void vereisEigen(
            Organisatie voor, Vraag vraag, Dimensie eigen, String wieOfWat) {
        var gevraagd = vraag.filter(eigen);
        boolean mag = gevraagd == null ? isLandelijk(vraag) : isEigen(voor, vraag, gevraagd);
        if (!mag) {
            throw new NietBevoegd(
                    "U ziet landelijke totalen en de cijfers van uw eigen %s. Vraag %s=%s of laat filters en uitsplitsing weg; wat voor iedereen is uitgebracht staat in /kubussen. (You see national totals and your own figures.)"
                            .formatted(wieOfWat, eigen.sleutel(), voor.code()));
        }
    }

    /// Cases and books are of whom they are: not even the government sees what is behind a figure.
    static void vereisHerkomst(Organisatie voor, Vraag vraag) {
        var eigen =
                switch (voor.soort()) {
                    case GEMEENTE -> Dimensie.GEMEENTE;
                    case SOB -> Dimensie.SOB;
                    case RIJK, CEDRIS, BEHEER, SYSTEEM ->
                            throw new NietBevoegd(
                                    "Wat achter een cijfer ligt is alleen te zien voor de gemeente"
                                            + " of het sociaal ontwikkelbedrijf waarvan het is."
                                            + " (Only whose own it is sees what is behind a"
                                            + " figure.)");
                };
        var gevraagd = vraag.filter(eigen);
        if (gevraagd == null || !isEigen(voor, vraag, gevraagd)) {
            throw new NietBevoegd(
                    "U ziet wat achter uw eigen cijfers ligt. Vraag %s=%s. (Ask for your own.)"
                            .formatted(eigen.sleutel(), voor.code()));
        }
    }

    private static boolean isEigen(Organisatie voor, Vraag vraag, String gevraagd) {
        return gevraagd.equals(voor.code())
                && switch (vraag.indicator().zicht()) {
                    case IEDEREEN, GEMEENTE_EN_SOB -> true;
                    case SOB -> voor.soort() == Organisatie.Soort.SOB;
                    case SECTOR -> false;
                };
    }

    /// A company beside its peers is for itself and for the municipalities that it works for; its
    /// books only for those that govern it, as they get its accounts anyway.
    static boolean magNaastAnderen(Organisatie voor, Groep groep, Indicator indicator) {
        return switch (voor.soort()) {
            case RIJK, CEDRIS, BEHEER, SYSTEEM -> true;
            case SOB -> voor.code().equals(groep.sob());
            case GEMEENTE -> {
                var relaties = groep.relaties().getOrDefault(voor.code(), Set.of());
                yield switch (indicator.zicht()) {
                    case IEDEREEN, GEMEENTE_EN_SOB -> !relaties.isEmpty();
                    case SOB -> relaties.stream().anyMatch(BESTUURT::contains);
                    case SECTOR -> false;
                };
            }
        };
    }

    /// Whether everybody may see the answer.
    static boolean isVoorIedereen(Vraag vraag) {
        return vraag.indicator().zicht() == Indicator.Zicht.IEDEREEN || isLandelijk(vraag);
    }

    /// Schemes, applicants and the like are national by nature: their break-down shows no one. What
    /// says something of a person does, where few have it: of others' participants only what was
    /// protected and published.
    private static boolean isLandelijk(Vraag vraag) {
        return Stream.concat(vraag.uitsplitsingen().stream(), vraag.filters().keySet().stream())
                .allMatch(Zichtbaarheid::isLandelijk);
    }

    private static boolean isLandelijk(Dimensie dimensie) {
        return switch (dimensie) {
            case GEMEENTE, SOB, REGIO, UITKERING, AFSTAND, DOELGROEP, VOORZIENINGTYPE, WERKVORM ->
                    false;
            case REGELING, OORMERK, FUNCTIONALITEIT, AANVRAGER, SECTOR, PERIODE -> true;
        };
    }
}
