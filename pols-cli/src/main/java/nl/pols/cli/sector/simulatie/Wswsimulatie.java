package nl.pols.cli.sector.simulatie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.cli.sector.simulatie.Wswdienstverband.Einde;
import nl.pols.cli.sector.simulatie.Wswdienstverband.Voortzetting;
import nl.pols.cli.sector.simulatie.Wswdienstverband.Werkvorm;
import org.jspecify.annotations.Nullable;

/// The closed group of the Wsw: everybody is there at the end of 2014 and nobody comes in after;
/// each year so many leave, and so many go out to a regular employer, that its [Wswjaar] is met.
final class Wswsimulatie {
    private static final LocalDate CLOSED = LocalDate.of(2014, 12, 31);
    private static final int LONGEST_DAYS = 30 * 365;
    private static final int[] HOURS = {36, 36, 32, 36, 28, 36, 32, 24, 36, 18};

    /// Of the stock, each year to a company elsewhere.
    private static final double MOVES = 0.002;

    private final Gemeentekeuze gemeenten;
    private final Landschap landschap;
    private final LocalDate laatsteDag;
    private final double deel;
    private final Lot lot;
    private final List<Baan> all = new ArrayList<>();
    private List<Baan> running = new ArrayList<>();

    /// An employment while the sector is being simulated.
    private static final class Baan {
        final UUID sobId;
        final String gemeentecode;
        final LocalDate start;
        final int uren;
        final @Nullable Baan eerder;
        final List<Werkvorm> vormen = new ArrayList<>();
        @Nullable Einde einde;
        private String bsn = "";

        Baan(UUID sobId, String gemeentecode, LocalDate start, int uren, @Nullable Baan eerder) {
            this.sobId = sobId;
            this.gemeentecode = gemeentecode;
            this.start = start;
            this.uren = uren;
            this.eerder = eerder;
        }

        boolean regulier() {
            return !vormen.getLast().vorm().equals(Wswdienstverband.BESCHUT);
        }

        String bsn(BsnReeks reeks) {
            if (bsn.isEmpty()) {
                bsn = eerder == null ? reeks.next() : eerder.bsn(reeks);
            }
            return bsn;
        }

        @Nullable Voortzetting voortzetting() {
            return eerder == null ? null : new Voortzetting(eerder.sinds(), eerder.sobId);
        }

        private LocalDate sinds() {
            return eerder == null ? start : eerder.sinds();
        }
    }

    /// @param deel of the real number of people
    Wswsimulatie(
            Gemeentekeuze gemeenten,
            Landschap landschap,
            LocalDate laatsteDag,
            double deel,
            Lot lot) {
        this.gemeenten = gemeenten;
        this.landschap = landschap;
        this.laatsteDag = laatsteDag;
        this.deel = deel;
        this.lot = lot;
    }

    List<Wswdienstverband> run(BsnReeks bsns) {
        for (int i = 0; i < people(Wswjaar.of(Wswjaar.EERSTE)); i++) {
            running.add(closedGroup(HOURS[i % HOURS.length]));
        }
        all.addAll(running);
        lot.shuffle(running);
        goOut(Wswjaar.EERSTE);
        for (int year = Wswjaar.EERSTE + 1; year <= laatsteDag.getYear(); year++) {
            lot.shuffle(running);
            move(year);
            leave(year);
            goOut(year);
        }
        var employments = new ArrayList<Wswdienstverband>();
        for (Baan baan : all) {
            employments.add(dienstverband(baan, employments.size() + 1, bsns));
        }
        return employments;
    }

    private int people(Wswjaar year) {
        return (int) Math.round(year.personen() * deel);
    }

    private Baan closedGroup(int uren) {
        String gemeente = gemeenten.next().code();
        LocalDate start = CLOSED.minusDays(1 + lot.below(LONGEST_DAYS));
        UUID sob = landschap.serving(gemeente, CLOSED, lot.uniform());
        Baan baan = new Baan(sob, gemeente, start, uren, null);
        baan.vormen.add(new Werkvorm(start, Wswdienstverband.BESCHUT));
        return baan;
    }

    /// Some people move and go on with the company of another municipality (W1).
    private void move(int year) {
        int movers = (int) Math.round(running.size() * MOVES);
        for (int i = 0; i < movers; i++) {
            Baan old = running.get(i);
            LocalDate day = LocalDate.of(year, 1, 1).plusDays(lot.below(300));
            String gemeente = gemeenten.next().code();
            UUID sob = landschap.serving(gemeente, day, lot.uniform());
            if (day.isAfter(old.vormen.getLast().vanaf()) && !sob.equals(old.sobId)) {
                old.einde = new Einde(day, "ANDERE_GEMEENTE");
                Baan next = new Baan(sob, gemeente, day, old.uren, old);
                next.vormen.add(new Werkvorm(day, old.vormen.getLast().vorm()));
                running.set(i, next);
                all.add(next);
            }
        }
    }

    /// Those who moved this year stand in front and stay.
    private void leave(int year) {
        int leavers = running.size() - people(Wswjaar.of(year));
        for (int i = 0; i < leavers; i++) {
            Baan baan = running.removeLast();
            LocalDate day = LocalDate.of(year, 1, 1).plusDays(1 + lot.below(364));
            baan.einde = new Einde(day, reason(lot.uniform()));
        }
    }

    /// As many work with a regular employer at the end of the year as there have to be: others go
    /// out to one, or some come back.
    private void goOut(int year) {
        long wanted = Math.round(running.size() * Wswjaar.of(year).procentRegulier() / 100.0);
        long now = running.stream().filter(Baan::regulier).count();
        boolean out = now < wanted;
        LocalDate first = LocalDate.of(year, 2, 1);
        List<Baan> candidates =
                running.stream()
                        .filter(b -> b.regulier() != out)
                        .filter(b -> b.vormen.getLast().vanaf().isBefore(first))
                        .limit(Math.abs(wanted - now))
                        .toList();
        for (Baan baan : candidates) {
            LocalDate day = first.plusDays(lot.below(300));
            String form = out ? regular(lot.uniform()) : Wswdienstverband.BESCHUT;
            baan.vormen.add(new Werkvorm(day, form));
        }
    }

    private static Wswdienstverband dienstverband(Baan baan, int number, BsnReeks bsns) {
        return new Wswdienstverband(
                baan.sobId,
                "SYN-SW-%06d".formatted(number),
                baan.gemeentecode,
                baan.bsn(bsns),
                baan.start,
                baan.voortzetting(),
                List.copyOf(baan.vormen),
                baan.uren,
                baan.einde);
    }

    private static String regular(double u) {
        if (u < 0.52) {
            return "GROEPSDETACHERING";
        }
        return u < 0.82 ? "INDIVIDUELE_DETACHERING" : "BEGELEID_WERKEN";
    }

    private static String reason(double u) {
        if (u < 0.58) {
            return "PENSIOEN";
        }
        if (u < 0.76) {
            return "ARBEIDSONGESCHIKT";
        }
        if (u < 0.86) {
            return "OVERLEDEN";
        }
        return u < 0.95 ? "EIGEN_VERZOEK" : "REGULIER_WERK";
    }
}
