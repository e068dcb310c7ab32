package nl.pols.register.rechtsopvolging;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.pols.register.Naam;
import nl.pols.register.sob.Rechtsvorm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A successor as it is sent: an existing SOB by its `id` alone, or a new one with at least a name
/// and a legal form.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OpvolgerBijFusie")
public record NieuweOpvolger(
        @Nullable UUID id,
        @Nullable @Naam @Schema(minLength = 1, maxLength = Naam.LANGSTE) String naam,
        @Nullable Rechtsvorm rechtsvorm,
        @Nullable @Pattern(regexp = "[0-9]{8}") String kvkNummer,
        @Nullable @Pattern(regexp = "GM[0-9]{4}") String zetelGemeentecode,
        @Nullable Boolean fictief) {

    static final NieuweOpvolger NIEMAND =
            new NieuweOpvolger(new UUID(0, 0), null, null, null, null, null);

    private boolean alleenId() {
        return naam == null
                && rechtsvorm == null
                && kvkNummer == null
                && zetelGemeentecode == null
                && fictief == null;
    }

    /// @param plaats where in the request it stands; also makes the id of one that was sent
    ///   without, the same for every repetition
    Aanvraag.Opvolger opvolger(UUID rechtsopvolging, String plaats, Invoerfouten fouten) {
        if (id != null && alleenId()) {
            return new Aanvraag.Opvolger(id, null);
        }
        var nieuw =
                new Aanvraag.NieuweOpvolger(
                        fouten.verplicht(plaats + "/naam", naam, "").strip(),
                        fouten.verplicht(plaats + "/rechtsvorm", rechtsvorm, Rechtsvorm.BV),
                        kvkNummer,
                        zetelGemeentecode,
                        Boolean.TRUE.equals(fictief));
        return new Aanvraag.Opvolger(id == null ? eigenId(rechtsopvolging, plaats) : id, nieuw);
    }

    private static UUID eigenId(UUID rechtsopvolging, String plaats) {
        var welke = plaats.equals("/opvolger") ? "opvolger" : plaats;
        return UUID.nameUUIDFromBytes(
                (welke + " van " + rechtsopvolging).getBytes(StandardCharsets.UTF_8));
    }
}
