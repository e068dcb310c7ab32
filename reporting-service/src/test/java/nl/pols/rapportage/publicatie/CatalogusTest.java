package nl.pols.rapportage.publicatie;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import nl.pols.rapportage.publicatie.Catalogus.Tabelnaam;
import nl.pols.rapportage.publicatie.Catalogus.Uitgave;
import org.junit.jupiter.api.Test;

/// The properties that DCAT-AP-NL 3.0 makes mandatory, and what of them a harvester relies on.
class CatalogusTest {
    private final JsonNode catalogus =
            new ObjectMapper()
                    .valueToTree(
                            new Catalogus("https://pols.example", "Een uitgever")
                                    .van(
                                            List.of(
                                                    new Uitgave(
                                                            Proefpublicatie.publicatie(),
                                                            new Producten()
                                                                    .zoek("TRAJECTENMONITOR"),
                                                            List.of(
                                                                    new Tabelnaam(
                                                                            "LOPEND",
                                                                            "gebied-uitkering",
                                                                            "Lopend")),
                                                            true),
                                                    new Uitgave(
                                                            Proefpublicatie.publicatie(),
                                                            Optional.empty(),
                                                            List.of(),
                                                            false))));
    private final JsonNode dataset = catalogus.path("dcat:dataset").path(0);

    @Test
    void theCatalogueHasWhatIsMandatory() {
        assertThat(catalogus.path("@id").asText())
                .isEqualTo("https://pols.example/rapportage/v1/catalogus");
        assertThat(List.of("dct:title", "dct:description", "dct:publisher", "dcat:contactPoint"))
                .allMatch(catalogus::hasNonNull);
        assertThat(catalogus.path("dct:publisher").path("foaf:name").path("@value").asText())
                .isEqualTo("Een uitgever");
        assertThat(catalogus.path("dcat:contactPoint").path("@type").asText())
                .isEqualTo("vcard:Organization");
    }

    @Test
    void aDataSetHasWhatIsMandatory() {
        assertThat(dataset.path("@id").asText())
                .isEqualTo("https://pols.example/publicaties/" + Proefpublicatie.NUMMER);
        assertThat(
                        List.of(
                                "dct:title",
                                "dct:description",
                                "dct:identifier",
                                "dct:publisher",
                                "dct:creator",
                                "dct:accessRights",
                                "dcat:contactPoint",
                                "dcat:theme",
                                "dct:language",
                                "dcat:distribution"))
                .allMatch(dataset::hasNonNull);
        assertThat(dataset.path("dct:temporal").path("dcat:endDate").path("@value").asText())
                .isEqualTo("2022-06-30");
        assertThat(dataset.path("dct:accrualPeriodicity").path("@id").asText())
                .endsWith("/frequency/ANNUAL_2");
        assertThat(dataset.path("dcat:previousVersion").path("@id").asText()).endsWith("-H1-1");
        assertThat(catalogus.path("dcat:dataset").path(1).path("adms:status").path("@id").asText())
                .endsWith("DEPRECATED");
    }

    @Test
    void eachFileIsADistributionWithALicenceAndAnAddressOfItsOwn() {
        var distributies = dataset.path("dcat:distribution");

        // the document, the frozen content, and one table in four forms
        assertThat(distributies).hasSize(2 + 4);
        assertThat(distributies)
                .allMatch(d ->
                        d.hasNonNull("dcat:accessURL")
                                && d.hasNonNull("dct:license")
                                && d.hasNonNull("dct:format"))
                .extracting(d -> d.path("dcat:downloadURL").path("@id").asText())
                .doesNotHaveDuplicates()
                .contains(
                        "https://pols.example/publicaties/%s/LOPEND/gebied-uitkering.csv"
                                .formatted(Proefpublicatie.NUMMER));
        assertThat(
                        distributies
                                .path(1)
                                .path("spdx:checksum")
                                .path("spdx:checksumValue")
                                .path("@value")
                                .asText())
                .isEqualTo(Proefpublicatie.publicatie().hash());
    }
}
