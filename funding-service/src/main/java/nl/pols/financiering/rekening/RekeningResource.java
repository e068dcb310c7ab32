package nl.pols.financiering.rekening;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.pols.financiering.grootboek.Boekingen;
import nl.pols.financiering.grootboek.Boekingsoort;
import nl.pols.financiering.grootboek.Boekingsregel;
import nl.pols.financiering.grootboek.Dag;
import nl.pols.financiering.grootboek.GrootboekRefused.OnbekendeRekening;
import nl.pols.financiering.grootboek.Rekeningsoort;
import nl.pols.kit.web.Page;
import nl.pols.kit.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Accounts over HTTP. An account carries the id of what it belongs to: a scheme, a tranche, a
/// grant, a commitment.
@Path("/rekeningen/{rekeningId}")
@Tag(name = "Boekingen")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RekeningResource {

    /// After every value date.
    private static final LocalDate OOIT = LocalDate.of(2200, 12, 31);

    private final Boekingen boekingen;

    RekeningResource(Boekingen boekingen) {
        this.boekingen = boekingen;
    }

    /// A balance as of two dates.
    ///
    /// @param volgnummer the last posting that was booked by then
    @Schema(
            name = "Rekeningsaldo",
            requiredProperties = {
                "rekeningId",
                "soort",
                "debetCents",
                "creditCents",
                "saldoCents",
                "volgnummer"
            },
            examples = Saldo.VOORBEELD)
    public record Saldo(
            UUID rekeningId,
            Rekeningsoort soort,
            @Nullable LocalDate valutadatum,
            @Nullable Instant geboektTot,
            long debetCents,
            long creditCents,
            long saldoCents,
            long volgnummer) {

        static final String VOORBEELD =
                """
                {"rekeningId": "0b7e2a52-6d0a-4a0e-8a8e-5f5a3d2a7c10", "soort": "TOEKENNING",
                 "valutadatum": "2022-12-31", "debetCents": 2500000, "creditCents": 125000000,
                 "saldoCents": 122500000, "volgnummer": 2}\
                """;
    }

    /// A posting in the row of an account.
    ///
    /// @param keten hash over this posting and all before it
    @Schema(
            name = "Rekeningregel",
            requiredProperties = {
                "volgnummer",
                "boekingId",
                "soort",
                "zijde",
                "tegenrekeningId",
                "bedragCents",
                "valutadatum",
                "geboektOp",
                "keten"
            },
            examples = Regel.VOORBEELD)
    public record Regel(
            long volgnummer,
            UUID boekingId,
            Boekingsoort soort,
            Zijde zijde,
            UUID tegenrekeningId,
            long bedragCents,
            LocalDate valutadatum,
            Instant geboektOp,
            @Nullable UUID corrigeert,
            @Nullable String reden,
            String keten) {

        static final String VOORBEELD =
                """
                {"volgnummer": 2, "boekingId": "7c1d7d5b-3a52-4f0e-b1f9-2c9b3e1f5a20",
                 "soort": "BESTEDING", "zijde": "DEBET",
                 "tegenrekeningId": "3d0c7b1a-2a55-4a2e-9a57-3b3a5b6a7c11", "bedragCents": 2500000,
                 "valutadatum": "2022-04-15", "geboektOp": "2022-04-16T08:30:00Z",
                 "keten": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}\
                """;

        static Regel van(Boekingsregel regel) {
            return new Regel(
                    regel.volgnummer(),
                    regel.boekingId(),
                    regel.soort(),
                    regel.debet() ? Zijde.DEBET : Zijde.CREDIT,
                    regel.tegenrekening(),
                    regel.bedragCents(),
                    regel.valutadatum(),
                    regel.geboektOp(),
                    regel.corrigeert(),
                    regel.reden(),
                    regel.keten());
        }
    }

    /// Whether the amount left the account or came to it.
    @Schema(name = "Zijde")
    public enum Zijde {
        DEBET,
        CREDIT
    }

    @GET
    @Path("/saldo")
    @RolesAllowed("financiering:lezen")
    @Operation(
            operationId = "leesSaldo",
            summary = "Het saldo van een rekening op een valutadatum, zoals bekend op een tijdstip",
            description =
                    "The balance of an account by what had happened up to and including a day, as"
                            + " far as it was booked by a moment.")
    public Saldo saldo(
            UUID rekeningId,
            @QueryParam("valutadatum")
                    @Parameter(
                            description = "Wat tot en met deze dag gebeurde",
                            example = "2022-12-31")
                    @Nullable
                    @Dag
                    LocalDate valutadatum,
            @QueryParam("geboektTot")
                    @Parameter(
                            description = "Wat tot en met dit tijdstip was geboekt",
                            example = "2023-01-31T23:00:00Z")
                    @Nullable OffsetDateTime geboektTot) {
        var moment = geboektTot == null ? null : geboektTot.toInstant();
        var saldo =
                boekingen
                        .saldo(rekeningId, valutadatum == null ? OOIT : valutadatum, moment)
                        .orElseThrow(() -> new OnbekendeRekening(rekeningId));
        return new Saldo(
                rekeningId,
                saldo.soort(),
                valutadatum,
                moment,
                saldo.debetCents(),
                saldo.creditCents(),
                saldo.creditCents() - saldo.debetCents(),
                saldo.volgnummer());
    }

    @GET
    @Path("/boekingen")
    @RolesAllowed("financiering:lezen")
    @Operation(
            operationId = "leesRekeningregels",
            summary = "De boekingen op een rekening, op volgorde, met hun keten",
            description = "The postings on an account, in order, each with its link of the chain.")
    public Page<Regel> boekingen(UUID rekeningId, @BeanParam Paging paging) {
        var slice = paging.slice();
        if (boekingen.saldo(rekeningId, OOIT, null).isEmpty()) {
            throw new OnbekendeRekening(rekeningId);
        }
        long vanaf = slice.fromStart() ? 0 : slice.key(0, Long::parseLong);
        var regels =
                slice.backward()
                        ? boekingen.regelsVoor(rekeningId, vanaf, slice.fetchSize())
                        : boekingen.regelsNa(rekeningId, vanaf, slice.fetchSize());
        return paging.page(
                regels.stream().map(Regel::van).toList(),
                regel -> List.of(Long.toString(regel.volgnummer())));
    }
}
