package nl.pols.kit.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Puts the neighbours of a page in the header `Link` (RFC 8288).
class PageLinks {
    @ServerResponseFilter
    void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Page<?> page)) {
            return;
        }
        var links = new ArrayList<String>();
        add(links, request.getUriInfo(), page.next(), "next");
        add(links, request.getUriInfo(), page.prev(), "prev");
        if (!links.isEmpty()) {
            response.getHeaders().putSingle("Link", String.join(", ", links));
        }
    }

    private static void add(
            ArrayList<String> links, UriInfo uri, @Nullable String cursor, String relation) {
        if (cursor != null) {
            var target = uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
            links.add("<%s>; rel=\"%s\"".formatted(target, relation));
        }
    }
}
