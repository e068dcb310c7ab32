package nl.pols.register.sob;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.Tenancy;
import nl.pols.register.Database;
import org.jspecify.annotations.Nullable;

/// Notes changes before their facts are written. Who makes one is never asked of the sender: it is
/// the organisation and the client of the verified token.
@ApplicationScoped
public class Wijzigingen {
    private static final String SYSTEEM = "systeem";

    private final Database database;
    private final Tenancy tenancy;
    private final Caller caller;

    Wijzigingen(Database database, Tenancy tenancy, Caller caller) {
        this.database = database;
        this.tenancy = tenancy;
        this.caller = caller;
    }

    /// A change of facts at one moment of knowing; of one SOB, or of all parties to a succession.
    ///
    /// @param op the moment that the SOBs got too: see [Sob#samen]
    @Transactional(Transactional.TxType.MANDATORY)
    public Wijziging noteer(
            Wijziging.Soort soort,
            @Nullable String reden,
            @Nullable UUID rechtsopvolgingId,
            Instant op) {
        var tijdstip = op.truncatedTo(ChronoUnit.MICROS);
        var organisatie = tenancy.current().orElse(Organisatie.SYSTEEM).toString();
        var actor = actor();
        var id =
                database.vraag(
                                "insert into wijziging (rechtsopvolging_id, soort, reden,"
                                        + " organisatie, actor, tijdstip) values (?, ?, ?, ?, ?, ?)"
                                        + " returning wijziging_id",
                                rij -> rij.getObject(1, UUID.class),
                                rechtsopvolgingId,
                                soort,
                                reden,
                                organisatie,
                                actor,
                                tijdstip)
                        .getFirst();
        return new Wijziging(id, rechtsopvolgingId, soort, reden, organisatie, actor, tijdstip);
    }

    private String actor() {
        return Arc.container().requestContext().isActive() && caller.isKnown()
                ? caller.clientId()
                : SYSTEEM;
    }
}
