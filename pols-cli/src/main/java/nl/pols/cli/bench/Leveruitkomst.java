package nl.pols.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import nl.pols.cli.home.PolsFailure;

/// What came of deliveries that went in at once.
///
/// @param perSecond records
/// @param overviews what the service told of each
/// @param memory of the service meanwhile
record Leveruitkomst(double perSecond, List<JsonNode> overviews, Geheugen memory) {

    long count(String outcome) {
        return overviews.stream().mapToLong(o -> o.path(outcome).asLong()).sum();
    }

    void require(String outcome, long wanted) {
        if (count(outcome) != wanted) {
            throw new PolsFailure(
                    "%d records were to be %s: %s".formatted(wanted, outcome, overviews));
        }
    }

    List<Result> heap(String during) {
        return List.of(
                Result.atMost(256, "heap, " + during, memory.peak(), "MB", memory.count()),
                Result.atMost(
                        1.25,
                        "heap, last third beside first, " + during,
                        memory.growth(),
                        "x",
                        memory.count()));
    }
}
