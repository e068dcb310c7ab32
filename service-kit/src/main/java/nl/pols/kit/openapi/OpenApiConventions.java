package nl.pols.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pols.kit.problem.Problem;
import nl.pols.kit.problem.StandardProblem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/// Adds to each operation what holds for all of them: the problem responses that it can give, the
/// header `API-Version` on every response, and the token. So an operation documents only what is
/// its own. Paths are relative to the one server, whose URL holds the major version (NLgov
/// `uri-version`).
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OpenApiConventions implements OASFilter {

    static final String TOKEN = "token";
    private static final String PROBLEM = "Probleem";
    private static final String VERSION_HEADER = "API-Version";

    /// Descriptions that Quarkus gives to refusals that nobody described.
    private static final Set<String> NOBODYS_WORDS =
            Set.of("Bad Request", "Not Authorized", "Not Allowed");

    /// A day, a moment and an id say what they are where they stand; the reader of the document has
    /// nothing with how Java calls them.
    @Override
    public Schema filterSchema(Schema schema) {
        return PlainTypes.inline(schema);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        Components components =
                document.getComponents() == null
                        ? OASFactory.createComponents()
                        : document.getComponents();
        document.setComponents(components);
        PlainTypes.NAMES.forEach(components::removeSchema);
        RelativePaths.under(document);
        components.addSchema(PROBLEM, ProblemSchemas.problem());
        components.addSchema("Veldfout", ProblemSchemas.fieldError());
        components.addHeader(VERSION_HEADER, versionHeader());
        components.addSecurityScheme(TOKEN, token());
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations()
                                .forEach((method, operation) ->
                                        complete(operation, method, item, components)));
    }

    private static void complete(
            Operation operation, PathItem.HttpMethod method, PathItem item, Components components) {
        var responses = operation.getResponses();
        for (StandardProblem problem : new PossibleProblems(method, operation, item).all()) {
            String status = Integer.toString(problem.status());
            components.addResponse(PROBLEM + status, response(problem, meaning(problem)));
            APIResponse own = responses.getAPIResponse(status);
            if (own == null || isNobodys(own)) {
                responses.addAPIResponse(
                        status, OASFactory.createAPIResponse().ref(PROBLEM + status));
            } else if (own.getContent() == null) {
                // an operation that says when it refuses keeps its own words
                responses.addAPIResponse(status, response(problem, own.getDescription()));
            }
        }
        Map.copyOf(responses.getAPIResponses())
                .forEach((status, own) -> {
                    if (own.getRef() == null && own.getContent() == null) {
                        problemOf(status)
                                .ifPresent(problem ->
                                        responses.addAPIResponse(
                                                status, response(problem, own.getDescription())));
                    }
                });
        responses.getAPIResponses().values().stream()
                .filter(response -> response.getRef() == null)
                .forEach(response -> response.addHeader(VERSION_HEADER, referredHeader()));
        if (!isForEverybody(operation)) {
            operation.setSecurity(
                    List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN, List.of())));
        }
    }

    /// What says itself that it needs nothing.
    private static boolean isForEverybody(Operation operation) {
        var own = operation.getSecurity();
        return own != null
                && own.stream()
                        .allMatch(one -> one.getSchemes() == null || one.getSchemes().isEmpty());
    }

    private static Optional<StandardProblem> problemOf(String status) {
        return status.matches("[45][0-9]{2}")
                ? StandardProblem.ofStatus(Integer.parseInt(status))
                : Optional.empty();
    }

    private static boolean isNobodys(APIResponse response) {
        return response.getContent() == null
                && response.getDescription() != null
                && NOBODYS_WORDS.contains(response.getDescription());
    }

    /// The kit's 404 is about an address; an operation's is about what was asked for.
    private static String meaning(StandardProblem problem) {
        return problem == StandardProblem.ONBEKEND_PAD
                ? "Wat gevraagd wordt bestaat niet, of niet voor deze organisatie."
                : problem.detail();
    }

    private static APIResponse response(StandardProblem problem, String description) {
        var media =
                OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref(PROBLEM))
                        .example(example(problem));
        return OASFactory.createAPIResponse()
                .description(description)
                .addHeader(VERSION_HEADER, referredHeader())
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media));
    }

    private static Map<String, Object> example(StandardProblem problem) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", problem.type());
        example.put("title", problem.title());
        example.put("status", problem.status());
        example.put("detail", problem.detail());
        example.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        return example;
    }

    private static Header referredHeader() {
        return OASFactory.createHeader().ref(VERSION_HEADER);
    }

    private static Header versionHeader() {
        return OASFactory.createHeader()
                .description("Versie van de API (SemVer) die dit antwoord gaf.")
                .schema(
                        OASFactory.createSchema()
                                .addType(SchemaType.STRING)
                                .examples(List.of("1.0.0")));
    }

    private static SecurityScheme token() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description(
                        "Toegangstoken van een OpenID Connect-provider (OAuth 2 client credentials,"
                                + " NL GOV-profiel); de claim scope bepaalt wat mag, de claim"
                                + " organisatie namens wie.");
    }

    static Schema string(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
