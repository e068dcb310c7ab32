package nl.pols.rapportage.publicatie;

import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import nl.pols.rapportage.document.Pdf;
import nl.pols.rapportage.publicatie.PublicatieRefused.OnbekendePublicatie;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// A publication to print. Who makes publications gets a draft too: it is what the second person
/// reads before signing.
@Path("/publicaties/{publicatieId}/document")
@RunOnVirtualThread
@PermitAll
@Tag(name = "Publicaties", description = "Wat voor iedereen is uitgebracht (publications)")
class DocumentResource {
    private final Publicaties publicaties;
    private final Drukpers drukpers;
    private final Adressen adressen;
    private final Caller caller;
    private final Clock clock;

    DocumentResource(
            Publicaties publicaties,
            Drukpers drukpers,
            Adressen adressen,
            Caller caller,
            Clock clock) {
        this.publicaties = publicaties;
        this.drukpers = drukpers;
        this.adressen = adressen;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces("application/pdf")
    @SecurityRequirementsSet
    @Operation(
            operationId = "documentVanPublicatie",
            summary = "Haal een publicatie op om te drukken",
            description =
                    "Gives the publication as a tagged PDF (PDF/UA): charts with their tables,"
                            + " definitions, protection and origin. The same publication gives the"
                            + " same bytes.")
    @APIResponse(
            responseCode = "200",
            description = "Het document",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "document", value = "(een PDF)")))
    public Response document(
            @PathParam("publicatieId") @Parameter(example = Voorbeelden.ID) UUID id) {
        boolean maker = caller.isKnown() && caller.mag(PublicatieResource.MAKER);
        var publicatie = publicaties.zoek(id, maker).orElseThrow(OnbekendePublicatie::new);
        if (!maker) {
            publicatie.vereisUitgebracht(clock.instant());
        }
        var bytes = publicaties.inhoud(id).orElseThrow(OnbekendePublicatie::new);
        var pdf = drukpers.print(publicatie, () -> druk(publicatie, bytes));
        var naam = Objects.requireNonNullElse(publicatie.nummer(), "concept");
        return Response.ok(pdf)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + naam + ".pdf\"")
                .build();
    }

    private byte[] druk(Publicatie publicatie, byte[] bytes) {
        var inhoud = Vastlegging.lees(bytes, new TypeReference<Inhoud>() {});
        return Pdf.van(Publicatieblad.druk(publicatie, inhoud, adressen.basis()));
    }
}
