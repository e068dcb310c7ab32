package nl.pols.register.gemeente;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.pols.register.Geldig;
import org.jspecify.annotations.Nullable;

/// What the register knows of the division of the Netherlands before anybody told it anything: the
/// municipalities and labour market regions of 2025 and every reorganisation since 2019. Codes and
/// names are those of CBS, *Gebieden in Nederland*; the regions of municipalities that ended are
/// those of the *Besluit werkgebieden UWV 2015*.
///
/// 2018 is the first year with a division of its own. It stands in for every earlier date: a
/// relation since 1998 is one with a municipality of 2018.
final class Gebiedsindeling {
    /// The first year with a division of its own.
    static final int EERSTE_JAAR = 2018;

    static final LocalDate VOOR_ELKE_DATUM = LocalDate.of(1900, 1, 1);

    private final Indeling indeling;
    private final Historie historie;

    private Gebiedsindeling(Indeling indeling, Historie historie) {
        this.indeling = indeling;
        this.historie = historie;
    }

    /// The division of one year: every municipality in a region and, within it, a province.
    record Indeling(int indeling, List<Regio> arbeidsmarktregios) {}

    /// A region with, per province, the codes and names of its municipalities.
    record Regio(
            String code, String naam, Map<String, Map<String, String>> gemeentenPerProvincie) {}

    /// The reorganisations since a year.
    record Historie(int vanaf, List<Wijziging> herindelingen) {}

    record Wijziging(
            String code,
            LocalDate ingangsdatum,
            String omschrijving,
            @Nullable String toelichting,
            List<String> gevormd,
            List<Opgeheven> opgeheven) {}

    record Opgeheven(
            String gemeentecode,
            String naam,
            String provincie,
            String arbeidsmarktregio,
            List<Bestemming> naar) {}

    record Bestemming(String gemeentecode, @Nullable Integer aandeel) {}

    static Gebiedsindeling lees(ObjectMapper json) {
        return new Gebiedsindeling(
                lees(json, "/referentie/gebieden-2025.json", Indeling.class),
                lees(json, "/referentie/herindelingen.json", Historie.class));
    }

    private static <T> T lees(ObjectMapper json, String naam, Class<T> soort) {
        try (var bestand = Gebiedsindeling.class.getResourceAsStream(naam)) {
            if (bestand == null) {
                throw new IllegalStateException("The reference data is not in the build: " + naam);
            }
            return json.readValue(bestand, soort);
        } catch (IOException e) {
            throw new UncheckedIOException("The reference data can't be read: " + naam, e);
        }
    }

    /// The year whose division is the latest here.
    int jaar() {
        return indeling.indeling;
    }

    List<Arbeidsmarktregio> regios() {
        return indeling.arbeidsmarktregios.stream()
                .map(r -> new Arbeidsmarktregio(r.code, r.naam, Geldig.vanaf(VOOR_ELKE_DATUM)))
                .toList();
    }

    /// Every municipality since 2018, with the days on which it exists.
    List<Gemeente> gemeenten() {
        var begin = new HashMap<String, LocalDate>();
        historie.herindelingen.forEach(
                h -> h.gevormd.forEach(code -> begin.put(code, h.ingangsdatum)));
        var gemeenten = new ArrayList<Gemeente>();
        indeling.arbeidsmarktregios.stream()
                .flatMap(regio -> gemeentenVan(regio, begin))
                .forEach(gemeenten::add);
        historie.herindelingen.forEach(
                h -> h.opgeheven.forEach(o -> gemeenten.add(opgeheven(o, h.ingangsdatum))));
        return gemeenten;
    }

    List<Herindeling> herindelingen() {
        return historie.herindelingen.stream().map(Gebiedsindeling::herindeling).toList();
    }

    private static Stream<Gemeente> gemeentenVan(Regio regio, Map<String, LocalDate> begin) {
        return regio.gemeentenPerProvincie.entrySet().stream()
                .flatMap(provincie ->
                        provincie.getValue().entrySet().stream()
                                .map(g ->
                                        new Gemeente(
                                                g.getKey(),
                                                g.getValue(),
                                                provincie.getKey(),
                                                regio.code,
                                                Geldig.vanaf(
                                                        begin.getOrDefault(
                                                                g.getKey(), VOOR_ELKE_DATUM)))));
    }

    private static Gemeente opgeheven(Opgeheven gemeente, LocalDate tot) {
        return new Gemeente(
                gemeente.gemeentecode,
                gemeente.naam,
                gemeente.provincie,
                gemeente.arbeidsmarktregio,
                new Geldig(VOOR_ELKE_DATUM, tot));
    }

    private static Herindeling herindeling(Wijziging h) {
        var overgangen = new ArrayList<Overgang>();
        for (var gemeente : h.opgeheven) {
            boolean geheel = gemeente.naar.size() == 1;
            for (var naar : gemeente.naar) {
                overgangen.add(
                        new Overgang(
                                gemeente.gemeentecode,
                                naar.gemeentecode,
                                h.ingangsdatum,
                                geheel,
                                naar.aandeel));
            }
        }
        return new Herindeling(h.code, h.ingangsdatum, h.omschrijving, h.toelichting, overgangen);
    }
}
