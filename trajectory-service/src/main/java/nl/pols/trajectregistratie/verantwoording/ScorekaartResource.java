package nl.pols.trajectregistratie.verantwoording;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.identity.Gemeentecode;
import nl.pols.kit.identity.NietBevoegd;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The score card of a municipality, which it sees first itself.
@Path("/scorekaart")
@Tag(
        name = "Scorekaart",
        description =
                "Hoe volledig, tijdig en juist een gemeente over een periode aanlevert (score"
                        + " card)")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ScorekaartResource {

    private final ToonScorekaart toonScorekaart;
    private final Caller caller;

    ScorekaartResource(ToonScorekaart toonScorekaart, Caller caller) {
        this.toonScorekaart = toonScorekaart;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"trajecten:lezen", "rapportage:lezen"})
    @Operation(
            operationId = "raadpleegScorekaart",
            summary = "Raadpleeg de scorekaart van een gemeente",
            description =
                    "Completeness per optional field, days between a fact and its first delivery"
                            + " (median and P90), shares of refused and parked records, findings"
                            + " per rule, and revisions after sign-off, over a period. The"
                            + " municipality sees its own at any time; the State and Cedris once it"
                            + " has looked after the end of the period, or two weeks after that"
                            + " end, and without what rests on fewer than ten trajectories.")
    public Scorekaart raadpleeg(
            @QueryParam("gemeente")
                    @Parameter(
                            description = "Gemeentecode; zonder: de eigen gemeente.",
                            example = "GM0363")
                    @Nullable String gemeente,
            @QueryParam("periode")
                    @Parameter(
                            required = true,
                            description =
                                    "Maand (2026-09), kwartaal (2026-Q3) of half jaar (2026-H2).",
                            example = "2026-Q3")
                    @Nullable String periode) {
        var gelezen = Periode.lees("query:periode", periode);
        return switch (caller.organisatie().soort()) {
            case GEMEENTE -> toonScorekaart.aanGemeente(requireEigen(gemeente), gelezen);
            case RIJK, CEDRIS -> toonScorekaart.aanAnderen(lees(gemeente), gelezen);
            case SOB, BEHEER, SYSTEEM ->
                    throw new NietBevoegd(
                            "Een scorekaart is in te zien door de gemeente zelf, en na haar door"
                                    + " het Rijk en Cedris.");
        };
    }

    private Gemeentecode requireEigen(@Nullable String gemeente) {
        String eigen = caller.gemeentecode();
        if (gemeente != null && !eigen.equals(lees(gemeente).value())) {
            throw new NietBevoegd("Een gemeente ziet alleen haar eigen scorekaart.");
        }
        return new Gemeentecode(eigen);
    }

    private static Gemeentecode lees(@Nullable String gemeente) {
        if (gemeente == null || !Gemeentecode.isValid(gemeente)) {
            throw new InvalidInput(
                    List.of(
                            new FieldError(
                                    "query:gemeente",
                                    "gemeentecode",
                                    "Geef een gemeentecode, zoals GM0363.")));
        }
        return new Gemeentecode(gemeente);
    }
}
