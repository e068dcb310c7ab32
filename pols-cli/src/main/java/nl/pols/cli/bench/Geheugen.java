package nl.pols.cli.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Looks each second how much heap the service uses, from its own metrics. What is left after
/// collections is seen in the lowest sample of a stretch.
final class Geheugen implements AutoCloseable {

    private static final String HEAP = "jvm_memory_used_bytes{area=\"heap\"";
    private static final double MEGABYTE = 1024.0 * 1024.0;

    private final List<Double> samples = new ArrayList<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread watcher;

    private Geheugen(URI service) {
        byte[] head =
                Verbinding.head("GET", service.resolve("/q/metrics"), "", "Accept: text/plain");
        watcher =
                Thread.ofPlatform()
                        .name("geheugen")
                        .start(() -> {
                            try (Verbinding line = Verbinding.met(service)) {
                                while (!stop.await(1, TimeUnit.SECONDS)) {
                                    add(heap(line.get(head).require(200).text()));
                                }
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }

    static Geheugen van(URI service) {
        return new Geheugen(service);
    }

    private synchronized void add(double megabytes) {
        samples.add(megabytes);
    }

    static double heap(String metrics) {
        return metrics.lines()
                        .filter(line -> line.startsWith(HEAP))
                        .mapToDouble(line ->
                                Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum()
                / MEGABYTE;
    }

    synchronized int count() {
        return samples.size();
    }

    synchronized double peak() {
        return samples.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /// What the last third keeps after collections beside what the first third does.
    synchronized double growth() {
        int third = samples.size() / 3;
        return third == 0
                ? 1
                : lowest(samples.subList(samples.size() - third, samples.size()))
                        / lowest(samples.subList(0, third));
    }

    private static double lowest(List<Double> part) {
        return part.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
