package nl.pols.financiering.toekenning;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A grant as it is answered.
///
/// @param besteedCents spent so far, net of corrections
/// @param verplichtCents committed and not yet settled
/// @param overschredenCents approved on top of what was granted
/// @param teruggevloeidCents given back to the Treasury
/// @param versie number of postings so far: changes with everything that happens to the grant
@Schema(
        name = "Toekenning",
        requiredProperties = {
            "id",
            "regelingId",
            "trancheId",
            "ontvanger",
            "bedragCents",
            "besteedCents",
            "verplichtCents",
            "overschredenCents",
            "teruggevloeidCents",
            "beschikbaarCents",
            "datum",
            "versie"
        },
        examples = ToekenningAntwoord.VOORBEELD)
public record ToekenningAntwoord(
        UUID id,
        UUID regelingId,
        UUID trancheId,
        OntvangerAntwoord ontvanger,
        long bedragCents,
        long besteedCents,
        long verplichtCents,
        long overschredenCents,
        long teruggevloeidCents,
        long beschikbaarCents,
        LocalDate datum,
        long versie) {

    static final String VOORBEELD =
            """
            {"id": "0b7e2a52-6d0a-4a0e-8a8e-5f5a3d2a7c10",
             "regelingId": "6f1c1f0e-52f5-4d0c-9c39-0d6a4f6b2a01",
             "trancheId": "6f1c1f0e-52f5-4d0c-9c39-0d6a4f6b2a02",
             "ontvanger": {"soort": "GEMEENTE", "code": "GM0363"}, "bedragCents": 125000000,
             "besteedCents": 2500000, "verplichtCents": 500000, "overschredenCents": 0,
             "teruggevloeidCents": 0, "beschikbaarCents": 122000000, "datum": "2022-03-01", "versie": 2}\
            """;

    /// The recipient, as answered.
    @Schema(
            name = "Ontvanger",
            requiredProperties = {"soort", "code"})
    public record OntvangerAntwoord(Ontvanger.Soort soort, String code) {}

    static ToekenningAntwoord van(Toekenning toekenning, Stand stand) {
        var inhoud = toekenning.inhoud();
        return new ToekenningAntwoord(
                inhoud.id(),
                toekenning.regelingId(),
                inhoud.trancheId(),
                new OntvangerAntwoord(inhoud.ontvanger().soort(), inhoud.ontvanger().code()),
                inhoud.bedragCents(),
                stand.besteedCents(),
                stand.verplichtCents(),
                stand.overschredenCents(),
                stand.teruggevloeidCents(),
                stand.beschikbaarCents(),
                inhoud.datum(),
                stand.volgnummer());
    }
}
