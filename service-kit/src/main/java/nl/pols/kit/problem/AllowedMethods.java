package nl.pols.kit.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Objects;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/// The methods that a path does know, for the header `Allow` of a 405: RFC 9110 demands it, the
/// framework leaves it out.
final class AllowedMethods {
    private AllowedMethods() {}

    static String of(ContainerRequestContext request) {
        var context =
                (ResteasyReactiveRequestContext)
                        ((ResteasyReactiveContainerRequestContext) request)
                                .getServerRequestContext();
        var methods = new TreeSet<String>();
        methods.add("OPTIONS");
        var classes =
                new RequestMapper<InitialMatch>(context.getDeployment().getClassMappers())
                        .map(context.getPathWithoutPrefix());
        if (classes != null) {
            for (var handler : classes.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    collect(routing, classes.remaining, methods);
                }
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private static void collect(
            ClassRoutingHandler routing, String remaining, TreeSet<String> methods) {
        var path = remaining.isEmpty() ? "/" : remaining;
        routing.getMappers()
                .forEach((method, mapper) -> {
                    if (Objects.nonNull(method) && mapper.map(path) != null) {
                        methods.add(method);
                    }
                });
    }
}
