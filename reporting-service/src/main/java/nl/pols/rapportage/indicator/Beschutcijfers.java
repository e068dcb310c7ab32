package nl.pols.rapportage.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import nl.pols.rapportage.feit.Persoonscel.Dossier;
import nl.pols.rapportage.feit.Persoonscel.Eerste;
import nl.pols.rapportage.feit.Persoonscel.Lopend;
import nl.pols.rapportage.indicator.Berekening.Cel;
import org.jspecify.annotations.Nullable;

/// The indicators of sheltered work over the people of one place; the same sums as their SQL over
/// the facts, and no cell where that has none.
///
/// @param plekken the regulation's number of places (D05)
record Beschutcijfers(
        Persoonsvraag vraag, String dimensie, Personengroep groep, @Nullable Long plekken) {
    private static final int UREN_PER_PLEK = 3100;
    private static final int TIENDUIZENDSTEN = 10_000;
    private static final int KWARTALEN = 4;

    /// Places on the day, their hours and who is in them.
    private record Plaatsen(long aantal, long uren, long personen) {}

    List<Cel> tel() {
        return switch (vraag.code()) {
            case "D01" -> adviezen();
            case "D02" -> aantal(aantal(this::isAangevraagd));
            case "D03" -> verhouding();
            case "D04" -> aantal(plaatsen().personen);
            case "D05" -> vulling();
            case "D06" -> plaatsing();
            case "D07" -> duur();
            case "D08" -> aantal(plaatsen().aantal);
            default -> throw new IllegalArgumentException(vraag.code());
        };
    }

    private List<Cel> adviezen() {
        long cumulatief = aantal(this::isPositiefTotEnMet);
        if (cumulatief == 0) {
            return List.of();
        }
        long eerder = aantal(d -> isPositiefTotEnMet(d) && d.advies() < vraag.begin());
        long ditJaar =
                aantal(d ->
                        isPositiefTotEnMet(d)
                                && d.advies() >= vraag.begin()
                                && d.advies() < vraag.eindeKwartalen());
        int kwartalen = vraag.kwartalen();
        // rounded half up
        Long jaar =
                kwartalen == 0 ? null : (2 * KWARTALEN * ditJaar + kwartalen) / (2L * kwartalen);
        return List.of(
                cel(null, aantal(d -> isPositiefTotEnMet(d) && d.advies() >= vraag.van()), null),
                cel("cumulatief", cumulatief, null),
                cel("prognose van het jaar", jaar, null),
                cel("prognose cumulatief", jaar == null ? null : eerder + jaar, null));
    }

    private List<Cel> verhouding() {
        long adviezen = aantal(this::isGeadviseerd);
        long aanvragen = aantal(this::isAangevraagd);
        if (adviezen == 0 && aanvragen == 0) {
            return List.of();
        }
        long positief = aantal(d -> isGeadviseerd(d) && d.isPositief());
        return List.of(cel(null, positief, adviezen), cel("van aanvragen", positief, aanvragen));
    }

    private List<Cel> vulling() {
        var plaatsen = plaatsen();
        long behoefte = aantal(d -> isPositiefTotEnMet(d) && d.adviesEinde() > vraag.tot());
        if (plaatsen.aantal == 0 && behoefte == 0 && plekken == null) {
            return List.of();
        }
        Long nodig = plekken == null ? null : UREN_PER_PLEK * Math.min(behoefte, plekken);
        return List.of(
                cel(null, plaatsen.uren, plekken == null ? null : UREN_PER_PLEK * plekken),
                cel(
                        "tekort",
                        nodig == null ? null : Math.max(0, nodig - plaatsen.uren),
                        (long) UREN_PER_PLEK),
                cel("gemiddelde uren", plaatsen.uren, plaatsen.personen),
                cel("plekken van de regeling", plekken, 1L));
    }

    private List<Cel> plaatsing() {
        long personen = plaatsen().personen;
        long positief = aantal(this::isPositiefTotEnMet);
        return personen == 0 && positief == 0 ? List.of() : List.of(cel(null, personen, positief));
    }

    private List<Cel> duur() {
        int[] dagen =
                groep.cellen().stream()
                        .flatMap(cel -> cel.eersten().stream())
                        .filter(e -> isInPeriode(e.begin()))
                        .mapToInt(Eerste::dagen)
                        .sorted()
                        .toArray();
        if (dagen.length == 0) {
            return List.of();
        }
        long som = Arrays.stream(dagen).asLongStream().sum();
        long mediaan = dagen[(dagen.length - 1) / 2];
        return List.of(
                cel(null, TIENDUIZENDSTEN * som, (long) dagen.length),
                cel("mediaan", TIENDUIZENDSTEN * mediaan, 1L));
    }

    private Plaatsen plaatsen() {
        long aantal = 0;
        long uren = 0;
        for (var cel : groep.cellen()) {
            for (Lopend plaats : cel.lopend()) {
                if (plaats.isOp(vraag.tot())) {
                    aantal++;
                    uren += plaats.omvang();
                }
            }
        }
        long teveel = groep.teveel(plaats -> plaats.isOp(vraag.tot()) ? 1 : 0, 1);
        return new Plaatsen(aantal, uren, aantal - teveel);
    }

    private long aantal(Predicate<Dossier> voorwaarde) {
        return groep.cellen().stream()
                .flatMap(cel -> cel.dossiers().stream())
                .filter(voorwaarde)
                .count();
    }

    private boolean isPositiefTotEnMet(Dossier dossier) {
        return dossier.isPositief() && dossier.advies() <= vraag.tot();
    }

    private boolean isGeadviseerd(Dossier dossier) {
        return dossier.heeftAdvies() && isInPeriode(dossier.advies());
    }

    private boolean isAangevraagd(Dossier dossier) {
        return isInPeriode(dossier.aanvraag());
    }

    private boolean isInPeriode(int dag) {
        return dag >= vraag.van() && dag <= vraag.tot();
    }

    /// Nobody is no cell.
    private List<Cel> aantal(long teller) {
        return teller == 0 ? List.of() : List.of(cel(null, teller, null));
    }

    private Cel cel(@Nullable String onderdeel, @Nullable Long teller, @Nullable Long noemer) {
        return new Cel(dimensie, onderdeel, teller, noemer);
    }
}
