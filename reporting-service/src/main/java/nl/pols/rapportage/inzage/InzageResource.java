package nl.pols.rapportage.inzage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.identity.NietBevoegd;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Who looked behind figures: all of it for the administrator, and for a municipality or a company
/// what was seen of its own.
@Path("/inzagen")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"beheer", "rapportage:lezen"})
@Tag(name = "Inzagen", description = "Wie achter cijfers keek (who looked behind figures)")
class InzageResource {
    private final Inzageboek boek;
    private final Caller caller;

    InzageResource(Inzageboek boek, Caller caller) {
        this.boek = boek;
        this.caller = caller;
    }

    /// The shape of a page in the document.
    @Schema(name = "Inzagepagina")
    record Inzagepagina(
            List<Ingezien> items,
            @Schema(nullable = true) @Nullable String next,
            @Schema(nullable = true) @Nullable String prev) {}

    @GET
    @Operation(
            operationId = "lijstInzagen",
            summary = "Wie keek achter welk cijfer",
            description =
                    "Lists, newest first, who looked at the cases behind which figure. The"
                            + " administrator sees all; a municipality or a company sees who looked"
                            + " into its own data, itself included.")
    @APIResponse(
            responseCode = "200",
            description = "De inzagen",
            content =
                    @Content(
                            schema = @Schema(implementation = Inzagepagina.class),
                            examples =
                                    @ExampleObject(
                                            name = "een inzage",
                                            value =
                                                    "{\"items\":["
                                                            + Ingezien.VOORBEELD
                                                            + "],\"next\":null,\"prev\":null}")))
    public Page<Ingezien> inzagen(@BeanParam Paging paging) {
        return paging.page(
                boek.lees(zichtVan(caller.organisatie()), paging.slice()),
                inzage -> List.of(inzage.tijdstip().toString(), inzage.inzageId().toString()));
    }

    /// Whose data the looks must be into; nothing for who oversees them all.
    private @Nullable Organisatie zichtVan(Organisatie wie) {
        if (caller.mag("beheer")) {
            return null;
        }
        return switch (wie.soort()) {
            case GEMEENTE, SOB -> wie;
            case RIJK, CEDRIS, BEHEER, SYSTEEM ->
                    throw new NietBevoegd(
                            "Wie achter een cijfer keek is alleen te zien voor de beheerder, en"
                                    + " voor de gemeente of het sociaal ontwikkelbedrijf waarvan de"
                                    + " gegevens zijn. (Only the administrator and whose data it is"
                                    + " see who looked.)");
        };
    }
}
