package nl.pols.financiering.toekenning;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A grant as it is answered.
///
/// @param bestedCents spent so far, net of corrections
/// @param versie number of postings so far: changes with everything that happens to the grant
@Schema(name = "Toekenning")
public record ToekenningAntwoord(
        UUID id,
        UUID regelingId,
        UUID trancheId,
        OntvangerAntwoord ontvanger,
        long bedragCents,
        long bestedCents,
        long beschikbaarCents,
        LocalDate datum,
        long versie) {

    /// The recipient, as answered.
    @Schema(name = "Ontvanger")
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
                stand.beschikbaarCents(),
                inhoud.datum(),
                stand.volgnummer());
    }
}
