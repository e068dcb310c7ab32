package nl.pols.kit.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.kit.logging.Dataverwerkingen.Verwerking;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One line per participant, in a file of its own. Inside Quarkus, because its log manager writes.
@QuarkusTest
@WithPostgres
class DataverwerkingenFileTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final UUID ANNA = new UUID(1, 1);
    private static final UUID BEN = new UUID(2, 2);

    @TempDir Path folder;

    private DataverwerkingenFile file = new DataverwerkingenFile(settings(100_000_000));

    private Dataverwerkingen dataverwerkingen() {
        return new Dataverwerkingen(Clock.fixed(NOW, ZoneOffset.UTC), file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void everyRecordIsALineOfJsonAndNothingElseIsInTheFile() {
        Path log = folder.resolve("nieuw/dataverwerkingen.log");
        file.open(log);

        dataverwerkingen()
                .log("pols:trajecten", "traject raadplegen", NOW, NOW, List.of(ANNA, BEN));

        assertThat(records(log))
                .extracting(r -> r.at("/attributes/dpl.core.data_subject_id").asText())
                .containsExactly(ANNA.toString(), BEN.toString());
        assertThat(records(log).getFirst().path("start_time").asLong())
                .isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void everyRecordIsOfTheRequestThatBroughtIt() {
        Path log = folder.resolve("dataverwerkingen.log");
        file.open(log);

        dataverwerkingen()
                .logEach(
                        "pols:trajecten",
                        "trajecten opnemen",
                        NOW,
                        NOW,
                        List.of(new Verwerking(trace("a"), ANNA), new Verwerking(trace("b"), BEN)));

        assertThat(records(log))
                .extracting(
                        r -> r.path("trace_id").asText(),
                        r -> r.path("span_id").asText(),
                        r -> r.at("/attributes/dpl.core.data_subject_id").asText(),
                        r -> r.path("end_time").asLong())
                .containsExactly(
                        tuple("a".repeat(32), "a".repeat(16), ANNA.toString(), NOW.toEpochMilli()),
                        tuple("b".repeat(32), "b".repeat(16), BEN.toString(), NOW.toEpochMilli()));
    }

    private static SpanContext trace(String digit) {
        return SpanContext.create(
                digit.repeat(32),
                digit.repeat(16),
                TraceFlags.getDefault(),
                TraceState.getDefault());
    }

    @Test
    void manyAtOnceAreALineEach() {
        Path log = folder.resolve("dataverwerkingen.log");
        file.open(log);
        var people = IntStream.range(0, 1_234).mapToObj(i -> new UUID(9, i)).toList();

        dataverwerkingen().log("pols:trajecten", "trajecten opnemen", NOW, NOW, people);

        assertThat(records(log))
                .extracting(r -> r.at("/attributes/dpl.core.data_subject_id").asText())
                .containsExactlyElementsOf(people.stream().map(UUID::toString).toList());
    }

    @Test
    void aFullFileTurnsOverAndLosesNothing() throws IOException {
        file = new DataverwerkingenFile(settings(2_000));
        file.open(folder.resolve("dataverwerkingen.log"));

        for (int i = 0; i < 100; i++) {
            dataverwerkingen().log("pols:trajecten", "traject raadplegen", new UUID(7, i));
        }

        try (Stream<Path> files = Files.list(folder)) {
            var all = files.toList();
            assertThat(all).hasSizeGreaterThan(5);
            assertThat(all.stream().mapToInt(path -> records(path).size()).sum()).isEqualTo(100);
        }
    }

    private static List<JsonNode> records(Path log) {
        var json = new ObjectMapper();
        try {
            return Files.readAllLines(log).stream()
                    .map(line -> {
                        try {
                            return json.readTree(line);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataverwerkingenConfig settings(long maxSize) {
        return new DataverwerkingenConfig() {
            @Override
            public Optional<Path> file() {
                return Optional.empty();
            }

            @Override
            public MemorySize maxSize() {
                return new MemorySize(BigInteger.valueOf(maxSize));
            }

            @Override
            public int keep() {
                return 1000;
            }
        };
    }
}
