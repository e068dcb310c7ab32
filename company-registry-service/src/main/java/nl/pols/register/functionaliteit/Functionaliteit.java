package nl.pols.register.functionaliteit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import nl.pols.register.Naam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Something that every labour market region should offer. The SER named six of them in 2016; the
/// letters name one, the secondment facility.
///
/// @param bron where it was named
@Schema(
        name = "Functionaliteit",
        example =
                """
                {"code": "DETACHERINGSFACILITEIT", "naam": "Detacheringsfaciliteit", "bron": "SER, 2016"}\
                """)
public record Functionaliteit(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}") String code,
        @NotNull @Naam @Schema(minLength = 1, maxLength = Naam.LANGSTE) String naam,
        @NotNull @Naam @Schema(minLength = 1, maxLength = Naam.LANGSTE) String bron) {}
