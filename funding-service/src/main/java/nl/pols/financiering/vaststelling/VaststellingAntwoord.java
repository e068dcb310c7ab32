package nl.pols.financiering.vaststelling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.pols.financiering.toekenning.ToekenningAntwoord.OntvangerAntwoord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A settlement as it is answered.
///
/// @param terugvloeiingCents what flows back to the Treasury at approval
/// @param vingerafdruk SHA-256 of the lines
@Schema(
        name = "Vaststelling",
        requiredProperties = {
            "id",
            "ontvanger",
            "jaar",
            "status",
            "regels",
            "terugvloeiingCents",
            "vingerafdruk",
            "opgesteldOp",
            "versie"
        },
        examples = VaststellingAntwoord.VOORBEELD)
public record VaststellingAntwoord(
        UUID id,
        OntvangerAntwoord ontvanger,
        int jaar,
        Vaststelling.Status status,
        List<Vaststellingregel> regels,
        long terugvloeiingCents,
        String vingerafdruk,
        Instant opgesteldOp,
        @Nullable Instant goedgekeurdOp,
        @Nullable String heropendReden,
        long versie) {

    static final String VOORBEELD =
            """
            {"id": "b1c5f0a4-52f5-4d0c-9c39-0d6a4f6b2b01", "ontvanger": {"soort": "RMT", "code": "AM07"},
             "jaar": 2022, "status": "OPGESTELD", "regels": [
               {"toekenningId": "0b7e2a52-6d0a-4a0e-8a8e-5f5a3d2a7c10",
                "regelingId": "45f4072f-e2a9-8420-a64e-164c028d02cc", "vrijBesteedbaar": false,
                "toegekendCents": 125000000, "overschredenCents": 0, "besteedCents": 100000000,
                "verplichtCents": 0, "terugvloeiingCents": 25000000}],
             "terugvloeiingCents": 25000000,
             "vingerafdruk": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "opgesteldOp": "2023-02-01T09:00:00Z", "versie": 1}\
            """;

    static VaststellingAntwoord van(Vaststelling v) {
        return new VaststellingAntwoord(
                v.vaststellingId(),
                new OntvangerAntwoord(v.ontvanger().soort(), v.ontvanger().code()),
                v.jaar(),
                v.status(),
                v.regels(),
                v.terugvloeiingCents(),
                v.vingerafdruk(),
                v.opgesteldOp(),
                v.goedgekeurdOp(),
                v.heropendReden(),
                v.versie());
    }
}
