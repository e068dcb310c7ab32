package nl.pols.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.pols.cli.bench.Trajectproef.Soort;
import nl.pols.cli.bench.Trajectproef.Stapel;
import org.junit.jupiter.api.Test;

class TrajectproefTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final UUID COMPANY = UUID.fromString("0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a01");

    private final Trajectproef proef = new Trajectproef("abcdefm", List.of(COMPANY), TODAY);

    private JsonNode record(long number, Soort soort) throws Exception {
        var out = new Stapel(1);
        proef.schrijf(out, number, soort);
        String line = new String(out.bytes, 0, out.length, StandardCharsets.UTF_8);
        assertThat(line).endsWith("}\n");
        return new ObjectMapper().readTree(line);
    }

    @Test
    void everyRecordFitsItsPlaceAndIsJson() throws Exception {
        for (int i = 0; i < 200; i++) {
            for (Soort soort : Soort.values()) {
                assertThat(record(99_999_000L + i, soort).path("registratienummer").asText())
                        .isEqualTo("abcdefm-" + (99_999_000L + i));
            }
        }
    }

    @Test
    void everyBsnPassesTheCheck() {
        for (long i = 0; i < 5_000; i++) {
            String bsn = Long.toString(Trajectproef.bsn(i * 977));
            int sum = -(bsn.charAt(8) - '0');
            for (int place = 0; place < 8; place++) {
                sum += (bsn.charAt(place) - '0') * (9 - place);
            }
            assertThat(bsn).hasSize(9);
            assertThat(sum % 11).as(bsn).isZero();
        }
    }

    @Test
    void aQuarterRunsAndNothingFallsDue() throws Exception {
        int running = 0;
        for (int i = 0; i < 64; i++) {
            JsonNode record = record(i, Soort.GELDIG);
            LocalDate start = LocalDate.parse(record.path("startdatum").asText());
            boolean runs = record.path("einddatum").isMissingNode();
            running += runs ? 1 : 0;
            // the first review is after three months, and is announced before
            assertThat(
                            runs
                                    ? start.isAfter(TODAY.minusDays(50))
                                    : start.isBefore(TODAY.minusYears(2)))
                    .isTrue();
        }
        assertThat(running).isEqualTo(16);
    }

    @Test
    void aDayWithManyRunningHasMany() throws Exception {
        String day = Trajectproef.dagMetLopende(TODAY).toString();
        int running = 0;
        for (int i = 0; i < 64; i++) {
            JsonNode record = record(i, Soort.GELDIG);
            boolean began = record.path("startdatum").asText().compareTo(day) <= 0;
            running += began && record.path("einddatum").asText("").compareTo(day) > 0 ? 1 : 0;
        }
        assertThat(running).isBetween(9, 20);
    }

    @Test
    void eachKindIsWhatItsNameSays() throws Exception {
        JsonNode valid = record(7, Soort.GELDIG);
        JsonNode refused = record(7, Soort.GEWEIGERD);

        assertThat(record(7, Soort.GEWIJZIGD).path("urenPerWeek"))
                .isNotEqualTo(valid.path("urenPerWeek"));
        assertThat(refused.path("geplandeEinddatum").asText())
                .isLessThan(refused.path("startdatum").asText());
        assertThat(record(7, Soort.GEPARKEERD).path("sobId").asText())
                .isNotEqualTo(COMPANY.toString());
    }

    @Test
    void aMixedDeliveryHasTheSharesThatTheBarNames() {
        long[] counts = new long[Soort.values().length];
        IntStream.range(0, 10_000).forEach(i -> counts[Leverdeel.soort(i).ordinal()]++);

        assertThat(counts[Soort.GEWIJZIGD.ordinal()]).isEqualTo(100);
        assertThat(counts[Soort.GEWEIGERD.ordinal()]).isEqualTo(100);
        assertThat(counts[Soort.GEPARKEERD.ordinal()]).isEqualTo(50);
    }

    @Test
    void numbersDiffer() throws Exception {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            seen.add(record(i, Soort.GELDIG).path("registratienummer").asText());
        }
        assertThat(seen).hasSize(1_000);
    }
}
