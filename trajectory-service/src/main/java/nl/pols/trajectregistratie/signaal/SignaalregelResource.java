package nl.pols.trajectregistratie.signaal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import nl.pols.trajectregistratie.signaal.Signaalregel.Drempel;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The definitions of signals: what is looked for, and from which figure on.
@Path("/signaalregels")
@Tag(name = "Signalen")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class SignaalregelResource {

    private final Signaalregels regels;

    SignaalregelResource(Signaalregels regels) {
        this.regels = regels;
    }

    /// All versions; few enough for one page.
    @Schema(name = "Signaalregelboek")
    public record Regelboek(List<Omschrijving> items) {}

    /// A version of a definition.
    @Schema(
            name = "Signaalregel",
            example =
                    """
                    {"soort": "VERBLIJF_NA_WERKFIT", "code": "G1", "versie": 1, "naam": {"nl": "Verblijf na werkfit", "en": "Stay after readiness"},
                     "definitie": {"nl": "Dagen dat een traject doorliep nadat de deelnemer werkfit was verklaard.", "en": "Days that a trajectory went on after the participant was judged ready for work."},
                     "drempels": [{"naam": "RESPIJT", "waarde": 30, "eenheid": "DAGEN", "minimum": 0, "maximum": 60}],
                     "bron": "Kamerbrief 001; domein 5.2 G1", "geldigVan": "2015-01-01"}
                    """)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Omschrijving(
            Signaalsoort soort,
            String code,
            int versie,
            Uitleg naam,
            Uitleg definitie,
            List<Drempel> drempels,
            String bron,
            LocalDate geldigVan,
            @Nullable LocalDate geldigTot) {

        static Omschrijving van(Signaalregel r) {
            return new Omschrijving(
                    r.soort(),
                    r.code(),
                    r.versie(),
                    new Uitleg(r.naamNl(), r.naamEn()),
                    new Uitleg(r.definitieNl(), r.definitieEn()),
                    r.drempels(),
                    r.bron(),
                    r.geldigVan(),
                    r.geldigTot());
        }
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "raadpleegSignaalregels",
            summary = "Raadpleeg de definities van signalen",
            description =
                    "Every version of every definition in Dutch and English, with its thresholds,"
                            + " the bounds within which an ordinance may set others, its source and"
                            + " the period in which it holds.")
    public Regelboek regels() {
        return new Regelboek(regels.alle().stream().map(Omschrijving::van).toList());
    }
}
