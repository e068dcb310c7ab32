package nl.pols.register.zoek;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.register.sob.SobWeergave;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A company that was found, under its name of the day asked about.
///
/// @param naam its name on that day; of a company that is no more, its last
/// @param gronden why it was found: one for each criterion
/// @param opvolgers in which companies it lives on that day, over any number of successions
/// @param verwijstNaar the company of which it turned out to be a duplicate
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Treffer",
        requiredProperties = {"sobId", "naam", "status", "gronden", "opvolgers"})
public record Treffer(
        UUID sobId,
        String naam,
        SobWeergave.Status status,
        @Nullable LocalDate geldigVan,
        @Nullable LocalDate geldigTot,
        List<Grond> gronden,
        List<Opvolger> opvolgers,
        @Nullable UUID verwijstNaar) {

    /// A company in which another one lives on.
    ///
    /// @param ingangsdatum the day of the last succession on the way to it
    @Schema(
            name = "GevondenOpvolger",
            requiredProperties = {"sobId", "naam", "ingangsdatum"})
    public record Opvolger(UUID sobId, String naam, LocalDate ingangsdatum) {}
}
