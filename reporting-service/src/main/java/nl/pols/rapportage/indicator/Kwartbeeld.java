package nl.pols.rapportage.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import nl.pols.rapportage.feit.Celbeeld;
import nl.pols.rapportage.indicator.Berekening.Cel;
import org.jspecify.annotations.Nullable;

/// The most productive quarter of a group beside the others (C03, C04), as their SQL says it of the
/// facts: those as productive as the last of the quarter belong to it, and where they are half or
/// more, productivity tells nobody apart.
final class Kwartbeeld {
    private static final int VIER = 4;
    private static final long TIENDUIZENDSTEN = 10_000;

    private final int aantal;
    private final int[] loonwaarde;
    private final int[] dagen;
    private final int[] laag;
    private final boolean[] betaald;
    private final boolean[] verlengd;
    private final @Nullable Integer laagste;

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

    /// Of who ended in the period with a measured productivity, in as many arrays as there are
    /// questions about them: the country has tens of thousands in a quarter.
    private Kwartbeeld(List<Celbeeld> groep, Periode periode) {
        var erna = periode.tot().plusDays(1);
        int hoogstens = groep.stream().mapToInt(c -> c.vanaf(erna) - c.vanaf(periode.van())).sum();
        loonwaarde = new int[hoogstens];
        dagen = new int[hoogstens];
        laag = new int[hoogstens];
        betaald = new boolean[hoogstens];
        verlengd = new boolean[hoogstens];
        int n = 0;
        for (var cel : groep) {
            int tot = cel.vanaf(erna);
            for (int i = cel.vanaf(periode.van()); i < tot; i++) {
                if (cel.loonwaarde(i) != Celbeeld.GEEN && !cel.isOvergedragen(i)) {
                    loonwaarde[n] = cel.loonwaarde(i);
                    dagen[n] = cel.einde(i) - cel.begin(i);
                    laag[n] = cel.laag(i);
                    betaald[n] = cel.isBetaald(i);
                    verlengd[n] = cel.isVerlengd(i);
                    n++;
                }
            }
        }
        aantal = n;
        laagste = laagste();
    }

    static Kwartbeeld van(List<Celbeeld> groep, Periode periode) {
        return new Kwartbeeld(groep, periode);
    }

    /// The productivity of the last of the quarter; null of fewer than four.
    private @Nullable Integer laagste() {
        int kwart = aantal / VIER;
        if (kwart == 0) {
            return null;
        }
        int[] oplopend = Arrays.copyOf(loonwaarde, aantal);
        Arrays.sort(oplopend);
        return oplopend[aantal - kwart];
    }

    /// How many of the quarter and of the others; none where nobody is compared.
    private Paar paar(IntPredicate welke) {
        var paar = new Paar();
        if (laagste != null) {
            int grens = laagste;
            for (int i = 0; i < aantal; i++) {
                if (welke.test(i)) {
                    paar.tel(loonwaarde[i] >= grens);
                }
            }
        }
        return paar;
    }

    /// C03: durations among those alike, with one variance within for all.
    List<Cel> duur(String dimensie) {
        if (aantal == 0) {
            return List.of();
        }
        double gewicht = 0;
        double som = 0;
        double kwadraten = 0;
        long vrijheid = 0;
        var vergelijkbaar = new Paar();
        for (var gelijken : lagen()) {
            if (gelijken != null && gelijken.isVergelijkbaar()) {
                gewicht += gelijken.gewicht();
                som += gelijken.gewicht() * gelijken.verschil();
                kwadraten += gelijken.binnen();
                vrijheid += gelijken.aantal.n + gelijken.aantal.m - 2;
                vergelijkbaar.n += gelijken.aantal.n;
                vergelijkbaar.m += gelijken.aantal.m;
            }
        }
        var alle = paar(i -> true);
        var betaald = paar(i -> this.betaald[i]);
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

    /// Those alike, by their number; null where there is nobody.
    private @Nullable Laag[] lagen() {
        var lagen = new @Nullable Laag[1 + Arrays.stream(laag).limit(aantal).max().orElse(0)];
        if (laagste != null) {
            int grens = laagste;
            for (int i = 0; i < aantal; i++) {
                var daar = lagen[laag[i]];
                if (daar == null) {
                    daar = new Laag();
                    lagen[laag[i]] = daar;
                }
                daar.tel(loonwaarde[i] >= grens, dagen[i]);
            }
        }
        return lagen;
    }

    /// C04: where one of the two was never extended, a half is added to every number.
    List<Cel> verlenging(String dimensie) {
        if (aantal == 0) {
            return List.of();
        }
        var alle = paar(i -> true);
        var verlengd = paar(i -> this.verlengd[i]);
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
