package nl.pols.trajectregistratie.voorziening;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How a line of the SRG is laid out, in a period: fields of fixed length, one after the other.
///
/// @param statistiekcode says that a line is of this statistic
/// @param geldigVan first month of which a file has this layout
/// @param geldigTot first month that has another one
@Schema(name = "SrgIndeling")
record Srgindeling(
        String naam,
        String statistiekcode,
        @Schema(implementation = String.class, example = "2015-01") YearMonth geldigVan,
        @Schema(implementation = String.class, example = "2019-01") YearMonth geldigTot,
        String bron,
        List<Veld> velden) {

    /// @param lengte in positions
    @Schema(name = "SrgVeld")
    record Veld(String naam, int lengte, Vorm vorm, boolean verplicht) {}

    /// What may stand in a field; empty ones are spaces, or zeros where a date or a code belongs.
    enum Vorm {
        CIJFERS,
        DATUM,
        TEKST
    }

    static Srgindeling van2015(ObjectMapper json) {
        try (InputStream bron = Srgindeling.class.getResourceAsStream("/srg/indeling-2015.json")) {
            return json.readValue(
                    Objects.requireNonNull(bron), new TypeReference<Srgindeling>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The layout of the SRG can't be read", e);
        }
    }

    int lengte() {
        return velden.stream().mapToInt(Veld::lengte).sum();
    }

    /// Up to where a line may not be cut off: trailing empty fields are often left out.
    int kortste() {
        int plaats = 0;
        int kortste = 0;
        for (Veld veld : velden) {
            plaats += veld.lengte();
            kortste = veld.verplicht() ? plaats : kortste;
        }
        return kortste;
    }

    /// @return the text of each field, without the spaces around it
    Map<String, String> knip(String regel) {
        String heel = regel + " ".repeat(Math.max(0, lengte() - regel.length()));
        var waarden = new LinkedHashMap<String, String>();
        int plaats = 0;
        for (Veld veld : velden) {
            waarden.put(veld.naam(), heel.substring(plaats, plaats + veld.lengte()).strip());
            plaats += veld.lengte();
        }
        return waarden;
    }

    boolean geldtIn(YearMonth maand) {
        return !maand.isBefore(geldigVan) && maand.isBefore(geldigTot);
    }
}
