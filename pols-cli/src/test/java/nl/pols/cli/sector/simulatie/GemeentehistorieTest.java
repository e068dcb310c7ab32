package nl.pols.cli.sector.simulatie;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class GemeentehistorieTest {
    private static final LocalDate BEGIN = LocalDate.of(2010, 1, 1);
    private static final LocalDate EEMSDELTA = LocalDate.of(2021, 1, 1);

    private final Gemeentehistorie history = Gemeentehistorie.read();

    @Test
    void aRelationWithAMunicipalityFormedLaterBeginsWithThoseThatWentIntoIt() {
        assertThat(history.dated(List.of(new Sob.Relatie("GM1979", "GR_DEELNEMER", BEGIN))))
                .containsExactly(
                        new Gemeentehistorie.Dated("GM0003", "GR_DEELNEMER", BEGIN, EEMSDELTA),
                        new Gemeentehistorie.Dated("GM0010", "GR_DEELNEMER", BEGIN, EEMSDELTA),
                        new Gemeentehistorie.Dated("GM0024", "GR_DEELNEMER", BEGIN, EEMSDELTA),
                        new Gemeentehistorie.Dated("GM1979", "GR_DEELNEMER", EEMSDELTA, null));
    }

    @Test
    void aRelationWithAMunicipalityThatGrewKeepsItsOwnBegin() {
        assertThat(history.dated(List.of(new Sob.Relatie("GM0363", "INKOOP", BEGIN))))
                .containsExactly(
                        new Gemeentehistorie.Dated(
                                "GM0457", "INKOOP", BEGIN, LocalDate.of(2022, 3, 24)),
                        new Gemeentehistorie.Dated("GM0363", "INKOOP", BEGIN, null));
    }

    @Test
    void aRelationThatBeganLaterHasNothingBeforeIt() {
        var later = LocalDate.of(2023, 7, 1);
        assertThat(history.dated(List.of(new Sob.Relatie("GM1979", "INKOOP", later))))
                .containsExactly(new Gemeentehistorie.Dated("GM1979", "INKOOP", later, null));
    }

    @Test
    void aMunicipalityDividedOverTwoThatOneCompanyServesIsToldOnce() {
        var both =
                history.dated(
                        List.of(
                                new Sob.Relatie("GM1966", "INKOOP", BEGIN),
                                new Sob.Relatie("GM1969", "INKOOP", BEGIN)));
        assertThat(both).filteredOn(r -> r.gemeentecode().equals("GM0053")).hasSize(1);
    }

    @Test
    void aSeatInAMunicipalityYoungerThanTheCompanyIsLeftOut() {
        assertThat(company("GM1979").has("zetelGemeentecode")).isFalse();
        assertThat(company("GM0363").get("zetelGemeentecode").textValue()).isEqualTo("GM0363");
    }

    @Test
    void whatIsRegisteredHasEveryRelationWithinTheLifeOfTheMunicipality() {
        var sector = Sector.simuleer(Gemeenten.all(), 1, Proefland.JAREN, 0.01);
        assertThat(sector.landschap().sobs())
                .filteredOn(Sob::geregistreerd)
                .flatExtracting(sob -> relaties(Berichten.of(sob, Set.of())))
                .allMatch(r ->
                        history.existed(
                                r.get("gemeentecode").textValue(),
                                LocalDate.parse(r.get("geldigVan").textValue())))
                .anyMatch(r -> r.get("gemeentecode").textValue().equals("GM0788"));
    }

    private static List<JsonNode> relaties(JsonNode body) {
        return StreamSupport.stream(body.get("relaties").spliterator(), false).toList();
    }

    private static JsonNode company(String seat) {
        var sob =
                new Sob(
                        Sleutel.of("sob", seat),
                        "Fictief",
                        Rechtsvorm.OPENBAAR_LICHAAM,
                        seat,
                        true,
                        true,
                        BEGIN,
                        null,
                        List.of());
        return Berichten.of(sob, Set.of());
    }
}
