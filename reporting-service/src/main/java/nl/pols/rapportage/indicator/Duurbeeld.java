package nl.pols.rapportage.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.LongBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import nl.pols.rapportage.feit.Celbeeld;
import nl.pols.rapportage.indicator.Berekening.Cel;
import org.jspecify.annotations.Nullable;

/// Durations of a group (A06), as its SQL says them of the facts: how many had each, and what
/// follows from that.
final class Duurbeeld {
    /// What a double has of decimal digits, in PostgreSQL's conversion to a number.
    private static final MathContext CIJFERS = new MathContext(15, RoundingMode.HALF_EVEN);

    /// Ends of the bands, in calendar months.
    private static final int[] MAANDEN = {3, 6, 12};

    private static final double HELFT = 0.5 + 1e-9;
    private static final double KLEINSTE = 1e-300;
    private static final double LAAGSTE_LOGARITME = -700;

    /// From which days are counted where they are handed over, in days since 1970.
    private static final int EERSTE_DAG = (int) LocalDate.of(1, 1, 1).toEpochDay();

    private final int van;
    private final int tot;

    /// The shortest duration that there can be: below nought only of who ended before the begin.
    private final int kortst;

    /// Who ended after each.
    private final int[] einden;

    /// Who is there at a duration less who was there before it.
    private final int[] verschil;

    private final long[] binnen = new long[MAANDEN.length];

    /// @param kortst at most nought
    /// @param eerste the first day of all of them
    private Duurbeeld(Periode periode, int kortst, int eerste) {
        this.van = (int) periode.van().toEpochDay();
        this.tot = (int) periode.tot().toEpochDay();
        this.kortst = kortst;
        int langst = Math.max(tot + 1 - eerste, 0);
        this.einden = new int[langst - kortst + 1];
        this.verschil = new int[langst - kortst + 2];
    }

    /// Of cases that are held in memory.
    static List<Cel> tel(String dimensie, List<Celbeeld> groep, Periode periode) {
        int laagst = 0;
        int eerste = Integer.MAX_VALUE;
        for (var cel : groep) {
            laagst = Math.min(laagst, cel.kortsteDuur());
            eerste = Math.min(eerste, cel.eersteBegin());
        }
        var beeld = new Duurbeeld(periode, laagst, eerste);
        for (var cel : groep) {
            for (int i = cel.vanaf(periode.van()); i < cel.aantal(); i++) {
                beeld.telMee(cel.begin(i), cel.einde(i), cel.isOvergedragen(i));
            }
        }
        return beeld.cellen(dimensie);
    }

    /// Of cases as `gevallen/A06.sql` hands them over.
    static List<Cel> tel(String dimensie, LongBuffer gevallen, Periode periode) {
        int laagst = 0;
        int eerste = Integer.MAX_VALUE;
        for (int i = 0; i < gevallen.limit(); i++) {
            laagst = Math.min(laagst, einde(gevallen.get(i)) - begin(gevallen.get(i)));
            eerste = Math.min(eerste, begin(gevallen.get(i)));
        }
        var beeld = new Duurbeeld(periode, laagst, eerste);
        for (int i = 0; i < gevallen.limit(); i++) {
            long geval = gevallen.get(i);
            beeld.telMee(begin(geval), einde(geval), (geval & 1) == 1);
        }
        return beeld.cellen(dimensie);
    }

    private static int begin(long geval) {
        return (int) (geval >> Integer.SIZE) + EERSTE_DAG;
    }

    private static int einde(long geval) {
        return ((int) geval >> 1) + EERSTE_DAG;
    }

    /// Who began after the period is not in it.
    private void telMee(int begin, int tenEinde, boolean overgedragen) {
        if (begin > tot) {
            return;
        }
        int einde = Math.min(tenEinde, tot + 1);
        boolean eindigt = einde <= tot && !overgedragen;
        verschil[Math.max(van - begin, 0) - kortst]++;
        verschil[einde - begin - kortst + (eindigt ? 1 : 0)]--;
        if (eindigt) {
            einden[einde - begin - kortst]++;
            telBanden(begin, einde);
        }
    }

    private void telBanden(int begin, int einde) {
        for (int k = 0; k < MAANDEN.length; k++) {
            binnen[k] += isBinnen(begin, einde, MAANDEN[k]) ? 1 : 0;
        }
    }

    /// In calendar months; only where it is near does it matter which.
    private static boolean isBinnen(int begin, int einde, int maanden) {
        int dagen = einde - begin;
        if (dagen < 30 * maanden - 2 || dagen > 31 * maanden) {
            return dagen < 30 * maanden;
        }
        return einde <= LocalDate.ofEpochDay(begin).plusMonths(maanden).toEpochDay();
    }

    private List<Cel> cellen(String dimensie) {
        long alle = 0;
        for (int aantal : einden) {
            alle += aantal;
        }
        var cellen = new ArrayList<Cel>();
        if (alle > 0) {
            cellen.add(new Cel(dimensie, "t/m 3 maanden", binnen[0], alle));
            cellen.add(new Cel(dimensie, "3 t/m 6 maanden", binnen[1] - binnen[0], alle));
            cellen.add(new Cel(dimensie, "6 t/m 12 maanden", binnen[2] - binnen[1], alle));
            cellen.add(new Cel(dimensie, "langer dan 12 maanden", alle - binnen[2], alle));
            IntUnaryOperator duur = this::duur;
            cellen.add(new Cel(dimensie, "mediaan", kwantiel(0.5, alle, duur), 1L));
            cellen.add(new Cel(dimensie, "P90", kwantiel(0.9, alle, duur), 1L));
            cellen.add(new Cel(dimensie, "mediaan, lopende meegeteld", overleving(), 1L));
        }
        return cellen;
    }

    /// The duration of the one with this number, from nought.
    private int duur(int nummer) {
        long tellend = 0;
        for (int d = 0; d < einden.length; d++) {
            tellend += einden[d];
            if (tellend > nummer) {
                return d + kortst;
            }
        }
        throw new IllegalArgumentException("Nobody has number " + nummer);
    }

    /// As percentile_cont, in hundredths: between the two that the place falls between.
    static long kwantiel(double deel, long alle, IntUnaryOperator waarde) {
        double plek = deel * (alle - 1);
        double laag = waarde.applyAsInt((int) Math.floor(plek));
        double hoog = waarde.applyAsInt((int) Math.ceil(plek));
        return rond((laag + (plek - Math.floor(plek)) * (hoog - laag)) * 100);
    }

    static long rond(double getal) {
        return new BigDecimal(getal, CIJFERS).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /// Kaplan and Meier: of those who got as far as a duration within the period, the part that
    /// ended there. The first duration that half don't survive, in hundredths.
    private @Nullable Long overleving() {
        long aanwezig = 0;
        double over = 0;
        for (int d = 0; d < einden.length; d++) {
            aanwezig += verschil[d];
            if (einden[d] > 0) {
                over += Math.log(Math.max(1 - (double) einden[d] / aanwezig, KLEINSTE));
                if (Math.exp(Math.max(LAAGSTE_LOGARITME, over)) <= HELFT) {
                    return (d + kortst) * 100L;
                }
            }
        }
        return null;
    }
}
