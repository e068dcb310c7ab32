package nl.pols.rapportage.proef;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;

/// Declarations of a period as their events tell them.
public final class Verklaringproef {
    private Verklaringproef() {}

    /// The declaration, or (version 2) that it was taken back.
    public static CloudEvent verklaring(
            UUID id, long versie, String gemeente, String periode, Instant op) {
        return Events.event(
                versie == 1
                        ? "nl.re-integratietrajecten.periode-verklaard.v1"
                        : "nl.re-integratietrajecten.periodeverklaring-ingetrokken.v1",
                id.toString(),
                versie,
                op,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("periodeverklaringId", id.toString())
                        .put("gemeentecode", gemeente)
                        .put("periode", periode)
                        .put("verklaardOp", op.toString())
                        .put("status", versie == 1 ? "VERKLAARD" : "INGETROKKEN"));
    }
}
