package nl.pols.register.gemeente;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The reference data of 2025, counted.
class GebiedsindelingTest {
    private static final Map<String, Long> GEMEENTEN_PER_REGIO =
            Map.ofEntries(
                    entry("AM01", 14L),
                    entry("AM02", 18L),
                    entry("AM03", 6L),
                    entry("AM05", 14L),
                    entry("AM06", 15L),
                    entry("AM07", 10L),
                    entry("AM08", 7L),
                    entry("AM09", 8L),
                    entry("AM10", 8L),
                    entry("AM11", 5L),
                    entry("AM12", 7L),
                    entry("AM13", 15L),
                    entry("AM14", 7L),
                    entry("AM15", 17L),
                    entry("AM17", 7L),
                    entry("AM18", 8L),
                    entry("AM19", 12L),
                    entry("AM20", 4L),
                    entry("AM21", 5L),
                    entry("AM22", 14L),
                    entry("AM23", 6L),
                    entry("AM24", 13L),
                    entry("AM25", 14L),
                    entry("AM26", 11L),
                    entry("AM27", 10L),
                    entry("AM28", 13L),
                    entry("AM29", 7L),
                    entry("AM30", 16L),
                    entry("AM32", 7L),
                    entry("AM33", 8L),
                    entry("AM34", 6L),
                    entry("AM35", 3L),
                    entry("AM36", 13L),
                    entry("AM37", 7L),
                    entry("AM38", 7L));
    private static final Map<String, Long> GEMEENTEN_PER_PROVINCIE =
            Map.ofEntries(
                    entry("Drenthe", 12L),
                    entry("Flevoland", 6L),
                    entry("Fryslân", 18L),
                    entry("Gelderland", 51L),
                    entry("Groningen", 10L),
                    entry("Limburg", 31L),
                    entry("Noord-Brabant", 56L),
                    entry("Noord-Holland", 44L),
                    entry("Overijssel", 25L),
                    entry("Utrecht", 26L),
                    entry("Zeeland", 13L),
                    entry("Zuid-Holland", 50L));

    private final Gebiedsindeling indeling = Gebiedsindeling.van2025(new ObjectMapper());

    @Test
    void has35RegionsAnd342MunicipalitiesWithDifferentCodes() {
        assertThat(indeling.regios().stream().map(Arbeidsmarktregio::code).distinct()).hasSize(35);
        assertThat(indeling.gemeenten().stream().map(Gemeente::gemeentecode).distinct())
                .hasSize(342);
    }

    @Test
    void countsPerRegionAreThoseOfTheOfficialDivision() {
        assertThat(aantalPer(Gemeente::arbeidsmarktregio)).isEqualTo(GEMEENTEN_PER_REGIO);
    }

    @Test
    void countsPerProvinceAreThoseOfTheOfficialDivision() {
        assertThat(aantalPer(Gemeente::provincie)).isEqualTo(GEMEENTEN_PER_PROVINCIE);
    }

    @Test
    void knowsTheTownsOfTheLetterByTheirOfficialNames() {
        var namen =
                indeling.gemeenten().stream()
                        .collect(Collectors.toMap(Gemeente::gemeentecode, Gemeente::naam));
        assertThat(namen)
                .contains(
                        entry("GM0150", "Deventer"),
                        entry("GM0268", "Nijmegen"),
                        entry("GM0484", "Alphen aan den Rijn"),
                        entry("GM0606", "Schiedam"),
                        entry("GM0392", "Haarlem"));
    }

    private Map<String, Long> aantalPer(Function<Gemeente, String> kenmerk) {
        return indeling.gemeenten().stream()
                .collect(Collectors.groupingBy(kenmerk, Collectors.counting()));
    }
}
