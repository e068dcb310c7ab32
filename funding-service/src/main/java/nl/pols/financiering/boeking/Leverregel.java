package nl.pols.financiering.boeking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.financiering.grootboek.Bedrag;
import nl.pols.financiering.grootboek.Dag;
import nl.pols.financiering.toekenning.Opdracht;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One posting of a batch: the body that the single request has, with the grant and the kind.
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
        @Nullable @Valid Onderbouwing onderbouwing) {

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

    /// Refuses a line that misses what its kind needs.
    Opdracht opdracht() {
        return switch (soort) {
            case BESTEDING ->
                    new Opdracht.Besteed(
                            id,
                            toekenningId,
                            eis("bedragCents", bedragCents),
                            datum,
                            verplichtingId,
                            sobId,
                            omschrijving,
                            onderbouwing == null ? null : onderbouwing.kenmerken());
            case VERPLICHTING -> {
                VerplichtingResource.NieuweVerplichting.eisPeriode(datum, verlooptOp);
                yield new Opdracht.Verplicht(
                        id,
                        toekenningId,
                        eis("bedragCents", bedragCents),
                        datum,
                        verlooptOp,
                        sobId,
                        omschrijving);
            }
            case VRIJVAL ->
                    new Opdracht.GeefVrij(
                            id,
                            toekenningId,
                            eis("verplichtingId", verplichtingId),
                            bedragCents,
                            datum,
                            code("reden", Vrijvalreden.class));
            case CORRECTIE ->
                    new Opdracht.Corrigeer(
                            id,
                            toekenningId,
                            eis("bestedingId", bestedingId),
                            eis("bedragCents", bedragCents),
                            datum,
                            code("reden", Correctiereden.class),
                            omschrijving);
        };
    }

    private static <T> T eis(String veld, @Nullable T waarde) {
        if (waarde == null) {
            throw fout(veld, "verplicht", "Dit veld is verplicht. Vul het in.");
        }
        return waarde;
    }

    private <E extends Enum<E>> String code(String veld, Class<E> codes) {
        var gegeven = eis(veld, reden);
        for (E code : codes.getEnumConstants()) {
            if (code.name().equals(gegeven)) {
                return gegeven;
            }
        }
        throw fout(
                veld, "formaat", "Kies een van: %s.".formatted(List.of(codes.getEnumConstants())));
    }

    private static InvalidInput fout(String veld, String code, String zin) {
        return new InvalidInput(List.of(new FieldError("/" + veld, code, zin)));
    }
}
