package nl.pols.rapportage.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.pols.rapportage.feit.Celbeeld;
import nl.pols.rapportage.indicator.Berekening.Cel;
import org.jspecify.annotations.Nullable;

/// The most productive quarter of a group beside the others (C03, C04), as their SQL says it of the
/// facts: those as productive as the last of the quarter belong to it, and where they are half or
/// more, productivity tells nobody apart.
final class Kwartbeeld {
    private static final int VIER = 4;
    private static final long TIENDUIZENDSTEN = 10_000;

    private final List<Gemeten> gemeten;
    private final @Nullable Integer laagste;

    /// Who ended, with a measured productivity.
    private record Gemeten(Celbeeld cel, int nummer) {
        int loonwaarde() {
            return cel.loonwaarde(nummer);
        }

        long dagen() {
            return (long) cel.einde(nummer) - cel.begin(nummer);
        }

        /// Those alike: distance, benefit and quarter of the start.
        long laag() {
            var begin = LocalDate.ofEpochDay(cel.begin(nummer));
            long kwartaal = 4L * begin.getYear() + (begin.getMonthValue() - 1) / 3;
            return ((long) cel.laag(nummer) << Integer.SIZE) + kwartaal;
        }
    }

    /// The quarter and the others of whom something is counted.
    private static final class Paar {
        private long n;
        private long m;

        void tel(boolean hoog) {
            n += hoog ? 1 : 0;
            m += hoog ? 0 : 1;
        }
    }

    /// Those alike, and how long they took.
    private static final class Laag {
        private final Paar aantal = new Paar();
        private long dagenHoog;
        private long dagenOverig;
        private double kwadraten;

        void tel(boolean hoog, long dagen) {
            aantal.tel(hoog);
            dagenHoog += hoog ? dagen : 0;
            dagenOverig += hoog ? 0 : dagen;
            kwadraten += (double) dagen * dagen;
        }

        boolean isVergelijkbaar() {
            return aantal.n > 0 && aantal.m > 0;
        }

        /// A stratum weighs as much as it can tell.
        double gewicht() {
            return (double) aantal.n * aantal.m / (aantal.n + aantal.m);
        }

        double verschil() {
            return (double) dagenHoog / aantal.n - (double) dagenOverig / aantal.m;
        }

        double binnen() {
            return kwadraten
                    - (double) dagenHoog * dagenHoog / aantal.n
                    - (double) dagenOverig * dagenOverig / aantal.m;
        }
    }

    private Kwartbeeld(List<Gemeten> gemeten) {
        this.gemeten = gemeten;
        this.laagste = laagste(gemeten);
    }

    static Kwartbeeld van(List<Celbeeld> groep, Periode periode) {
        var gemeten = new ArrayList<Gemeten>();
        for (var cel : groep) {
            int tot = cel.vanaf(periode.tot().plusDays(1));
            for (int i = cel.vanaf(periode.van()); i < tot; i++) {
                if (cel.loonwaarde(i) != Celbeeld.GEEN && !cel.isOvergedragen(i)) {
                    gemeten.add(new Gemeten(cel, i));
                }
            }
        }
        return new Kwartbeeld(gemeten);
    }

    /// The productivity of the last of the quarter; null of fewer than four.
    private static @Nullable Integer laagste(List<Gemeten> gemeten) {
        int kwart = gemeten.size() / VIER;
        if (kwart == 0) {
            return null;
        }
        int[] oplopend = gemeten.stream().mapToInt(Gemeten::loonwaarde).sorted().toArray();
        return oplopend[oplopend.length - kwart];
    }

    /// Whether who is compared at all belongs to the quarter.
    private boolean isHoog(Gemeten wie) {
        return laagste != null && wie.loonwaarde() >= laagste;
    }

    private Paar paar(Predicate<Gemeten> welke) {
        var paar = new Paar();
        if (laagste != null) {
            gemeten.stream().filter(welke).forEach(wie -> paar.tel(isHoog(wie)));
        }
        return paar;
    }

    /// C03: durations among those alike, with one variance within for all.
    List<Cel> duur(String dimensie) {
        if (gemeten.isEmpty()) {
            return List.of();
        }
        double gewicht = 0;
        double som = 0;
        double kwadraten = 0;
        long vrijheid = 0;
        var vergelijkbaar = new Paar();
        for (var laag : lagen().values()) {
            if (laag.isVergelijkbaar()) {
                gewicht += laag.gewicht();
                som += laag.gewicht() * laag.verschil();
                kwadraten += laag.binnen();
                vrijheid += laag.aantal.n + laag.aantal.m - 2;
                vergelijkbaar.n += laag.aantal.n;
                vergelijkbaar.m += laag.aantal.m;
            }
        }
        var alle = paar(wie -> true);
        var betaald = paar(wie -> wie.cel.isBetaald(wie.nummer));
        long klein = Math.min(alle.n, alle.m);
        @Nullable Long verschil =
                gewicht > 0 ? (Long) Duurbeeld.rond(som / gewicht * TIENDUIZENDSTEN) : null;
        var fout =
                vrijheid > 0
                        ? List.of(Math.sqrt(Math.max(kwadraten, 0) / vrijheid / gewicht))
                        : List.<Double>of();
        return List.of(
                cel(
                        dimensie,
                        null,
                        alle,
                        verschil,
                        1,
                        Math.min(vergelijkbaar.n, vergelijkbaar.m),
                        fout),
                cel(
                        dimensie,
                        "uitstroomverschil",
                        alle,
                        betaald.n * alle.m - betaald.m * alle.n,
                        alle.n * alle.m,
                        klein,
                        List.of(
                                (double) betaald.n,
                                (double) alle.n,
                                (double) betaald.m,
                                (double) alle.m)),
                cel(
                        dimensie,
                        "vergelijkbaar",
                        alle,
                        vergelijkbaar.n + vergelijkbaar.m,
                        alle.n + alle.m,
                        klein,
                        List.of()));
    }

    private Map<Long, Laag> lagen() {
        var lagen = new TreeMap<Long, Laag>();
        if (laagste != null) {
            for (var wie : gemeten) {
                lagen.computeIfAbsent(wie.laag(), l -> new Laag()).tel(isHoog(wie), wie.dagen());
            }
        }
        return lagen;
    }

    /// C04: where one of the two was never extended, a half is added to every number.
    List<Cel> verlenging(String dimensie) {
        if (gemeten.isEmpty()) {
            return List.of();
        }
        var alle = paar(wie -> true);
        var verlengd = paar(wie -> wie.cel.isVerlengd(wie.nummer));
        boolean nul = verlengd.n == 0 || verlengd.m == 0;
        long teller = nul ? (2 * verlengd.n + 1) * (alle.m + 1) : verlengd.n * alle.m;
        long noemer = nul ? (2 * verlengd.m + 1) * (alle.n + 1) : verlengd.m * alle.n;
        double half = nul ? 0.5 : 0;
        double een = nul ? 1 : 0;
        long klein = Math.min(alle.n, alle.m);
        @Nullable Long kans = verlengd.n + verlengd.m == 0 ? null : (Long) teller;
        return List.of(
                cel(
                        dimensie,
                        null,
                        alle,
                        kans,
                        noemer,
                        klein,
                        List.of(verlengd.n + half, alle.n + een, verlengd.m + half, alle.m + een)),
                cel(
                        dimensie,
                        "meest productieve kwart",
                        alle,
                        verlengd.n,
                        alle.n,
                        klein,
                        List.of()),
                cel(dimensie, "overigen", alle, verlengd.m, alle.m, klein, List.of()));
    }

    private static Cel cel(
            String dimensie,
            @Nullable String onderdeel,
            Paar alle,
            @Nullable Long teller,
            long noemer,
            long groep,
            List<Double> gegevens) {
        return new Cel(
                dimensie, onderdeel, alle.n < alle.m ? teller : null, noemer, groep, gegevens);
    }
}
