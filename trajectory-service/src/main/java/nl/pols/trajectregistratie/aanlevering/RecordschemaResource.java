package nl.pols.trajectregistratie.aanlevering;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What a record looks like, for whoever builds one: to be read without a token.
@Path("/aanleveringen/schema")
@Tag(name = "Aanleveringen")
class RecordschemaResource {

    @GET
    @PermitAll
    @Produces("application/schema+json")
    @Operation(
            operationId = "raadpleegRecordschema",
            summary = "Raadpleeg het JSON Schema van een record",
            description =
                    "JSON Schema (2020-12) of one record of a delivery. The columns of a table have"
                            + " its names. No token is needed.")
    @APIResponse(
            responseCode = "200",
            description = "Het schema.",
            content =
                    @Content(
                            mediaType = "application/schema+json",
                            schema = @Schema(type = SchemaType.OBJECT),
                            example =
                                    "{\"$schema\":"
                                            + " \"https://json-schema.org/draft/2020-12/schema\","
                                            + " \"title\": \"Trajectopgave\"}"))
    public String schema() {
        return Recordschema.tekst();
    }
}
