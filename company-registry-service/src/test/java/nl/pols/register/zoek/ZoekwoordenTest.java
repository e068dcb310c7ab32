package nl.pols.register.zoek;

import static nl.pols.register.zoek.Grond.Overeenkomst.BEGIN;
import static nl.pols.register.zoek.Grond.Overeenkomst.GEHEEL;
import static nl.pols.register.zoek.Grond.Overeenkomst.GELIJKENIS;
import static nl.pols.register.zoek.Grond.Overeenkomst.WOORDEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pols.register.zoek.Grond.Soort;
import org.junit.jupiter.api.Test;

/// How well a name answers a text, and which of two answers comes first.
class ZoekwoordenTest {
    private static final LocalDate DAG = LocalDate.of(2019, 6, 30);

    private final Zoekwoorden rijkNijmegen =
            new Zoekwoorden(
                    "rijk nijmegen",
                    List.of(Map.of("rijk", 1.0), Map.of("nijmegen", 1.0, "nimwegen", 0.4)),
                    Map.of("rijknijmegen", 1.0));

    @Test
    void tellsHowANameAnswersTheText() {
        assertThat(rijkNijmegen.overeenkomst("rijk nijmegen")).isEqualTo(GEHEEL);
        assertThat(rijkNijmegen.overeenkomst("rijk nijmegen bv")).isEqualTo(BEGIN);
        assertThat(rijkNijmegen.overeenkomst("werkbedrijf nijmegen rijk")).isEqualTo(WOORDEN);
        assertThat(rijkNijmegen.overeenkomst("rijk van nimwegen")).isEqualTo(GELIJKENIS);
        assertThat(rijkNijmegen.overeenkomst("rijknijmegen")).isEqualTo(GELIJKENIS);
    }

    @Test
    void aNameWithMoreOfTheTextAndLessBesidesItScoresHigher() {
        assertThat(rijkNijmegen.score("nijmegen rijk"))
                .isGreaterThan(rijkNijmegen.score("werkbedrijf rijk van nijmegen"));
        assertThat(rijkNijmegen.score("werkbedrijf rijk van nijmegen"))
                .isGreaterThan(rijkNijmegen.score("rijk van nimwegen"));
        assertThat(rijkNijmegen.score("rijknijmegen")).isEqualTo(1.0);
    }

    @Test
    void knowsWhetherANameIsTheCurrentAFormerOrALaterOne() {
        assertThat(Soort.vanNaam(DAG, null, DAG)).isEqualTo(Soort.NAAM);
        assertThat(Soort.vanNaam(DAG.minusYears(1), DAG.plusDays(1), DAG)).isEqualTo(Soort.NAAM);
        assertThat(Soort.vanNaam(DAG.minusYears(1), DAG, DAG)).isEqualTo(Soort.VROEGERE_NAAM);
        assertThat(Soort.vanNaam(DAG.plusDays(1), null, DAG)).isEqualTo(Soort.LATERE_NAAM);
    }

    @Test
    void ranksTheWholeTextFirstAndTheCurrentNameBeforeAFormerOne() {
        var geheel = treffer(Soort.VROEGERE_NAAM, GEHEEL, 0.1);
        var begin = treffer(Soort.NAAM, BEGIN, 0.2);
        var vroegerBegin = treffer(Soort.VROEGERE_NAAM, BEGIN, 0.9);
        var woorden = treffer(Soort.NAAM, WOORDEN, 0.9);
        var minder = treffer(Soort.NAAM, WOORDEN, 0.8);
        var gelijkenis = treffer(Soort.NAAM, GELIJKENIS, 1.0);
        var volgorde = List.of(geheel, begin, vroegerBegin, woorden, minder, gelijkenis);
        assertThat(new ArrayList<>(volgorde).reversed().stream().sorted()).isEqualTo(volgorde);
    }

    @Test
    void equalAnswersKeepOneOrder() {
        var een = treffer(Soort.NAAM, GEHEEL, 1.0);
        var ander = treffer(Soort.NAAM, GEHEEL, 1.0);
        assertThat(Stream.of(een, ander).sorted())
                .isEqualTo(Stream.of(ander, een).sorted().toList());
    }

    private static Naamtreffer treffer(Soort soort, Grond.Overeenkomst overeenkomst, double score) {
        var kandidaat =
                new Naamtreffer.Kandidaat(UUID.randomUUID(), "Fictief", "fictief", DAG, null);
        return new Naamtreffer(kandidaat, soort, overeenkomst, score);
    }
}
