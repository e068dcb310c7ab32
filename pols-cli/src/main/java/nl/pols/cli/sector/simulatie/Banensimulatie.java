package nl.pols.cli.sector.simulatie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.pols.cli.sector.simulatie.Doelgroepregistratie.Baan;
import org.jspecify.annotations.Nullable;

/// Lets people come into the register of the jobs agreement, find work and lose it, until each
/// [Banenjaar] is met. Who steps up from sheltered work comes in with a job on that day, and loses
/// it when falling back. Others begin and end jobs in the first nine months of a year only, so that
/// its last quarter has one answer.
final class Banensimulatie {
    private static final double LOSES_JOB = 0.08;
    private static final int NINE_MONTHS = 270;
    private static final int[] HOURS = {24, 20, 32, 28, 16, 36, 24, 12, 28, 24};

    private final Gemeentekeuze gemeenten;
    private final LocalDate laatsteDag;
    private final double deel;
    private final Lot lot;
    private final List<Mens> all = new ArrayList<>();
    private final List<Mens> stepped = new ArrayList<>();
    private int jobs;

    /// Somebody in the register while the sector is being simulated.
    private static final class Mens {
        final String gemeentecode;
        final LocalDate van;
        final String grond;
        final String bsn;
        final List<Baan> banen = new ArrayList<>();

        Mens(String gemeentecode, LocalDate van, String grond, String bsn) {
            this.gemeentecode = gemeentecode;
            this.van = van;
            this.grond = grond;
            this.bsn = bsn;
        }

        boolean works() {
            return !banen.isEmpty() && banen.getLast().einddatum() == null;
        }

        void stops(LocalDate day) {
            Baan job = banen.removeLast();
            banen.add(new Baan(job.startdatum(), day, job.sector(), job.urenPerWeek()));
        }

        boolean worksIn(LocalDate first, LocalDate last) {
            return banen.stream().anyMatch(b -> b.looptIn(first, last));
        }
    }

    /// @param deel of the real number of people
    Banensimulatie(Gemeentekeuze gemeenten, LocalDate laatsteDag, double deel, Lot lot) {
        this.gemeenten = gemeenten;
        this.laatsteDag = laatsteDag;
        this.deel = deel;
        this.lot = lot;
    }

    List<Doelgroepregistratie> run(List<Beschutzaak> beschut, BsnReeks bsns) {
        stepUp(beschut, bsns);
        for (int year = Banenjaar.EERSTE; year <= laatsteDag.getYear(); year++) {
            Banenjaar wanted = Banenjaar.of(year);
            work(wanted);
            LocalDate begin = LocalDate.of(year, 1, 1);
            if (wanted.halfweg() > 0) {
                LocalDate half = LocalDate.of(year, 6, 15);
                register(begin, half, wanted.halfweg(), bsns);
                begin = half.plusDays(1);
            }
            register(begin, LocalDate.of(year, 12, 31), wanted.register(), bsns);
        }
        all.addAll(stepped);
        var flags = new ArrayList<Doelgroepregistratie>();
        for (Mens mens : all) {
            flags.add(
                    new Doelgroepregistratie(
                            "SYN-DG-%06d".formatted(flags.size() + 1),
                            mens.gemeentecode,
                            mens.bsn,
                            mens.grond,
                            mens.van,
                            null,
                            List.copyOf(mens.banen)));
        }
        return flags;
    }

    private int people(int count) {
        return (int) Math.round(count * deel);
    }

    /// One flag for a person, however often there is a step up and a fall back.
    private void stepUp(List<Beschutzaak> beschut, BsnReeks bsns) {
        for (Beschutzaak zaak : beschut) {
            if (!zaak.stapteOver()) {
                continue;
            }
            LocalDate day = Objects.requireNonNull(zaak.adviesEinde);
            String bsn = zaak.bsn(bsns);
            Mens mens = stepped(bsn);
            if (mens == null) {
                mens = new Mens(zaak.gemeentecode, day, "INDICATIE_BANENAFSPRAAK", bsn);
                stepped.add(mens);
            }
            mens.banen.add(job(day));
            @Nullable LocalDate back = fallback(beschut, zaak);
            if (back != null && back.isAfter(day.plusDays(14))) {
                mens.stops(back.minusDays(7));
            } else if (back != null) {
                mens.stops(day.plusDays(1));
            }
        }
    }

    private @Nullable Mens stepped(String bsn) {
        return stepped.stream().filter(m -> m.bsn.equals(bsn)).findFirst().orElse(null);
    }

    private static @Nullable LocalDate fallback(List<Beschutzaak> beschut, Beschutzaak zaak) {
        return beschut.stream()
                .filter(z -> z.terugvalVan == zaak)
                .map(z -> z.aangevraagd)
                .findFirst()
                .orElse(null);
    }

    private void register(LocalDate first, LocalDate last, int wanted, BsnReeks bsns) {
        long there = all.size() + stepped.stream().filter(m -> !m.van.isAfter(last)).count();
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        for (long i = there; i < people(wanted); i++) {
            all.add(
                    new Mens(
                            gemeenten.next().code(),
                            first.plusDays(lot.below((int) days)),
                            ground(lot.uniform()),
                            bsns.next()));
        }
    }

    /// Those already registered find and lose work from January to September.
    private void work(Banenjaar year) {
        LocalDate quarter = LocalDate.of(year.jaar(), 10, 1);
        LocalDate last = LocalDate.of(year.jaar(), 12, 31);
        all.stream()
                .filter(Mens::works)
                .filter(_ -> lot.chance(LOSES_JOB))
                .toList()
                .forEach(m -> m.stops(dayOf(year.jaar())));
        long now =
                all.stream().filter(Mens::works).count()
                        + stepped.stream().filter(m -> m.worksIn(quarter, last)).count();
        List<Mens> idle =
                new ArrayList<>(
                        all.stream()
                                .filter(m -> !m.works() && !m.worksIn(quarter.minusDays(300), last))
                                .toList());
        lot.shuffle(idle);
        long needed = Math.clamp(people(year.aanHetWerk()) - now, 0, idle.size());
        idle.subList(0, (int) needed).forEach(m -> m.banen.add(job(dayOf(year.jaar()))));
    }

    private LocalDate dayOf(int year) {
        return LocalDate.of(year, 1, 1).plusDays(1 + lot.below(NINE_MONTHS));
    }

    private Baan job(LocalDate day) {
        return new Baan(
                day, null, lot.chance(0.85) ? "MARKT" : "OVERHEID", HOURS[jobs++ % HOURS.length]);
    }

    private static String ground(double u) {
        if (u < 0.45) {
            return "INDICATIE_BANENAFSPRAAK";
        }
        return u < 0.75 ? "VSO_PRO" : "PRAKTIJKROUTE";
    }
}
