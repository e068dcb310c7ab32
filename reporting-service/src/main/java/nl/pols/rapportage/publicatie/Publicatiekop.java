package nl.pols.rapportage.publicatie;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import nl.pols.rapportage.publicatie.Publicatie.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A publication without its figures, as everybody may see it: who drew it up and signed isn't
/// told.
///
/// @param nummer how it is quoted; none before it is signed
/// @param wijziging what changed against the release before, and why
/// @param hash SHA-256 of its content
@Schema(name = "Publicatie")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Publicatiekop(
        UUID id,
        @Nullable String nummer,
        String product,
        String titel,
        String periode,
        @Nullable Integer versie,
        Status status,
        Instant kennisdatum,
        Instant embargoTot,
        @Nullable String wijziging,
        String hash,
        @Nullable Instant ingetrokkenOp,
        @Nullable String intrekkingsreden) {

    static Publicatiekop van(Publicatie p, Instant nu) {
        var intrekking = p.intrekking();
        return new Publicatiekop(
                p.id(),
                p.nummer(),
                p.product(),
                p.titel(),
                p.periode(),
                p.versie(),
                p.status(nu),
                p.kennisdatum(),
                p.embargoTot(),
                p.wijziging(),
                p.hash(),
                intrekking == null ? null : intrekking.op(),
                intrekking == null ? null : intrekking.reden());
    }
}
