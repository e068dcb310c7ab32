package nl.pols.trajectregistratie.aanlevering;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Only a delivery may be of any size; every other message of this service says one thing about one
/// trajectory.
class Berichtgrens {

    private static final int MEGABYTE = 1024 * 1024;

    @ServerRequestFilter
    void begrens(ContainerRequestContext verzoek) {
        boolean aanlevering = verzoek.getUriInfo().getPath().endsWith("/aanleveringen");
        if (!aanlevering && verzoek.getLength() > MEGABYTE) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
    }
}
