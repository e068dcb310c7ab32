package nl.pols.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Renders every failure as an RFC 9457 problem; the only class that knows both vocabularies.
class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    RestResponse<Problem> refused(Refusal refusal) {
        return Problems.response(Problems.of(refusal));
    }

    @ServerExceptionMapper
    RestResponse<Problem> invalid(ConstraintViolationException violations, ResourceInfo resource) {
        if (Violations.ofReturnValue(violations)) {
            return unexpected(violations);
        }
        return refused(new InvalidInput(Violations.errors(violations, resource)));
    }

    @ServerExceptionMapper
    RestResponse<Problem> unreadable(JacksonException unreadable) {
        return refused(new InvalidInput(List.of(JsonErrors.error(unreadable))));
    }

    /// Of its own, because the framework has a mapper for this type that quotes the input.
    @ServerExceptionMapper
    RestResponse<Problem> mismatched(MismatchedInputException unreadable) {
        return unreadable(unreadable);
    }

    @ServerExceptionMapper
    RestResponse<Problem> simultaneous(OptimisticLockException lost) {
        return Problems.response(Problems.of(StandardProblem.GELIJKTIJDIGE_WIJZIGING));
    }

    @ServerExceptionMapper
    RestResponse<Problem> framework(
            WebApplicationException refused, ContainerRequestContext request) {
        var cause = refused.getCause();
        if (cause instanceof Refusal refusal) {
            return refused(named(refusal, request));
        }
        if (cause instanceof JacksonException unreadable) {
            return unreadable(unreadable);
        }
        if (refused instanceof NotFoundException && cause != null) {
            return refused(new InvalidInput(List.of(unnamedParameter())));
        }
        int status = refused.getResponse().getStatus();
        if (status >= 500) {
            return broken(refused);
        }
        var response = Problems.builder(Problems.ofStatus(status));
        if (refused instanceof NotAllowedException) {
            response.header("Allow", AllowedMethods.of(request));
        }
        return response.build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> broken(Throwable failure) {
        if (DatabaseFailures.isUnavailable(failure)) {
            LOG.warnf("The database is unavailable: %s", DatabaseFailures.reason(failure));
            return Problems.response(Problems.of(StandardProblem.TIJDELIJK_NIET_BESCHIKBAAR));
        }
        return unexpected(failure);
    }

    private static RestResponse<Problem> unexpected(Throwable failure) {
        LOG.errorf(failure, "Unexpected failure, trace %s", Problems.traceId());
        return Problems.response(Problems.of(StandardProblem.INTERNE_FOUT));
    }

    /// A path parameter that is bound by the name of the method's parameter reaches its converter
    /// nameless; with one parameter in the path it is clear which one it was.
    private static Refusal named(Refusal refusal, ContainerRequestContext request) {
        var names = request.getUriInfo().getPathParameters().keySet();
        if (names.size() != 1 || !(refusal instanceof InvalidInput invalid)) {
            return refusal;
        }
        return new InvalidInput(
                invalid.errors().stream()
                        .map(error ->
                                error.pointer().equals("path:")
                                        ? new FieldError(
                                                "path:" + names.iterator().next(),
                                                error.code(),
                                                error.detail())
                                        : error)
                        .toList());
    }

    private static FieldError unnamedParameter() {
        return new FieldError(
                "path:",
                "parameter",
                "Een waarde in het adres heeft niet de vorm die de OpenAPI-documentatie noemt.");
    }
}
