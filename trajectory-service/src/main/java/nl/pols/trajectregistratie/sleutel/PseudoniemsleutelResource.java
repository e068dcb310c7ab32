package nl.pols.trajectregistratie.sleutel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import nl.pols.kit.identity.Caller;
import nl.pols.trajectregistratie.sleutel.Pseudoniemsleutel.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The administrator's rotation of the key of the pseudonyms, and how far it is.
@Path("/beheer/pseudoniemsleutels")
@RolesAllowed("beheer")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Beheer")
class PseudoniemsleutelResource {

    static final String VOORBEELD =
            """
            {"versie": 2, "kenmerk": "5d41402abc4b2a76", "status": "OMZETTEN", "door": "beheerder", "begonnenOp": "2026-11-01T20:00:00Z",
             "inGebruikOp": "2026-11-01T20:00:41Z", "personen": 840112, "rijen": 412000, "tabel": "traject_versie", "tabelnummer": 2, "tabellen": 13}
            """;

    private final BeginWissel beginWissel;
    private final Pseudoniemsleutels sleutels;
    private final Caller caller;

    PseudoniemsleutelResource(BeginWissel beginWissel, Pseudoniemsleutels sleutels, Caller caller) {
        this.beginWissel = beginWissel;
        this.sleutels = sleutels;
        this.caller = caller;
    }

    /// To which version.
    @Schema(name = "NieuwePseudoniemsleutel", example = "{\"versie\": 2}")
    public record NieuweSleutel(
            @NotNull @Min(2) @Schema(description = "De volgende versie; haar bestand staat klaar")
                    Integer versie) {}

    /// A version and how far its rotation is; never the key.
    @Schema(name = "Pseudoniemsleutel", example = VOORBEELD)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Weergave(
            int versie,
            @Schema(description = "Waaraan de replica's zien dat zij dezelfde sleutel hebben")
                    String kenmerk,
            @Schema(
                            description =
                                    "VERZAMELEN: wie is bekend. MELDEN: de afnemers vertellen."
                                            + " OMZETTEN: rij voor rij. Dat herhaalt zich tot er"
                                            + " niets over is: VOLTOOID.")
                    Status status,
            String door,
            Instant begonnenOp,
            @Nullable Instant inGebruikOp,
            @Nullable Instant voltooidOp,
            @Schema(description = "Aan de afnemers gemeld") long personen,
            @Schema(description = "Omgezet") long rijen,
            @Schema(description = "Waar het omzetten is") @Nullable String tabel,
            @Nullable Integer tabelnummer,
            int tabellen) {

        static Weergave van(Pseudoniemsleutel s) {
            boolean bezig = s.status() == Status.OMZETTEN && !s.alleTabellenGehad();
            return new Weergave(
                    s.versie(),
                    s.kenmerk(),
                    s.status(),
                    s.door(),
                    s.begonnenOp(),
                    s.inGebruikOp(),
                    s.voltooidOp(),
                    s.personen(),
                    s.rijen(),
                    bezig ? s.tabelnaam() : null,
                    bezig ? s.tabel() + 1 : null,
                    Pseudoniemsleutel.TABELLEN.size());
        }
    }

    /// The first one first.
    @Schema(name = "Pseudoniemsleutels")
    public record Overzicht(List<Weergave> items) {}

    @GET
    @Transactional
    @Operation(
            operationId = "somPseudoniemsleutelsOp",
            summary = "Som de versies van de pseudoniemsleutel op",
            description = "Every version of the key of the pseudonyms, with its rotation.")
    public Overzicht lijst() {
        return new Overzicht(sleutels.alle().stream().map(Weergave::van).toList());
    }

    @GET
    @Path("/{versie}")
    @Transactional
    @Operation(
            operationId = "raadpleegPseudoniemsleutel",
            summary = "Raadpleeg hoever de overgang naar een sleutel is",
            description = "How far the rotation to this version is.")
    public Weergave raadpleeg(@Parameter(example = "2") int versie) {
        return Weergave.van(sleutels.require(versie));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "wisselPseudoniemsleutel",
            summary = "Ga over op de volgende pseudoniemsleutel",
            description =
                    "Begins the rotation to the next version, of which every replica has the file."
                            + " It goes on by itself, also after a restart, while everything else"
                            + " goes on; the answer tells where to look how far it is.")
    @APIResponse(
            responseCode = "202",
            description = "Begonnen.",
            content = @Content(schema = @Schema(implementation = Weergave.class)))
    public Response wissel(@Valid @NotNull NieuweSleutel body) {
        var sleutel = beginWissel.begin(body.versie(), caller.clientId());
        return Response.accepted(Weergave.van(sleutel))
                .location(
                        URI.create(
                                "/trajectregistratie/v1/beheer/pseudoniemsleutels/"
                                        + sleutel.versie()))
                .build();
    }
}
