package nl.pols.rapportage.publicatie;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whether a publication is what it was, and whether counting again gives the same bytes.
///
/// @param vastgelegd the hash that was told when it was drawn up
/// @param bewaard of what is stored now
/// @param herrekend of what is counted now from the facts as known then
/// @param programma the commit of the program that drew it up; absent where that wasn't known
/// @param zelfdeDefinities whether today's definitions are those of then; if not, another hash says
///   nothing of the facts
@Schema(name = "Verificatie")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verificatie(
        UUID id,
        String vastgelegd,
        String bewaard,
        String herrekend,
        @Nullable String programma,
        boolean zelfdeDefinities,
        boolean gelijk) {

    static Verificatie van(
            Publicatie publicatie,
            String bewaard,
            String herrekend,
            @Nullable String programma,
            boolean zelfdeDefinities) {
        return new Verificatie(
                publicatie.id(),
                publicatie.hash(),
                bewaard,
                herrekend,
                programma,
                zelfdeDefinities,
                publicatie.hash().equals(bewaard) && publicatie.hash().equals(herrekend));
    }
}
