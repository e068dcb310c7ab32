package nl.pols.kit.openapi;

import static nl.pols.kit.openapi.OpenApiConventions.string;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// The shape of a problem (RFC 9457) in every document; see [nl.pols.kit.problem.Problem].
final class ProblemSchemas {

    private ProblemSchemas() {}

    static Schema problem() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description(
                        "Waarom een verzoek niet is uitgevoerd, en wat eraan te doen is (RFC"
                                + " 9457).")
                .addProperty(
                        "type", string("Soort probleem; verandert niet.").format("uri-reference"))
                .addProperty("title", string("Korte naam van het soort probleem."))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .format("int32")
                                .description("HTTP-status."))
                .addProperty("detail", string("Wat er mis is, waar, waarom, en wat te doen."))
                .addProperty(
                        "traceId", string("Kenmerk waarmee een beheerder het verzoek terugvindt."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("Alle fouten in het verzoek, elk met zijn plaats.")
                                .items(OASFactory.createSchema().ref("Veldfout")))
                .addRequired("type")
                .addRequired("title")
                .addRequired("status")
                .addRequired("detail");
    }

    static Schema fieldError() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("Een fout op een plaats in het verzoek.")
                .addProperty(
                        "pointer", string("JSON-pointer in de body, of de naam van een parameter."))
                .addProperty("code", string("Regel die geschonden is; verandert niet."))
                .addProperty("detail", string("Wat er mis is en wat te doen."))
                .addRequired("pointer")
                .addRequired("code")
                .addRequired("detail");
    }
}
