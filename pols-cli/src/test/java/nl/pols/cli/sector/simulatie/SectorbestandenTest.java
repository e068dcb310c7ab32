package nl.pols.cli.sector.simulatie;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SectorbestandenTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TRAJECT =
            Set.of(
                    "registratienummer",
                    "bsn",
                    "sobId",
                    "startdatum",
                    "geplandeEinddatum",
                    "einddatum",
                    "uitstroom",
                    "urenPerWeek",
                    "uitkering",
                    "behoudVanUitkering",
                    "doelgroep",
                    "afstand",
                    "verlengingen",
                    "vervolgVan");

    @TempDir Path directory = Path.of("");

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        Path first = written("first", 5);
        Path second = written("second", 5);

        List<Path> files = files(first);
        assertThat(files).hasSize(342 + 14);
        for (Path file : files) {
            assertThat(Files.mismatch(file, second.resolve(file.getFileName())))
                    .as("first different byte of %s", file.getFileName())
                    .isEqualTo(-1);
        }
    }

    @Test
    void anotherSeedGivesAnotherSector() throws IOException {
        Path file = Path.of("trajecten-GM0363.ndjson");

        assertThat(Files.mismatch(written("a", 5).resolve(file), written("b", 6).resolve(file)))
                .isNotEqualTo(-1);
    }

    @Test
    void aDeliveryHasOneRecordPerLineInTheFieldsOfTheWire() throws IOException {
        Path file = written("wire", 5).resolve("trajecten-GM0363.ndjson");
        var seen = new TreeSet<String>();
        for (String line : Files.readAllLines(file)) {
            JsonNode record = JSON.readTree(line);
            record.fieldNames().forEachRemaining(seen::add);
            assertThat(record.get("urenPerWeek").get("productie").isNumber()).isTrue();
        }

        assertThat(seen).isEqualTo(new TreeSet<>(TRAJECT));
    }

    @Test
    void everyFictionalCompanySaysThatItIs() throws IOException {
        List<String> lines =
                Files.readAllLines(written("sobs", 5).resolve("sociaal-ontwikkelbedrijven.ndjson"));

        assertThat(lines).hasSizeGreaterThan(90);
        assertThat(JSON.readTree(lines.getFirst()).get("naam").textValue()).isEqualTo("Sallcon");
        assertThat(JSON.readTree(lines.getFirst()).get("fictief").booleanValue()).isFalse();
        assertThat(JSON.readTree(lines.getLast()).get("fictief").booleanValue()).isTrue();
    }

    private Path written(String name, long seed) throws IOException {
        Path target = directory.resolve(name);
        Sectorbestanden.write(
                Sector.simuleer(Proefland.gemeenten(), seed, Proefland.JAREN, 0.1), target);
        return target;
    }

    private static List<Path> files(Path where) throws IOException {
        try (var found = Files.list(where)) {
            return found.sorted().toList();
        }
    }
}
