package nl.pols.cli.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Lists of a hundred over all that was delivered, with row-level security, by each filter that the
/// API offers: what a municipality and a company ask for their own screens.
final class Lijstdeel {

    private static final String GEMEENTE = "gemeente:" + Proefveld.GEMEENTEN.getFirst();
    private static final int PAGES = 40;
    private static final Duration MOST = Duration.ofSeconds(6);

    private final Proefveld veld;
    private final Duration time;
    private final long total;

    Lijstdeel(Proefveld veld, Duration time, long total) {
        this.veld = veld;
        this.time = time.compareTo(MOST) < 0 ? time : MOST;
        this.total = total;
    }

    List<Result> meet() {
        veld.console().say("Lists of a hundred over %d records ...".formatted(total));
        List<byte[]> pages = deepPages();
        byte[] first = list("");
        byte[] company = list("&sobId=" + veld.company(3));
        LocalDate day = Trajectproef.dagMetLopende(LocalDate.now(ZoneOffset.UTC));
        byte[] running = list("&lopendOp=" + day);
        byte[] both = list("&sobId=" + veld.company(5) + "&lopendOp=" + day);
        List<byte[]> numbers =
                IntStream.range(0, PAGES)
                        .mapToObj(i ->
                                list("&registratienummer=" + veld.nummer("m", total / PAGES * i)))
                        .toList();
        byte[] asCompany = veld.get("/trajecten?limit=100", "sob:" + veld.company(7));
        List<Result> results = new ArrayList<>();
        results.add(meet("first page", i -> first));
        results.add(meet("a page further on", i -> pages.get(i % pages.size())));
        results.add(meet("of one company", i -> company));
        results.add(meet("running on a day", i -> running));
        results.add(meet("of one company, running on a day", i -> both));
        results.add(meet("by registration number", i -> numbers.get(i % PAGES)));
        results.add(meet("asked by a company", i -> asCompany));
        return results;
    }

    private byte[] list(String filter) {
        return veld.get("/trajecten?limit=100" + filter, GEMEENTE);
    }

    /// Pages that lie as far apart as a walk of a few thousand records reaches.
    private List<byte[]> deepPages() {
        List<byte[]> found = new ArrayList<>();
        String cursor = "";
        try (Verbinding line = veld.verbinding()) {
            for (int i = 0; i < PAGES && cursor != null; i++) {
                String from = cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor);
                found.add(list(from));
                byte[] long1000 = veld.get("/trajecten?limit=1000" + from, GEMEENTE);
                var page = Proefveld.json(line.get(long1000).require(200).text());
                cursor = page.path("next").asText(null);
            }
        }
        return found;
    }

    private static String encoded(String cursor) {
        return URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }

    private Result meet(String what, IntFunction<byte[]> request) {
        try (Verbinding line = veld.verbinding()) {
            var seen = Load.warmThenMeasure(1, time, i -> line.get(request.apply(i)).require(200));
            return Result.atMost(
                    20, "list of 100, " + what + ", p95", seen.millis(95), "ms", seen.requests());
        }
    }
}
