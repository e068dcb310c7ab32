package nl.pols.statistischebeveiliging.regels;

import java.time.Duration;

/// The parameters of the rules; printed with each publication.
///
/// @param minimum smallest number of persons that a figure may be about
/// @param bijdragers smallest number of contributors to an amount
/// @param dominantie largest share of one contributor in an amount, in percents
/// @param pProcent how near the largest contribution may be estimated by the second largest, in
///   percents of it
/// @param groepsmarge of how many persons it must stay possible that they are not like all others
///   in their group
/// @param basis counts are rounded to multiples of it
/// @param basisBedrag amounts are rounded to multiples of it
/// @param meesteGeheim levels of which more cells than this would be hidden, in percents, are left
///   out of the tables; 100 leaves out none
/// @param tijd how long may be searched for a good pattern; after that a coarser table is published
/// @param zoekstappen the same in steps, so that the pattern doesn't depend on the machine
public record Parameters(
        int minimum,
        int bijdragers,
        int dominantie,
        int pProcent,
        int groepsmarge,
        long basis,
        long basisBedrag,
        int meesteGeheim,
        Duration tijd,
        long zoekstappen) {
    /// No publication may have a smaller minimum.
    public static final int ONDERGRENS = 5;

    private static final long HONDERD = 100;

    public static final Parameters STANDAARD =
            new Parameters(10, 3, 85, 10, 3, 5, 100_000, 100, Duration.ofSeconds(40), 2_000_000L);

    public Parameters {
        if (minimum < ONDERGRENS) {
            throw new IllegalArgumentException(
                    "Minimum %d, nooit onder %d".formatted(minimum, ONDERGRENS));
        }
        if (bijdragers < 3 || dominantie < 1 || dominantie > 85 || pProcent < 1) {
            throw new IllegalArgumentException("Regels voor bedragen te ruim");
        }
        if (basis < 1 || basisBedrag < 1 || groepsmarge < 1) {
            throw new IllegalArgumentException("Afronding en groepsmarge zijn minstens 1");
        }
    }

    public Parameters metMinimum(int ander) {
        return new Parameters(
                ander,
                bijdragers,
                dominantie,
                pProcent,
                groepsmarge,
                basis,
                basisBedrag,
                meesteGeheim,
                tijd,
                zoekstappen);
    }

    public Parameters metBasis(long ander) {
        return new Parameters(
                minimum,
                bijdragers,
                dominantie,
                pProcent,
                groepsmarge,
                ander,
                basisBedrag,
                meesteGeheim,
                tijd,
                zoekstappen);
    }

    public Parameters metMeesteGeheim(int procent) {
        return new Parameters(
                minimum,
                bijdragers,
                dominantie,
                pProcent,
                groepsmarge,
                basis,
                basisBedrag,
                procent,
                tijd,
                zoekstappen);
    }

    public Parameters metGrens(Duration andereTijd, long stappen) {
        return new Parameters(
                minimum,
                bijdragers,
                dominantie,
                pProcent,
                groepsmarge,
                basis,
                basisBedrag,
                meesteGeheim,
                andereTijd,
                stappen);
    }

    /// By how much a hidden figure must have changed to be another one: a smaller change would tell
    /// of what was hidden what is shown now. No contribution is larger than its amount, so the same
    /// share of the amount is enough.
    public long ander(Soort soort, long vorige) {
        return soort == Soort.AANTAL
                ? minimum
                : Math.max(1, Math.ceilDiv(vorige * pProcent, HONDERD));
    }

    public long basis(Soort soort) {
        return soort == Soort.AANTAL ? basis : basisBedrag;
    }
}
