package nl.pols.register.gemeente;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.pols.register.Geldig;

/// The division of the Netherlands of one year: every municipality in a province and a labour
/// market region. Codes and names are those of CBS, *Gebieden in Nederland*; 2025 has 342
/// municipalities in 35 regions.
///
/// Until the reorganisations since 2019 are in the register as well, the division of 2025 holds for
/// every date: a trajectory of 2019 is shown in the municipality of today.
record Gebiedsindeling(int indeling, List<Regio> arbeidsmarktregios) {
    static final LocalDate VOOR_ELKE_DATUM = LocalDate.of(1900, 1, 1);

    /// A region with, per province, the codes and names of its municipalities.
    record Regio(
            String code, String naam, Map<String, Map<String, String>> gemeentenPerProvincie) {}

    static Gebiedsindeling van2025(ObjectMapper json) {
        var naam = "/referentie/gebieden-2025.json";
        try (var bestand = Gebiedsindeling.class.getResourceAsStream(naam)) {
            if (bestand == null) {
                throw new IllegalStateException("The reference data is not in the build: " + naam);
            }
            return json.readValue(bestand, Gebiedsindeling.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The reference data can't be read: " + naam, e);
        }
    }

    List<Arbeidsmarktregio> regios() {
        return arbeidsmarktregios.stream()
                .map(r -> new Arbeidsmarktregio(r.code, r.naam, Geldig.vanaf(VOOR_ELKE_DATUM)))
                .toList();
    }

    List<Gemeente> gemeenten() {
        return arbeidsmarktregios.stream().flatMap(Gebiedsindeling::gemeentenVan).toList();
    }

    private static Stream<Gemeente> gemeentenVan(Regio regio) {
        return regio.gemeentenPerProvincie.entrySet().stream()
                .flatMap(provincie ->
                        provincie.getValue().entrySet().stream()
                                .map(g -> gemeente(regio, provincie.getKey(), g)));
    }

    private static Gemeente gemeente(Regio regio, String provincie, Map.Entry<String, String> g) {
        return new Gemeente(
                g.getKey(), g.getValue(), provincie, regio.code, Geldig.vanaf(VOOR_ELKE_DATUM));
    }
}
