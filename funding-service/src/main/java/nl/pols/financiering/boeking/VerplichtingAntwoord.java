package nl.pols.financiering.boeking;

import java.time.LocalDate;
import java.util.UUID;
import nl.pols.financiering.toekenning.Verplichting;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A commitment as it is answered.
///
/// @param openCents neither settled nor released
/// @param exclusiefBtw whether the amount is without VAT (M5); absent if its sender didn't say
@Schema(
        name = "Verplichting",
        requiredProperties = {"id", "toekenningId", "bedragCents", "openCents", "datum", "status"},
        examples = VerplichtingAntwoord.VOORBEELD)
public record VerplichtingAntwoord(
        UUID id,
        UUID toekenningId,
        long bedragCents,
        long openCents,
        LocalDate datum,
        @Nullable LocalDate verlooptOp,
        @Nullable UUID sobId,
        @Nullable String omschrijving,
        @Nullable Boolean exclusiefBtw,
        Status status) {

    static final String VOORBEELD =
            """
            {"id": "9d5c3a11-4b0e-4a55-8d0f-5c2f0f6f7a30",
             "toekenningId": "0b7e2a52-6d0a-4a0e-8a8e-5f5a3d2a7c10", "bedragCents": 5000000,
             "openCents": 3500000, "datum": "2022-04-01", "verlooptOp": "2022-12-31",
             "exclusiefBtw": true, "status": "OPEN"}\
            """;

    /// Where it stands.
    @Schema(name = "Verplichtingstatus")
    public enum Status {
        OPEN,
        VERLOPEN,
        AFGEWIKKELD
    }

    static VerplichtingAntwoord van(Verplichting verplichting, long openCents, LocalDate vandaag) {
        Status status =
                openCents == 0
                        ? Status.AFGEWIKKELD
                        : verplichting.isVerlopenOp(vandaag) ? Status.VERLOPEN : Status.OPEN;
        return new VerplichtingAntwoord(
                verplichting.verplichtingId(),
                verplichting.toekenningId(),
                verplichting.bedragCents(),
                openCents,
                verplichting.datum(),
                verplichting.verlooptOp(),
                verplichting.sobId(),
                verplichting.omschrijving(),
                verplichting.exclusiefBtw(),
                status);
    }
}
