package nl.pols.trajectregistratie.aanlevering;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The scope of a replacement, as asked in the query.
public class Vervangingsvraag {

    @QueryParam("vervangtVan")
    @Parameter(
            description =
                    "Eerste dag van de periode waarvoor deze aanlevering alles bevat: trajecten die"
                            + " in de periode liepen en er niet in staan, worden voorgesteld om te"
                            + " vervallen.",
            example = "2022-01-01")
    @Nullable LocalDate van;

    @QueryParam("vervangtTotEnMet")
    @Parameter(description = "Laatste dag van die periode.", example = "2022-12-31")
    @Nullable LocalDate totEnMet;

    @QueryParam("vervangtSobId")
    @Parameter(
            description = "Alleen trajecten bij dit sociaal ontwikkelbedrijf.",
            example = "0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a01")
    @Nullable UUID sobId;
}
