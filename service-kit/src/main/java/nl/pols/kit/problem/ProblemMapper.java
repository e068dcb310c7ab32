package nl.pols.kit.problem;

import io.opentelemetry.api.trace.Span;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Renders every failure as an RFC 9457 problem; the only class that knows both vocabularies.
class ProblemMapper {

    @ServerExceptionMapper
    RestResponse<Problem> refused(Refusal refusal) {
        return respond(
                statusOf(refusal.kind()),
                refusal.type(),
                refusal.title(),
                refusal.detail(),
                refusal.errors());
    }

    static int statusOf(Refusal.Kind kind) {
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

    private static RestResponse<Problem> respond(
            int status, String type, String title, String detail, List<FieldError> errors) {
        return RestResponse.ResponseBuilder.<Problem>create(status)
                .header("Content-Type", Problem.MEDIA_TYPE)
                .entity(new Problem(type, title, status, detail, traceId(), errors))
                .build();
    }

    static @Nullable String traceId() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }
}
