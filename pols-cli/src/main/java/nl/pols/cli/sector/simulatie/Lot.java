package nl.pols.cli.sector.simulatie;

import java.util.List;
import java.util.SplittableRandom;

/// Seeded chance. Only [StrictMath] is used, so that a seed means the same sector on every machine.
final class Lot {
    private final SplittableRandom random;

    Lot(long seed) {
        this(new SplittableRandom(seed));
    }

    private Lot(SplittableRandom random) {
        this.random = random;
    }

    /// A stream of its own: drawing more of one thing doesn't disturb the others.
    Lot apart() {
        return new Lot(random.split());
    }

    double uniform() {
        return random.nextDouble();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(double p) {
        return random.nextDouble() < p;
    }

    /// Log-normal with median 1: sizes and rates that are never negative.
    double lognormal(double sigma) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return StrictMath.exp(
                sigma * radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble()));
    }

    <T> void shuffle(List<T> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            int j = below(i + 1);
            T swapped = list.get(i);
            list.set(i, list.get(j));
            list.set(j, swapped);
        }
    }
}
