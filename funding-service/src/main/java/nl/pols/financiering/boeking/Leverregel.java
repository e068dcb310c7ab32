package nl.pols.financiering.boeking;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.pols.financiering.grootboek.Bedrag;
import nl.pols.financiering.grootboek.Dag;
import nl.pols.financiering.toekenning.Opdracht;
import nl.pols.kit.problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One posting of a batch: the body that the single request has, with the grant and the kind.
///
/// @param exclusiefBtw of an expenditure or a commitment
@Schema(name = "Leverregel", examples = Leverregel.VOORBEELD)
public record Leverregel(
        @NotNull Soort soort,
        @NotNull UUID id,
        @NotNull UUID toekenningId,
        @Nullable @Bedrag Long bedragCents,
        @NotNull @Dag LocalDate datum,
        @Nullable UUID verplichtingId,
        @Nullable @Dag LocalDate verlooptOp,
        @Nullable UUID bestedingId,
        @Nullable @Size(min = 1, max = 40) String reden,
        @Nullable UUID sobId,
        @Nullable @Size(min = 1, max = 500) String omschrijving,
        @Nullable @Valid Onderbouwing onderbouwing,
        @Nullable Boolean exclusiefBtw) {

    static final String VOORBEELD =
            """
            {"soort": "BESTEDING", "id": "7c1d7d5b-3a52-4f0e-b1f9-2c9b3e1f5a20",
             "toekenningId": "0b7e2a52-6d0a-4a0e-8a8e-5f5a3d2a7c10", "bedragCents": 2500000,
             "datum": "2022-04-15"}\
            """;

    /// What can be booked in a batch.
    @Schema(name = "Leverregelsoort")
    public enum Soort {
        BESTEDING,
        VERPLICHTING,
        VRIJVAL,
        CORRECTIE
    }

    /// What its kind needs besides and isn't there; nothing of a line without a kind.
    List<FieldError> mist() {
        List<FieldError> fouten = new ArrayList<>();
        switch (soort) {
            case BESTEDING -> eis(fouten, "bedragCents", bedragCents);
            case VERPLICHTING -> {
                eis(fouten, "bedragCents", bedragCents);
                fouten.addAll(VerplichtingResource.NieuweVerplichting.fouten(datum, verlooptOp));
            }
            case VRIJVAL -> {
                eis(fouten, "verplichtingId", verplichtingId);
                eisCode(fouten, Vrijvalreden.values());
            }
            case CORRECTIE -> {
                eis(fouten, "bestedingId", bestedingId);
                eis(fouten, "bedragCents", bedragCents);
                eisCode(fouten, Correctiereden.values());
            }
            case null -> {
                // told by the annotation
            }
        }
        return fouten;
    }

    /// Of a line of which nothing is missing.
    Opdracht opdracht() {
        return switch (soort) {
            case BESTEDING ->
                    new Opdracht.Besteed(
                            id,
                            toekenningId,
                            requireNonNull(bedragCents),
                            datum,
                            verplichtingId,
                            sobId,
                            omschrijving,
                            Onderbouwing.kenmerken(onderbouwing, exclusiefBtw));
            case VERPLICHTING ->
                    new Opdracht.Verplicht(
                            id,
                            toekenningId,
                            requireNonNull(bedragCents),
                            datum,
                            verlooptOp,
                            sobId,
                            omschrijving,
                            exclusiefBtw);
            case VRIJVAL ->
                    new Opdracht.GeefVrij(
                            id,
                            toekenningId,
                            requireNonNull(verplichtingId),
                            bedragCents,
                            datum,
                            requireNonNull(reden));
            case CORRECTIE ->
                    new Opdracht.Corrigeer(
                            id,
                            toekenningId,
                            requireNonNull(bestedingId),
                            requireNonNull(bedragCents),
                            datum,
                            requireNonNull(reden),
                            omschrijving);
        };
    }

    private static void eis(List<FieldError> fouten, String veld, @Nullable Object waarde) {
        if (waarde == null) {
            var zin = "Dit veld is verplicht. Vul het in.";
            fouten.add(new FieldError("/" + veld, "verplicht", zin));
        }
    }

    private void eisCode(List<FieldError> fouten, Enum<?>[] codes) {
        eis(fouten, "reden", reden);
        if (reden != null && Arrays.stream(codes).noneMatch(code -> code.name().equals(reden))) {
            var zin = "Kies een van: %s.".formatted(List.of(codes));
            fouten.add(new FieldError("/reden", "formaat", zin));
        }
    }
}
