package nl.pols.financiering.bonus;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.pols.kit.events.Event;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A bonus was claimed, or its claim withdrawn. Every event carries the whole claim.
public record Bonusgebeurtenis(Instant time, Data data) implements Event {

    static final String VOORBEELD =
            """
            {"bonusclaimId": "a3e6c2d4-1b7f-4f0a-9c2e-6d5b8e7f4a42", "gemeentecode": "GM0363",
             "deelnemerId": "3f2b8a4e-8f4d-8f7a-9d55-0a8c1e7b6d30",
             "registratienummer": "BW-2018-0042", "periodeVan": "2018-01-01",
             "periodeTot": "2018-12-31", "bedragCents": 300000,
             "ingediendOp": "2019-02-01T10:00:00Z", "versie": 1}\
            """;

    /// The schema of both types, and the answer on the wire.
    @Schema(name = "Bonusclaim", examples = VOORBEELD)
    public record Data(
            UUID bonusclaimId,
            String gemeentecode,
            UUID deelnemerId,
            String registratienummer,
            LocalDate periodeVan,
            LocalDate periodeTot,
            long bedragCents,
            Instant ingediendOp,
            @Nullable Instant ingetrokkenOp,
            Bonusclaim.@Nullable Reden reden,
            long versie) {}

    @Override
    public String type() {
        return data.ingetrokkenOp() == null
                ? "nl.beschut-werk.bonus-geclaimd.v1"
                : "nl.beschut-werk.bonus-ingetrokken.v1";
    }

    @Override
    public String aggregate() {
        return "bonusclaim";
    }

    @Override
    public String subject() {
        return data.bonusclaimId().toString();
    }

    @Override
    public long sequence() {
        return data.versie();
    }
}
