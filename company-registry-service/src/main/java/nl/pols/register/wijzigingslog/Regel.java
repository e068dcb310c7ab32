package nl.pols.register.wijzigingslog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.register.Feit;
import nl.pols.register.Precisie;
import nl.pols.register.sob.Opvolging;
import nl.pols.register.sob.Toestand;
import nl.pols.register.sob.Vervallen;
import nl.pols.register.sob.Wijziging;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One change of an SOB: who made it, when, why, and what it did. What isn't named, stayed as it
/// was.
///
/// @param versie of the SOB after it; they follow each other without a gap
/// @param organisatie for whom, `actor` the client that did it
/// @param voor what the register held to be true until then and no longer
/// @param na what it holds to be true since
@Schema(
        name = "WijzigingVanSob",
        requiredProperties = {
            "versie",
            "wijzigingId",
            "soort",
            "tijdstip",
            "organisatie",
            "actor",
            "voor",
            "na"
        },
        example =
                """
                {"versie": 2, "wijzigingId": "0193a1f0-7a3c-7d11-8f10-5b6c7d8e9f00", "soort": "CORRECTIE",
                 "tijdstip": "2026-11-21T09:30:00Z", "organisatie": "cedris", "actor": "cedris-client",
                 "reden": "Uittreksel handelsregister",
                 "voor": [{"feit": "rechtsvormen", "waarde": "STICHTING", "geldigVan": "2010-01-01"}],
                 "na": [{"feit": "rechtsvormen", "waarde": "BV", "geldigVan": "2010-01-01"}]}\
                """)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Regel(
        long versie,
        UUID wijzigingId,
        Wijziging.Soort soort,
        Instant tijdstip,
        String organisatie,
        String actor,
        @Nullable String reden,
        @Nullable UUID rechtsopvolgingId,
        List<Bekend> voor,
        List<Bekend> na) {

    /// Something that the register held to be true.
    ///
    /// @param feit the kind of fact, as it is called in an SOB
    /// @param waarde in the shape of that kind: text, a number with its kind, a relation
    @Schema(
            name = "FeitInWijziging",
            requiredProperties = {"feit", "waarde"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Bekend(
            String feit,
            Object waarde,
            @Nullable LocalDate geldigVan,
            @Nullable Precisie geldigVanPrecisie,
            @Nullable LocalDate geldigTot) {}

    static List<Bekend> bekend(Toestand toestand) {
        var bekend = new ArrayList<Bekend>();
        toestand.feiten()
                .forEach((tabel, feiten) -> feiten.forEach(f -> bekend.add(van(tabel.naam(), f))));
        toestand.opvolgers().forEach(o -> bekend.add(van("opvolgers", o)));
        toestand.voorgangers().forEach(o -> bekend.add(van("voorgangers", o)));
        Vervallen vervallen = toestand.vervallen();
        if (vervallen != null) {
            bekend.add(new Bekend("vervallen", vervallen, null, null, null));
        }
        return bekend;
    }

    private static Bekend van(String feit, Feit<?> f) {
        return new Bekend(
                feit, f.waarde(), f.geldig().van(), f.precisie().vermeld(), f.geldig().tot());
    }

    private static Bekend van(String feit, Opvolging o) {
        return new Bekend(feit, o, o.ingangsdatum(), null, null);
    }
}
