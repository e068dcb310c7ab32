package nl.pols.register.gemeente;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The reference data, counted: the division of every year since 2018 as CBS published it.
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

    private static final LocalDate IN_2025 = LocalDate.of(2025, 1, 1);

    private final Gebiedsindeling indeling =
            Gebiedsindeling.lees(JsonMapper.builder().addModule(new JavaTimeModule()).build());

    @Test
    void has35RegionsAndEachMunicipalityOnce() {
        assertThat(indeling.regios().stream().map(Arbeidsmarktregio::code).distinct()).hasSize(35);
        assertThat(indeling.gemeenten().stream().map(Gemeente::gemeentecode))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "2018-01-01, 380",
        "2018-12-31, 380",
        "2019-01-01, 355",
        "2020-01-01, 355",
        "2021-01-01, 352",
        "2022-01-01, 345",
        "2022-03-23, 345",
        "2022-03-24, 344",
        "2023-01-01, 342",
        "2024-01-01, 342",
        "2025-01-01, 342"
    })
    void hasTheNumberOfMunicipalitiesThatCbsPublishedForThatDay(LocalDate dag, int aantal) {
        assertThat(op(dag)).hasSize(aantal);
    }

    @Test
    void twelveReorganisationsOf2019Involved37Municipalities() {
        var van2019 =
                indeling.herindelingen().stream()
                        .filter(h -> h.ingangsdatum().equals(LocalDate.of(2019, 1, 1)))
                        .toList();
        // CBS counts Het Hogeland and Westerkwartier, which shared Winsum, as two.
        assertThat(van2019).hasSize(11);
        assertThat(van2019.stream().flatMap(h -> h.opvolgers().stream()).distinct()).hasSize(12);
        var nieuw =
                op(LocalDate.of(2019, 1, 1)).stream()
                        .filter(g -> g.geldig().van().equals(LocalDate.of(2019, 1, 1)))
                        .map(Gemeente::gemeentecode)
                        .collect(Collectors.toSet());
        assertThat(
                        van2019.stream()
                                .flatMap(h ->
                                        Stream.concat(
                                                h.voorgangers().stream(), h.opvolgers().stream()))
                                .filter(code -> !nieuw.contains(code))
                                .distinct())
                .hasSize(37);
    }

    @Test
    void whatEndsGoesToMunicipalitiesThatExistOnThatDay() {
        for (var h : indeling.herindelingen()) {
            var erna = codes(op(h.ingangsdatum()));
            var ervoor = codes(op(h.ingangsdatum().minusDays(1)));
            assertThat(ervoor).containsAll(h.voorgangers());
            assertThat(erna)
                    .containsAll(h.opvolgers())
                    .doesNotContainAnyElementsOf(h.voorgangers());
        }
    }

    @Test
    void onlyWinsumAndHaarenWereDivided() {
        var verdeeld =
                indeling.herindelingen().stream()
                        .flatMap(h -> h.overgangen().stream())
                        .filter(o -> !o.geheel())
                        .collect(Collectors.groupingBy(Overgang::van, Collectors.counting()));
        assertThat(verdeeld).isEqualTo(Map.of("GM0053", 2L, "GM0788", 4L));
    }

    @Test
    void sharesOfADividedMunicipalityMakeAWholeOrAreNotTold() {
        indeling.herindelingen().stream()
                .flatMap(h -> h.overgangen().stream())
                .filter(o -> !o.geheel())
                .collect(Collectors.groupingBy(Overgang::van))
                .values()
                .forEach(delen ->
                        assertThat(
                                        delen.stream()
                                                .mapToInt(o ->
                                                        Objects.requireNonNullElse(o.aandeel(), 0))
                                                .sum())
                                .isIn(0, 10_000));
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
                op(IN_2025).stream()
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
        return op(IN_2025).stream().collect(Collectors.groupingBy(kenmerk, Collectors.counting()));
    }

    private List<Gemeente> op(LocalDate dag) {
        return indeling.gemeenten().stream().filter(g -> g.geldig().bevat(dag)).toList();
    }

    private static Set<String> codes(List<Gemeente> gemeenten) {
        return gemeenten.stream().map(Gemeente::gemeentecode).collect(Collectors.toSet());
    }
}
