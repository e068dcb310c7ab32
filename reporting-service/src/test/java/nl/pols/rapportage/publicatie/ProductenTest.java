package nl.pols.rapportage.publicatie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.pols.rapportage.indicator.Periode;
import nl.pols.rapportage.indicator.Vrijgavevraag.As;
import nl.pols.rapportage.publicatie.Product.Bron;
import nl.pols.rapportage.publicatie.Product.Opmaak;
import nl.pols.rapportage.publicatie.Product.Reeks;
import nl.pols.rapportage.publicatie.Product.Termijn;
import org.junit.jupiter.api.Test;

/// What a declaration of products may not say.
class ProductenTest {
    private static final Product BRON =
            product("KWARTAAL", reeks("A", "D08", null, As.GEBIED, As.DOELGROEP));

    private static Product product(String code, Reeks... reeksen) {
        return new Product(
                code, Map.of("nl", code), "", Termijn.KWARTAAL, null, List.of(), List.of(reeksen));
    }

    private static Reeks reeks(
            String code, String indicator, @org.jspecify.annotations.Nullable Bron uit, As... as) {
        return new Reeks(
                code, indicator, null, uit, List.of(new Opmaak("tabel", List.of(as), null)));
    }

    private static List<Product> met(Reeks overgenomen) {
        return List.of(BRON, product("JAAR", overgenomen));
    }

    @Test
    void aSeriesIsTakenFromATableWithItsAxes() {
        var uit = new Bron("KWARTAAL", "A");
        Producten.vereisBronnen(met(reeks("B", "D08", uit, As.REGIO)));
        Producten.vereisEenReeksPerIndicator(met(reeks("B", "D08", uit, As.REGIO)));

        for (var fout :
                List.of(
                        reeks("B", "D08", uit, As.UITKERING),
                        reeks("B", "D02", uit, As.REGIO),
                        reeks("B", "D08", new Bron("KWARTAAL", "X"), As.REGIO),
                        reeks("B", "D08", new Bron("JAAR", "B"), As.REGIO))) {
            assertThatThrownBy(() -> Producten.vereisBronnen(met(fout)))
                    .hasMessageContaining("can't be taken from");
        }
    }

    @Test
    void aQuantityIsCountedOnce() {
        assertThatThrownBy(() ->
                        Producten.vereisEenReeksPerIndicator(
                                met(reeks("B", "D08", null, As.REGIO))))
                .hasMessageContaining("two series");
    }

    @Test
    void theTermsThatEndWithinSomeDays() {
        var van = LocalDate.of(2021, 9, 30);
        var tot = LocalDate.of(2022, 6, 29);

        assertThat(Termijn.KWARTAAL.eindigend(van, tot))
                .extracting(Periode::tekst)
                .containsExactly("2021-Q3", "2021-Q4", "2022-Q1");
        assertThat(Termijn.JAAR.eindigend(van, tot))
                .extracting(Periode::tekst)
                .containsExactly("2021");
    }

    @Test
    void theLastTermOfAYear() {
        var jaar = Periode.lees("2022").orElseThrow();

        assertThat(Termijn.KWARTAAL.laatsteIn(jaar)).isEqualTo("2022-Q4");
        assertThat(Termijn.HALFJAAR.laatsteIn(jaar)).isEqualTo("2022-H2");
        assertThat(Termijn.JAAR.laatsteIn(jaar)).isEqualTo("2022");
    }
}
