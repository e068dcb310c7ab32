package nl.pols.cli.sector.simulatie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lets people apply for sheltered work, get UWV's advice and find a place, year after year. The
/// counts of a year are those of its [Beschutjaar]; who, where and on which day is drawn.
final class Beschutsimulatie {
    private static final int FIRST_ADVICE_AFTER = 14;
    private static final int ADVICE_SPREAD = 49;

    /// Letter 004: in Amsterdam and Rotterdam 91 % of what the municipality asked in 2018.
    private static final List<String> TWO_CITIES = List.of("GM0363", "GM0599");

    private static final double POSITIVE_IN_TWO_CITIES = 0.91;

    /// Municipalities ask for whom they know, so more of theirs is positive.
    private static final double WEIGHT_OF_MUNICIPALITY = 2.2;

    private static final double FALLS_BACK = 0.4;
    private static final double TRIES_AGAIN = 0.3;

    private final Gemeentekeuze gemeenten;
    private final Beschutplaatsing places;
    private final LocalDate laatsteDag;
    private final double omvang;
    private final Lot lot;
    private final Evenredig twoCities;
    private final List<Beschutzaak> all = new ArrayList<>();
    private final List<Beschutzaak> unadvised = new ArrayList<>();
    private List<Wens> wishes = new ArrayList<>();

    /// A positive advice with the day on which there would be a place.
    private record Wens(Beschutzaak zaak, LocalDate dag) {}

    Beschutsimulatie(
            Gemeentekeuze gemeenten,
            Landschap landschap,
            LocalDate laatsteDag,
            double omvang,
            Lot lot) {
        this.gemeenten = gemeenten;
        this.laatsteDag = laatsteDag;
        this.omvang = omvang;
        this.lot = lot;
        this.twoCities = new Evenredig(lot);
        this.places = new Beschutplaatsing(landschap, laatsteDag, lot.apart());
    }

    /// Every application, in order of its day.
    List<Beschutzaak> run() {
        for (int year = Beschutjaar.EERSTE; year <= laatsteDag.getYear(); year++) {
            Beschutjaar wanted = Beschutjaar.of(year);
            apply(wanted);
            wanted.positief().forEach(this::advise);
            place(wanted);
        }
        wishes.forEach(wish -> places.stillWaits(wish.zaak));
        all.sort(Comparator.comparing(zaak -> zaak.aangevraagd));
        for (int i = 0; i < all.size(); i++) {
            Beschutzaak zaak = all.get(i);
            zaak.registratienummer = "SYN-BW-%d-%05d".formatted(zaak.aangevraagd.getYear(), i + 1);
        }
        reportLate();
        return all;
    }

    private int scaled(int count) {
        return (int) Math.round(count * omvang);
    }

    private void apply(Beschutjaar year) {
        List<Beschutzaak> fallbacks = fallbacksOf(year.jaar());
        int total = scaled(year.doorGemeenten()) + scaled(year.doorPersonen());
        for (int i = 0; i < total; i++) {
            String applicant = i < scaled(year.doorGemeenten()) ? "GEMEENTE" : "PERSOON";
            LocalDate day = LocalDate.ofYearDay(year.jaar(), 1 + lot.below(365));
            Beschutzaak previous = fallbacks.isEmpty() ? null : fallbacks.removeLast();
            unadvised.add(application(day, applicant, previous));
        }
        all.addAll(unadvised.stream().filter(z -> z.aangevraagd.getYear() == year.jaar()).toList());
    }

    private Beschutzaak application(
            LocalDate day, String applicant, @Nullable Beschutzaak previous) {
        return new Beschutzaak(
                previous == null ? gemeenten.next().code() : previous.gemeentecode,
                day,
                applicant,
                previous,
                day.plusDays(FIRST_ADVICE_AFTER + lot.below(ADVICE_SPREAD)));
    }

    /// Who stepped up to the jobs agreement in the year before and does not hold on there (B6).
    private List<Beschutzaak> fallbacksOf(int year) {
        var fallen = new ArrayList<Beschutzaak>();
        for (Beschutzaak zaak : all) {
            LocalDate ended = zaak.adviesEinde;
            if (zaak.stapteOver()
                    && ended != null
                    && ended.getYear() == year - 1
                    && lot.chance(FALLS_BACK)) {
                fallen.add(zaak);
            }
        }
        return fallen;
    }

    /// Of the advices up to a day as many are positive as there have to be, the likelier ones
    /// first.
    private void advise(Beschutjaar.Deel part) {
        List<Beschutzaak> advised =
                unadvised.stream().filter(z -> !z.adviesdatum.isAfter(part.tot())).toList();
        unadvised.removeAll(advised);
        record Kans(Beschutzaak zaak, double score) {}
        List<Kans> chances =
                advised.stream()
                        .map(zaak -> new Kans(zaak, score(zaak)))
                        .sorted(Comparator.comparingDouble(Kans::score).reversed())
                        .toList();
        for (Kans chance : chances.subList(0, Math.min(chances.size(), scaled(part.aantal())))) {
            chance.zaak.positief = true;
            wishes.add(new Wens(chance.zaak, places.wished(chance.zaak)));
        }
    }

    private double score(Beschutzaak zaak) {
        if (zaak.doorGemeente()
                && TWO_CITIES.contains(zaak.gemeentecode)
                && zaak.adviesdatum.getYear() == 2018) {
            return twoCities.pick(POSITIVE_IN_TWO_CITIES) ? 1 : 0;
        }
        double weight = zaak.doorGemeente() ? WEIGHT_OF_MUNICIPALITY : 1;
        return StrictMath.pow(lot.uniform(), 1 / weight);
    }

    /// Places are found until as many people work on the last day as there have to be. Who found
    /// none tries again in the next year, or waits on.
    private void place(Beschutjaar year) {
        LocalDate last = LocalDate.of(year.jaar(), 12, 31);
        List<Wens> now =
                new ArrayList<>(wishes.stream().filter(w -> !w.dag.isAfter(last)).toList());
        wishes = new ArrayList<>(wishes.stream().filter(w -> w.dag.isAfter(last)).toList());
        lot.shuffle(now);
        long working = all.stream().filter(z -> z.werktOp(last)).count();
        for (Wens wish : now) {
            if (working < scaled(year.werkend())) {
                places.place(wish.zaak, wish.dag);
                working += wish.zaak.werktOp(last) ? 1 : 0;
            } else if (lot.chance(TRIES_AGAIN)) {
                wishes.add(new Wens(wish.zaak, last.plusDays(1 + lot.below(180))));
            } else {
                places.waitOn(wish.zaak);
            }
        }
    }

    /// Some of those who worked at the end of 2016 were told of only after April 2017; none of them
    /// stepped up, for a fallback can't be told before the step.
    private void reportLate() {
        List<Beschutzaak> working =
                all.stream().filter(z -> z.werktOp(Beschutjaar.EIND_2016)).toList();
        var late = new ArrayList<>(working.stream().filter(z -> !z.stapteOver()).toList());
        lot.shuffle(late);
        int count = working.size() - scaled(Beschutjaar.BEKEND_IN_APRIL_2017);
        late.subList(0, Math.clamp(count, 0, late.size())).forEach(zaak -> zaak.nagekomen = true);
    }
}
