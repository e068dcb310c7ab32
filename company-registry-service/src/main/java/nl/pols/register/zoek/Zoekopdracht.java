package nl.pols.register.zoek;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.register.Dag;
import nl.pols.register.Naam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is searched for. Has at least one criterion; with more than one, all of them hold for every
/// hit. A criterion that is sent but says nothing is refused, so that nobody takes everything for
/// an answer.
///
/// @param geldigOp the day asked about; without it today, and relations of all days
/// @param bekendOp the moment at which the register knew it; without it now
public record Zoekopdracht(
        @Nullable
                @Naam(magLeeg = true, message = "Zoek met 1 tot en met 200 tekens op een regel.")
                @Schema(
                        description = "Een naam van vroeger, nu of later, of een deel ervan.",
                        maxLength = Naam.LANGSTE)
                String tekst,
        @Nullable
                @Naam(magLeeg = true, message = "Een identificatie heeft ten hoogste 200 tekens.")
                @Schema(
                        description = "KvK-nummer, RSIN, OIN of het id in dit register.",
                        maxLength = Naam.LANGSTE)
                String identificatie,
        @Nullable @Pattern(regexp = "GM[0-9]{4}") String gemeentecode,
        @Nullable @Pattern(regexp = "AM[0-9]{2}") String arbeidsmarktregio,
        @Nullable @Dag LocalDate geldigOp,
        @Nullable @Dag Instant bekendOp,
        @Nullable @Min(1) @Max(MEESTE) @Schema(defaultValue = "20") Integer limit) {

    static final int MEESTE = 100;
    private static final int GEWOON = 20;

    void eisVraag() {
        if (tekst == null
                && identificatie == null
                && gemeentecode == null
                && arbeidsmarktregio == null) {
            throw fout(
                    "",
                    "lege-vraag",
                    "Geef ten minste een van tekst, identificatie, gemeentecode en"
                            + " arbeidsmarktregio.");
        }
    }

    int hoogstens() {
        return limit == null ? GEWOON : limit;
    }

    static InvalidInput fout(String pointer, String code, String detail) {
        return new InvalidInput(List.of(new FieldError(pointer, code, detail)));
    }
}
