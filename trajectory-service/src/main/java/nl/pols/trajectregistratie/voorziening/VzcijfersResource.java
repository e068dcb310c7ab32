package nl.pols.trajectregistratie.voorziening;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import nl.pols.kit.identity.Caller;
import nl.pols.trajectregistratie.dossier.Dag;
import nl.pols.trajectregistratie.dossier.Naslag;
import nl.pols.trajectregistratie.dossier.Versie;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The figures on provisions and the jobs agreement.
@Path("/voorzieningen")
@Tag(name = "Voorzieningen")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class VzcijfersResource {

    private final Naslag naslag;
    private final Caller caller;
    private final Clock clock;

    VzcijfersResource(Naslag naslag, Caller caller, Clock clock) {
        this.naslag = naslag;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/cijfers")
    @RolesAllowed("trajecten:lezen")
    @Transactional
    @Operation(
            operationId = "raadpleegCijfersVoorzieningen",
            summary = "Raadpleeg de cijfers over voorzieningen en de banenafspraak",
            description =
                    "The calling municipality on a day, as known now or at the moment bekendOp:"
                            + " running provisions by type, valid flags, and people and jobs under"
                            + " the agreement.")
    public Vzcijfers cijfers(
            @QueryParam("peildatum")
                    @Dag
                    @Parameter(
                            description = "De dag die geteld wordt; vandaag als hij ontbreekt.",
                            example = "2017-12-31")
                    @Nullable LocalDate peildatum,
            @QueryParam("bekendOp")
                    @Parameter(
                            description = "Wat op dit moment bekend was.",
                            example = "2018-06-15T00:00:00Z")
                    @Nullable Instant bekendOp) {
        caller.gemeentecode();
        var wie = caller.organisatie();
        return Vzcijfers.van(
                naslag.allemaal(VoorzieningVak.SOORT, wie, bekendOp).stream()
                        .map(Versie::inhoud)
                        .toList(),
                naslag.allemaal(DoelgroepVak.SOORT, wie, bekendOp).stream()
                        .map(Versie::inhoud)
                        .toList(),
                peildatum == null ? LocalDate.now(clock) : peildatum,
                bekendOp);
    }
}
