package nl.pols.cli.sector.simulatie;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Grants and operating statements: sums to the cent.
class GeldTest {
    private final Sector sector = Proefland.sector(1);
    private final List<Exploitatieopgave> of2021 =
            sector.exploitatieopgaven().stream()
                    .filter(o -> o.periodeVan().getYear() == 2021)
                    .toList();

    @Test
    void thePackageIsThatOfTheLetter() {
        assertThat(top("ASP-GEMEENTEN")).isEqualTo(240_000_000_00L);
        assertThat(top("RMT")).isEqualTo(107_000_000_00L);
        assertThat(
                        sector.pakket().regelingen().stream()
                                .flatMap(r -> r.tranches().stream())
                                .filter(t -> Brief001Regelingen.OORMERK.equals(t.oormerk()))
                                .mapToLong(Regeling.Tranche::bedragCents)
                                .sum())
                .isEqualTo(36_000_000_00L);
    }

    @Test
    void itsSchemesAreThoseThatTheServiceLaysDownItself() throws IOException {
        var laidDown =
                new ObjectMapper()
                        .readTree(
                                Path.of("../funding-service/src/main/resources/regelingen.json")
                                        .toFile());
        Map<String, Long> amounts = new HashMap<>();
        for (var scheme : laidDown) {
            amounts.put(scheme.path("id").asText() + scheme.path("code").asText(), 0L);
            scheme.path("tranches")
                    .forEach(t ->
                            amounts.put(t.path("id").asText(), t.path("bedragCents").asLong()));
        }

        for (Regeling regeling : sector.pakket().regelingen()) {
            assertThat(amounts).containsKey(regeling.id() + regeling.code());
            regeling.tranches()
                    .forEach(t ->
                            assertThat(amounts).containsEntry(t.id().toString(), t.bedragCents()));
        }
    }

    @Test
    void everyTrancheIsGrantedWholeAndNotOneCentMore() {
        Map<UUID, Long> granted =
                sector.pakket().toekenningen().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Toekenning::trancheId,
                                        Collectors.summingLong(Toekenning::bedragCents)));

        for (Regeling regeling : sector.pakket().regelingen()) {
            for (Regeling.Tranche tranche : regeling.tranches()) {
                long parts =
                        regeling.tranches().stream()
                                .filter(t -> tranche.id().equals(t.onderdeelVan()))
                                .mapToLong(Regeling.Tranche::bedragCents)
                                .sum();
                assertThat(granted.get(tranche.id())).isEqualTo(tranche.bedragCents() - parts);
            }
        }
    }

    @Test
    void nobodySpendsMoreThanGrantedAndSomeSpendThroughACompany() {
        assertThat(sector.pakket().toekenningen())
                .allMatch(t ->
                        t.bestedingen().stream().mapToLong(Toekenning.Besteding::bedragCents).sum()
                                <= t.bedragCents());
        assertThat(
                        sector.pakket().toekenningen().stream()
                                .flatMap(t -> t.bestedingen().stream())
                                .filter(b -> b.sobId() != null)
                                .count())
                .isGreaterThan(100);
    }

    @Test
    void theStatementsOf2021AddUpToTheLetter() {
        assertThat(sum(o -> o.omzet().trajectproductie())).isEqualTo(11_100_000_00L);
        assertThat(sum(o -> o.omzet().totaal())).isEqualTo(793_000_000_00L);
        assertThat(sum(o -> o.trajectkosten().totaal())).isEqualTo(29_300_000_00L);
    }

    @Test
    void whatTrajectoriesCostIsPartOfAllCosts() {
        assertThat(sector.exploitatieopgaven())
                .allMatch(o -> o.trajectkosten().totaal() <= o.kosten().totaal())
                .allMatch(o -> o.omzet().trajectproductie() > 0);
    }

    @Test
    void aMergerHalfwayTheYearGivesStatementsOverHalfAYear() {
        assertThat(of2021)
                .filteredOn(o -> o.periodeTot().equals(Landschap.FICTIONAL_MERGER.minusDays(1)))
                .hasSize(2);
        assertThat(of2021)
                .filteredOn(o -> o.periodeVan().equals(Landschap.FICTIONAL_MERGER))
                .hasSize(1);
    }

    private long top(String code) {
        return sector.pakket().regelingen().stream()
                .filter(r -> r.code().equals(code))
                .flatMap(r -> r.tranches().stream())
                .filter(t -> t.onderdeelVan() == null)
                .mapToLong(Regeling.Tranche::bedragCents)
                .sum();
    }

    private long sum(ToLongFunction<Exploitatieopgave> what) {
        return of2021.stream().mapToLong(what).sum();
    }

    @Test
    void whatAStatementRestsOnIsWithinItsAmounts() {
        for (var opgave : sector.exploitatieopgaven()) {
            var op = Berichten.of(opgave).path("onderbouwing");

            var sleutel = op.path("sleutelKosten");
            assertThat(sleutel.path("teller").decimalValue())
                    .isLessThanOrEqualTo(sleutel.path("noemer").decimalValue());
            assertThat(sum(op.path("klanten"), "omzetPercentage")).isLessThanOrEqualTo(100);
            assertThat(sum(op.path("klanten"), "trajecturenPercentage")).isLessThanOrEqualTo(100);
            assertThat(sum(op.path("opdrachten"), "omzetCents"))
                    .isLessThanOrEqualTo(opgave.omzet().trajectproductie());
            assertThat(op.path("opdrachten"))
                    .allMatch(o -> o.path("uren").path("wsw").asDouble() > 0);
        }
    }

    /// Letter 001: the Wsw cost 132 million more than it brought in, in 2020.
    @Test
    void theWswOfAYearHasTheDeficitOfTheLetter() {
        long net =
                sector.exploitatieopgaven().stream()
                        .filter(o -> o.periodeVan().getYear() == 2020)
                        .map(Berichten::wswJaar)
                        .mapToLong(w ->
                                w.path("rijksbijdrageCents").asLong()
                                        + w.path("toegevoegdeWaardeCents").asLong()
                                        - w.path("lonenCents").asLong()
                                        - w.path("overigeKostenCents").asLong())
                        .sum();

        assertThat(net / 1e8).isBetween(-132.5, -131.5);
    }

    private static double sum(Iterable<JsonNode> rows, String field) {
        double sum = 0;
        for (var row : rows) {
            sum += row.path(field).asDouble();
        }
        return sum;
    }
}
