package nl.pols.cli.bench;

/// How long things took, counted in steps of a twentieth of a millisecond: the same memory for a
/// second as for an hour. Anything longer than ten seconds counts as ten. Not thread-safe.
final class Verdeling {

    private static final long STEP_NANOS = 50_000;
    private static final int STEPS = 200_000;

    private final int[] counts = new int[STEPS];
    private int total;

    void add(long nanos) {
        counts[(int) Math.min(STEPS - 1, nanos / STEP_NANOS)]++;
        total++;
    }

    void add(Verdeling other) {
        for (int i = 0; i < STEPS; i++) {
            counts[i] += other.counts[i];
        }
        total += other.total;
    }

    int total() {
        return total;
    }

    double millis(int percentile) {
        long wanted = Math.max(1, (long) Math.ceil(total * percentile / 100.0));
        long seen = 0;
        for (int i = 0; i < STEPS; i++) {
            seen += counts[i];
            if (seen >= wanted) {
                return (i + 1) * STEP_NANOS / 1e6;
            }
        }
        return 0;
    }
}
