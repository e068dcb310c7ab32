package nl.pols.kit.problem;

import io.opentelemetry.api.trace.Span;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Makes problems and the responses that carry them.
final class Problems {
    /// Seconds after which repeating a request may help.
    static final String RETRY_AFTER = "5";

    private Problems() {}

    static Problem of(StandardProblem standard) {
        return of(standard, standard.detail(), List.of());
    }

    static Problem of(StandardProblem standard, String detail, List<FieldError> errors) {
        return new Problem(
                standard.type(), standard.title(), standard.status(), detail, traceId(), errors);
    }

    static Problem of(Refusal refusal) {
        return new Problem(
                refusal.type(),
                refusal.title(),
                statusOf(refusal.kind()),
                refusal.detail(),
                traceId(),
                refusal.errors());
    }

    /// The problem of a bare status that a framework chose.
    static Problem ofStatus(int status) {
        return StandardProblem.ofStatus(status)
                .map(Problems::of)
                .orElseGet(() ->
                        new Problem(
                                "about:blank",
                                "Fout " + status,
                                status,
                                "Het verzoek kon niet worden verwerkt. Controleer het met de"
                                        + " OpenAPI-documentatie.",
                                traceId(),
                                List.of()));
    }

    static RestResponse<Problem> response(Problem problem) {
        return builder(problem).build();
    }

    static RestResponse.ResponseBuilder<Problem> builder(Problem problem) {
        var builder =
                RestResponse.ResponseBuilder.<Problem>create(problem.status())
                        .header("Content-Type", Problem.MEDIA_TYPE)
                        .entity(problem);
        return problem.status() == 503 || problem.status() == 429
                ? builder.header("Retry-After", RETRY_AFTER)
                : builder;
    }

    static @Nullable String traceId() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }

    private static int statusOf(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case FORBIDDEN -> 403;
            case UNKNOWN -> 404;
            case CONFLICT -> 409;
            case PRECONDITION_FAILED -> 412;
            case PRECONDITION_REQUIRED -> 428;
            case OVERLOADED -> 503;
        };
    }
}
