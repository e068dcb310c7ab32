package nl.pols.trajectregistratie.aanlevering;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.pols.trajectregistratie.aanlevering.Aanlevering.Status;
import nl.pols.trajectregistratie.traject.Melding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A delivery: received is always the sum of the five outcomes.
///
/// @param redenen why it waits for a decision, or did
/// @param velden of a dry run, or of one that is weighed first, which fields would change and in
///   how many records
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
        @Nullable List<Melding> redenen,
        @Nullable Vervangingsoverzicht vervanging,
        @Nullable Intrekking intrekking,
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

    /// What the delivery replaces, and the proposal of what lapses by it.
    ///
    /// @param vervallen how many lapsed when it took effect
    @Schema(
            name = "Vervanging",
            example =
                    """
                    {"van": "2022-01-01", "totEnMet": "2022-12-31", "voorstel": "5d41402abc4b2a76b9719d911017c592", "verdwijnt": 12,
                     "binnenBereik": 340, "vervallen": 0}
                    """)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Vervangingsoverzicht(
            LocalDate van,
            LocalDate totEnMet,
            @Nullable UUID sobId,
            @Nullable String voorstel,
            @Nullable Long verdwijnt,
            @Nullable Long binnenBereik,
            long vervallen) {

        static @Nullable Vervangingsoverzicht van(Aanlevering a) {
            var vervangt = a.vervangt();
            var voorstel = a.voorstel();
            return vervangt == null
                    ? null
                    : new Vervangingsoverzicht(
                            vervangt.van(),
                            vervangt.totEnMet(),
                            vervangt.sobId(),
                            voorstel == null ? null : voorstel.merk(),
                            voorstel == null ? null : voorstel.verdwijnt(),
                            voorstel == null ? null : voorstel.binnenBereik(),
                            a.vervallen());
        }
    }

    /// How many trajectories were brought back to what they were, and how many stay because
    /// something else changed them since.
    @Schema(
            name = "Intrekking",
            example =
                    """
                    {"hersteld": 338, "overgeslagen": 2}
                    """)
    record Intrekking(long hersteld, long overgeslagen) {

        static @Nullable Intrekking van(Aanlevering a) {
            return switch (a.status()) {
                case WORDT_INGETROKKEN, INGETROKKEN ->
                        new Intrekking(a.hersteld(), a.overgeslagen());
                default -> null;
            };
        }
    }

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
                a.redenen().isEmpty() ? null : a.redenen(),
                Vervangingsoverzicht.van(a),
                Intrekking.van(a),
                opmerkingen(a),
                a.laatsteRegel(),
                a.ontvangenOp(),
                a.afgerondOp());
    }

    private static @Nullable List<Veldtelling> velden(Aanlevering a) {
        return a.proef() || a.aangehouden()
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
