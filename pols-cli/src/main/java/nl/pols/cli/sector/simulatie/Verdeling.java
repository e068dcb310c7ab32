package nl.pols.cli.sector.simulatie;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Divides a whole number over weights without losing a cent: largest remainders get what is left.
final class Verdeling {
    private Verdeling() {}

    static long[] of(long total, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        double[] exact = Arrays.stream(weights).map(w -> total * (w / sum)).toArray();
        long[] parts = Arrays.stream(exact).mapToLong(x -> (long) StrictMath.floor(x)).toArray();
        long left = total - Arrays.stream(parts).sum();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> parts[i] - exact[i]))
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
