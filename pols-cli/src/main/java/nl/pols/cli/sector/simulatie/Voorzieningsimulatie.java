package nl.pols.cli.sector.simulatie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.pols.cli.sector.simulatie.Doelgroepregistratie.Baan;
import org.jspecify.annotations.Nullable;

/// The provisions for who can't earn the minimum wage independently: letter 003 counts 4,500 people
/// with wage cost subsidy or a job coach at the end of 2016, letter 004 15,000 with any of them in
/// November 2017, sheltered work included. None begins after 2018: the codes that hold from then on
/// are not known, and the other provisions, ten times as many, are left out.
final class Voorzieningsimulatie {
    static final LocalDate EIND_2016 = LocalDate.of(2016, 12, 31);
    static final LocalDate NOVEMBER_2017 = LocalDate.of(2017, 11, 30);
    static final int GESTEUND_EIND_2016 = 4_500;
    static final int ALLE_NOVEMBER_2017 = 15_000;
    private static final LocalDate BEGIN = LocalDate.of(2015, 1, 1);
    private static final LocalDate LAATSTE_BEGIN = LocalDate.of(2018, 12, 31);
    private static final int BEGUN_NA_NOVEMBER_2017 = 2_500;
    private static final double WITH_JOB = 0.45;
    private static final double MEAN_DAYS = 4 * 365.0;

    private final Gemeentekeuze gemeenten;
    private final LocalDate laatsteDag;
    private final double omvang;
    private final Lot lot;
    private final BsnReeks bsns;
    private final List<Voorziening> all = new ArrayList<>();

    Voorzieningsimulatie(
            Gemeentekeuze gemeenten, LocalDate laatsteDag, double omvang, BsnReeks bsns, Lot lot) {
        this.gemeenten = gemeenten;
        this.laatsteDag = laatsteDag;
        this.omvang = omvang;
        this.bsns = bsns;
        this.lot = lot;
    }

    List<Voorziening> run(List<Beschutdossier> beschut, List<Doelgroepregistratie> banen) {
        beschut.forEach(this::sheltered);
        banen.forEach(this::supported);
        fill(GESTEUND_EIND_2016, supportedAt(EIND_2016), BEGIN, EIND_2016, true);
        long there = all.stream().filter(v -> v.looptOp(NOVEMBER_2017)).count();
        fill(ALLE_NOVEMBER_2017, there, EIND_2016.plusDays(1), NOVEMBER_2017, false);
        fill(BEGUN_NA_NOVEMBER_2017, 0, NOVEMBER_2017.plusDays(1), LAATSTE_BEGIN, false);
        return all;
    }

    private long supportedAt(LocalDate day) {
        return all.stream()
                .filter(v -> Voorziening.STEUN.contains(v.type()) && v.looptOp(day))
                .count();
    }

    /// Who has a place has that provision, as long as it lasts.
    private void sheltered(Beschutdossier dossier) {
        for (Beschutdossier.Plaatsing place : dossier.plaatsingen()) {
            if (!place.startdatum().isAfter(LAATSTE_BEGIN)) {
                add(
                        dossier.gemeentecode(),
                        dossier.bsn(),
                        Voorziening.BESCHUT_WERK,
                        place.startdatum(),
                        place.einddatum());
            }
        }
    }

    /// Nearly half of the jobs under the agreement come with support, as long as they last.
    private void supported(Doelgroepregistratie flag) {
        for (Baan job : flag.banen()) {
            if (!job.startdatum().isAfter(LAATSTE_BEGIN) && lot.chance(WITH_JOB)) {
                add(
                        flag.gemeentecode(),
                        flag.bsn(),
                        lot.chance(0.7) ? Voorziening.LOONKOSTENSUBSIDIE : Voorziening.JOBCOACH,
                        job.startdatum(),
                        job.einddatum());
            }
        }
    }

    /// As many more as are still missing, for people of whom nothing else is told. They go on until
    /// after the last day on which the letters count.
    private void fill(
            int wanted, long there, LocalDate first, LocalDate last, boolean onlySupport) {
        int days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        for (long i = there; i < Math.round(wanted * omvang); i++) {
            LocalDate start = first.plusDays(lot.below(days));
            long more = 1 + Math.round(-StrictMath.log(1 - lot.uniform()) * MEAN_DAYS);
            LocalDate end = (start.isAfter(NOVEMBER_2017) ? start : NOVEMBER_2017).plusDays(more);
            add(
                    gemeenten.next().code(),
                    bsns.next(),
                    onlySupport ? type(lot.uniform() * 0.72) : type(lot.uniform()),
                    start,
                    end.isAfter(laatsteDag) ? null : end);
        }
    }

    private void add(
            String gemeentecode,
            String bsn,
            String type,
            LocalDate start,
            @Nullable LocalDate end) {
        all.add(
                new Voorziening(
                        "SYN-VZ-%06d".formatted(all.size() + 1),
                        gemeentecode,
                        bsn,
                        type,
                        start,
                        end,
                        end == null ? null : reason(lot.uniform()),
                        type.equals(Voorziening.LOONKOSTENSUBSIDIE) ? 30 + lot.below(51) : null));
    }

    private static String type(double u) {
        if (u < 0.50) {
            return Voorziening.LOONKOSTENSUBSIDIE;
        }
        if (u < 0.72) {
            return Voorziening.JOBCOACH;
        }
        return u < 0.82 ? "07" : "08";
    }

    private static String reason(double u) {
        if (u < 0.55) {
            return "1";
        }
        return u < 0.88 ? "2" : "3";
    }
}
