package nl.pols.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The problems outside the resources: an address that nothing answers, and a path that ends in a
/// slash (NLgov `no-trailing-slash`: 404, no redirect).
@ApplicationScoped
class RouterProblems {
    private static final int SECOND = 9_000;

    private final ObjectMapper mapper;
    private final String basePath;

    RouterProblems(
            ObjectMapper mapper,
            @ConfigProperty(name = "quarkus.rest.path", defaultValue = "/") String basePath) {
        this.mapper = mapper;
        this.basePath = basePath;
    }

    void errors(@Observes Router router) {
        for (int status : new int[] {400, 404, 405, 406, 413, 414, 415, 500}) {
            router.errorHandler(status, context -> answer(context, Problems.ofStatus(status)));
        }
    }

    void slashes(@Observes Filters filters) {
        filters.register(this::refuseTrailingSlash, SECOND);
    }

    private void refuseTrailingSlash(RoutingContext context) {
        var path = context.request().path();
        if (path != null && path.length() > 1 && path.endsWith("/") && path.startsWith(basePath)) {
            answer(context, Problems.of(StandardProblem.ONBEKEND_PAD));
        } else {
            context.next();
        }
    }

    private void answer(RoutingContext context, Problem problem) {
        if (context.response().ended()) {
            return;
        }
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(json(problem));
    }

    private String json(Problem problem) {
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is always JSON", e);
        }
    }
}
