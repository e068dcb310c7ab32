package nl.pols.kit.web;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses a packed body where nobody unpacks it (415), as it would be read for broken JSON. An
/// endpoint that unpacks takes the header as a parameter and judges it.
class PackedBodies {

    @ServerRequestFilter(priority = Priorities.USER - 90)
    void check(ContainerRequestContext context, ResourceInfo resource) {
        var coding = context.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coding == null || coding.isBlank() || coding.equalsIgnoreCase("identity")) {
            return;
        }
        if (!unpacks(resource)) {
            throw new ClientErrorException(Status.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private static boolean unpacks(ResourceInfo resource) {
        return Arrays.stream(resource.getResourceMethod().getParameterAnnotations())
                .flatMap(Arrays::stream)
                .anyMatch(PackedBodies::isCoding);
    }

    private static boolean isCoding(Annotation annotation) {
        return annotation instanceof HeaderParam header
                && header.value().equalsIgnoreCase(HttpHeaders.CONTENT_ENCODING);
    }
}
