package nl.pols.register.uitwisseling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The outcome of one line.
///
/// @param regel its number, from 1; in a table the first row of the company
/// @param id null when the line doesn't tell one
@Schema(
        name = "ImportregelUitslag",
        requiredProperties = {"regel", "uitslag"})
public record Regeluitslag(
        long regel,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID id,
        Uitslag uitslag,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fout> fouten) {}
