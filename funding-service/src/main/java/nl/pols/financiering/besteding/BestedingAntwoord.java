package nl.pols.financiering.besteding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import nl.pols.financiering.boeking.Onderbouwing;
import nl.pols.financiering.grootboek.Boeking;
import nl.pols.financiering.grootboek.Boekingsoort;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An expenditure or a correction as it is answered; the amount is positive in both.
///
/// @param volgnummer place among the expenditures and corrections of the grant, from 1
/// @param datum the day in the world; `geboektOp` is when it was booked here
/// @param verplichtingId the commitment that was settled with it
/// @param exclusiefBtw whether the amount is without VAT; a correction is as what it corrects
/// @param onderbouwing why it is additional, and as whom the person is eligible (M4)
@Schema(
        name = "Besteding",
        requiredProperties = {"id", "volgnummer", "soort", "bedragCents", "datum", "geboektOp"},
        examples = BestedingAntwoord.VOORBEELD)
public record BestedingAntwoord(
        UUID id,
        long volgnummer,
        Soort soort,
        long bedragCents,
        LocalDate datum,
        Instant geboektOp,
        @Nullable UUID verplichtingId,
        @Nullable UUID sobId,
        @Nullable String omschrijving,
        @Nullable Onderbouwing onderbouwing,
        @Nullable Boolean exclusiefBtw,
        @Nullable UUID corrigeert,
        @Nullable String reden) {

    static final String VOORBEELD =
            """
            {"id": "7c1d7d5b-3a52-4f0e-b1f9-2c9b3e1f5a20", "volgnummer": 1, "soort": "BESTEDING",
             "bedragCents": 2500000, "datum": "2022-04-15", "geboektOp": "2022-04-16T08:30:00Z",
             "sobId": "3f2b8a4e-8f4d-4f7a-9d55-0a8c1e7b6d30",
             "omschrijving": "Werkfitbehoud, eerste kwartaal", "exclusiefBtw": true}\
            """;

    /// What a row is.
    @Schema(name = "Bestedingsoort")
    public enum Soort {
        BESTEDING,
        CORRECTIE
    }

    static BestedingAntwoord van(
            UUID toekenningId, Boeking boeking, long volgnummer, Instant geboektOp) {
        boolean correctie = boeking.soort() == Boekingsoort.CORRECTIE;
        var van = correctie ? boeking.credit() : boeking.debet();
        return new BestedingAntwoord(
                boeking.boekingId(),
                volgnummer,
                correctie ? Soort.CORRECTIE : Soort.BESTEDING,
                boeking.bedragCents(),
                boeking.valutadatum(),
                geboektOp,
                Objects.equals(van, toekenningId) ? null : van,
                boeking.sobId(),
                boeking.omschrijving(),
                Onderbouwing.van(boeking.kenmerken()),
                boeking.kenmerken() == null ? null : boeking.kenmerken().exclusiefBtw(),
                boeking.corrigeert(),
                boeking.reden());
    }
}
