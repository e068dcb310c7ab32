package nl.pols.rapportage.indicator;

import static nl.pols.rapportage.proef.Sobproef.sob;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Sobproef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/// Three regions, of which two have a municipality, and how figures about the register are asked
/// for.
abstract class Registerproef {
    static final String DAG = "2022-05-23";
    @Inject Proefsector sector;
    @Inject Vragen vragen;

    @BeforeEach
    void tweeRegios() {
        sector.leeg();
        sector.vertel(
                Events.regio("AM01", "Noord"),
                Events.regio("AM02", "Zuid"),
                Events.regio("AM03", "West"),
                Events.gemeente("GM0001", "Adorp", "AM01"),
                Events.gemeente("GM0002", "Bedorp", "AM02"));
    }

    void vertel(Stream<Sobproef> sobs) {
        sector.vertel(sobs.map(Sobproef::event).toList());
    }

    static Stream<Sobproef> maal(int eerste, int aantal, boolean rmt, boolean impuls) {
        return IntStream.range(eerste, eerste + aantal)
                .mapToObj(n -> sob(n).rmt(rmt, "AM01").impuls(impuls));
    }

    String breuk(String code, @Nullable String onderdeel) {
        return vragen.breuk(code, DAG, onderdeel);
    }

    List<String> delen(String code, Dimensie dimensie, @Nullable String onderdeel) {
        return vragen.vraag(code, DAG, null, Map.of(), dimensie).waarden().stream()
                .filter(w -> Objects.equals(w.onderdeel(), onderdeel))
                .map(w -> w.dimensies().get(dimensie.sleutel()) + " " + Vragen.breuk(w))
                .toList();
    }
}
