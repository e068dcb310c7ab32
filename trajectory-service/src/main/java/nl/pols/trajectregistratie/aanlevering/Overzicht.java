package nl.pols.trajectregistratie.aanlevering;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.pols.trajectregistratie.aanlevering.Aanlevering.Status;
import nl.pols.trajectregistratie.traject.Melding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A delivery: received is always the sum of the five outcomes.
///
/// @param velden of a dry run, which fields would change and in how many records
@Schema(name = "Aanlevering", example = Overzicht.VOORBEELD)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Overzicht(
        UUID id,
        Status status,
        boolean proef,
        boolean atomair,
        long ontvangen,
        long nieuw,
        long gewijzigd,
        long ongewijzigd,
        long geparkeerd,
        long geweigerd,
        long waarschuwingen,
        @Nullable List<Veldtelling> velden,
        List<Melding> opmerkingen,
        long laatsteRegel,
        Instant ontvangenOp,
        @Nullable Instant afgerondOp) {

    /// How many records would get another value in this field.
    @Schema(
            name = "Veldtelling",
            example =
                    """
                    {"pointer": "/geplandeEinddatum", "aantal": 12}
                    """)
    record Veldtelling(String pointer, long aantal) {}

    static final String VOORBEELD =
            """
            {"id": "0190b5c2-a000-7b1e-8f00-6a1b2c3d4e5f", "status": "AFGEROND", "proef": false, "atomair": false, "ontvangen": 3, "nieuw": 1,
             "gewijzigd": 0, "ongewijzigd": 1, "geparkeerd": 0, "geweigerd": 1, "waarschuwingen": 0, "opmerkingen": [],
             "laatsteRegel": 3, "ontvangenOp": "2022-06-01T09:00:00Z", "afgerondOp": "2022-06-01T09:00:01Z"}
            """;

    private static final Melding LEEG =
            new Melding(
                    "",
                    "A2-lege-aanlevering",
                    "De aanlevering bevat geen records; controleer of het bestand volledig is.",
                    "The delivery has no records; check whether the file is complete.");

    static Overzicht van(Aanlevering a) {
        var stand = a.stand();
        return new Overzicht(
                a.id(),
                a.status(),
                a.proef(),
                a.atomair(),
                stand.ontvangen(),
                stand.nieuw(),
                stand.gewijzigd(),
                stand.ongewijzigd(),
                stand.geparkeerd(),
                stand.geweigerd(),
                stand.waarschuwingen(),
                velden(a),
                opmerkingen(a),
                a.laatsteRegel(),
                a.ontvangenOp(),
                a.afgerondOp());
    }

    private static @Nullable List<Veldtelling> velden(Aanlevering a) {
        return a.proef()
                ? a.velden().entrySet().stream()
                        .map(v -> new Veldtelling(v.getKey(), v.getValue()))
                        .toList()
                : null;
    }

    private static List<Melding> opmerkingen(Aanlevering a) {
        if (a.opmerking() == null) {
            return List.of();
        }
        if (a.opmerking().equals(Aanlevering.LEEG)) {
            return List.of(LEEG);
        }
        var breuk = Breuk.valueOf(a.opmerking());
        String regel = breuk.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return List.of(new Melding("", "A3-" + regel, breuk.nl(), breuk.en()));
    }
}
