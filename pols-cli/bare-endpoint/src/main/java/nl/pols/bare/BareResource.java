package nl.pols.bare;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Checks nothing and inserts one row, in a commit of its own: no token, no JSON, no event. On the
/// framework, the pool and the kind of thread that the services have, so what a service takes more
/// than this is its own doing.
@Path("/kaal")
@RunOnVirtualThread
public class BareResource {

    private static final String INSERT = "INSERT INTO kaal (opgave) VALUES (?)";

    private final DataSource dataSource;

    BareResource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response insert(String body) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, body);
            statement.executeUpdate();
        }
        return Response.status(Status.CREATED).entity("{}").build();
    }
}
