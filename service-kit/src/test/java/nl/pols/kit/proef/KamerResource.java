package nl.pols.kit.proef;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import nl.pols.kit.identity.Bsn;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.identity.Gemeentecode;
import nl.pols.kit.web.ETags;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import org.jspecify.annotations.Nullable;

/// The endpoints that the kit's own tests call.
@Path("/kamers")
@RunOnVirtualThread
public class KamerResource {
    static final AtomicInteger CREATED = new AtomicInteger();

    /// A room of this name waits until a test lets it go.
    static final String SLOW = "traag";

    static final Semaphore ENTERED = new Semaphore(0);
    static final Semaphore MAY_LEAVE = new Semaphore(0);

    private final Kamers kamers;
    private final Caller caller;

    KamerResource(Kamers kamers, Caller caller) {
        this.kamers = kamers;
        this.caller = caller;
    }

    /// The window of a room.
    public record Raam(@Positive int breedte, @Nullable LocalDate geplaatst) {}

    /// A room to register.
    public record NieuweKamer(
            @NotNull UUID id,
            @NotBlank String naam,
            @Positive long bedragCents,
            @Nullable Bsn bsn,
            @Nullable Soort soort,
            @Nullable List<@Valid Raam> ramen) {}

    enum Soort {
        ZOLDER,
        KELDER
    }

    @GET
    @RolesAllowed("trajecten:lezen")
    public Page<Kamers.Kamer> list(@BeanParam Paging paging) {
        return paging.page(
                kamers.list(paging.slice()), kamer -> List.of(kamer.naam(), kamer.id().toString()));
    }

    @POST
    @RolesAllowed("trajecten:schrijven")
    public Response create(@Valid @NotNull NieuweKamer nieuw) {
        CREATED.incrementAndGet();
        if (nieuw.naam().equals(SLOW)) {
            ENTERED.release();
            MAY_LEAVE.acquireUninterruptibly();
        }
        kamers.add(nieuw.id(), caller.organisatie().toString(), nieuw.naam(), nieuw.bedragCents());
        return Response.created(URI.create("kamers/" + nieuw.id()))
                .tag(ETags.of(1))
                .entity(new Kamers.Kamer(nieuw.id(), nieuw.naam(), nieuw.bedragCents(), 1))
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("trajecten:schrijven")
    public void change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull NieuweKamer nieuw) {
        ETags.requireMatch(ifMatch, 3);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("trajecten:lezen")
    public String one(UUID id) {
        return id.toString();
    }

    @GET
    @Path("/zoek")
    @PermitAll
    public String zoek(
            @QueryParam("geldigOp") @Nullable LocalDate geldigOp,
            @QueryParam("bekendOp") @Nullable Instant bekendOp,
            @QueryParam("aantal") @Nullable Integer aantal,
            @QueryParam("gemeente") @Nullable Gemeentecode gemeente) {
        return "gevonden";
    }

    @GET
    @Path("/kapot")
    @PermitAll
    public String kapot() {
        throw new IllegalStateException("secret 999999990 of the inside");
    }
}
