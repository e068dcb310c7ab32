package nl.pols.trajectregistratie.signaal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pols.trajectregistratie.signaal.Reactie.Partij;
import nl.pols.trajectregistratie.traject.Inzicht;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The public state; the same on the wire of the API and of the events.
///
/// @param trajectId absent for a signal about a group
/// @param bedrag only where somebody told what an hour of production brings in
/// @param reactievragen how long each party took, or takes, to respond
@Schema(name = "Signaal", example = Weergave.VOORBEELD)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Weergave(
        UUID signaalId,
        Signaalsoort soort,
        String code,
        int regelversie,
        String gemeentecode,
        UUID sobId,
        @Nullable UUID trajectId,
        LocalDate peildatum,
        Signaal.Status status,
        Uitleg uitleg,
        List<Feitwaarde> feiten,
        @Nullable Bedrag bedrag,
        Instant gevraagdOp,
        LocalDate reactieUiterlijk,
        List<Reactievraag> reactievragen,
        List<Reactie> reacties,
        int versie,
        Instant vastgelegdOp) {

    static final String ID = "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c88";

    static final String VOORBEELD =
            """
            {"signaalId": "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c88", "soort": "VERBLIJF_NA_WERKFIT", "code": "G1", "regelversie": 1,
             "gemeentecode": "GM0363", "sobId": "0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a01", "trajectId": "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03",
             "peildatum": "2022-06-01", "status": "OPEN",
             "uitleg": {"nl": "De deelnemer is werkfit sinds 01-03-2022. Op 01-06-2022 duurde het traject 62 dagen langer dan het respijt van 30 dagen.",
                        "en": "The participant is ready for work since 2022-03-01. On 2022-06-01 the trajectory lasted 62 days longer than the grace of 30 days."},
             "feiten": [{"naam": "WERKFIT_SINDS", "waarde": "2022-03-01", "eenheid": "DATUM"}, {"naam": "DAGEN", "waarde": "62", "eenheid": "DAGEN"}],
             "gevraagdOp": "2022-06-01T03:00:00Z", "reactieUiterlijk": "2022-06-29",
             "reactievragen": [{"partij": "GEMEENTE", "beantwoord": false, "dagen": 0, "opTijd": true}, {"partij": "SOB", "beantwoord": false, "dagen": 0, "opTijd": true}],
             "reacties": [], "versie": 1, "vastgelegdOp": "2022-06-01T03:00:00Z"}
            """;

    /// A fact and what it is counted in; text, so that no number loses a digit.
    @Schema(name = "Signaalfeit")
    record Feitwaarde(Feit naam, String waarde, Feit.Eenheid eenheid) {}

    /// @param dagen after the question: until the response, or until now
    /// @param opTijd whether it came in time, or still can
    @Schema(name = "Reactievraag")
    record Reactievraag(Partij partij, boolean beantwoord, int dagen, boolean opTijd) {}

    static Weergave van(Signaal s) {
        return van(s, s.bekendVanaf(), Inzicht.VOLLEDIG, null);
    }

    /// @param op the moment up to which is counted how long a response takes
    static Weergave van(Signaal s, Instant op, Inzicht inzicht, @Nullable Opbrengst opbrengst) {
        Instant tot = s.status() == Signaal.Status.GESLOTEN ? s.bekendVanaf() : op;
        return new Weergave(
                s.id(),
                s.bevinding().soort(),
                s.regel().code(),
                s.regel().versie(),
                s.eigenaar().substring("gemeente:".length()),
                s.onderwerp().sobId(),
                s.onderwerp().trajectId(),
                s.peildatum(),
                s.status(),
                Uitleg.van(s.regel(), s.feiten()),
                s.feiten().entrySet().stream()
                        .filter(f -> inzicht.toontProductie() || !f.getKey().isOverProductie())
                        .sorted(Map.Entry.comparingByKey())
                        .map(f -> new Feitwaarde(f.getKey(), f.getValue(), f.getKey().eenheid()))
                        .toList(),
                opbrengst == null || !inzicht.toontProductie() ? null : opbrengst.van(s),
                s.gevraagdOp(),
                s.reactieUiterlijk(),
                Stream.of(Partij.values()).map(p -> vraag(s, p, tot)).toList(),
                s.reacties(),
                s.versie(),
                s.bekendVanaf());
    }

    private static Reactievraag vraag(Signaal s, Partij partij, Instant tot) {
        var antwoord = s.antwoordVan(partij);
        Instant moment = antwoord == null ? tot : antwoord.gegevenOp();
        boolean opTijd = !LocalDate.ofInstant(moment, ZoneOffset.UTC).isAfter(s.reactieUiterlijk());
        return new Reactievraag(partij, antwoord != null, s.dagenTot(moment), opTijd);
    }
}
