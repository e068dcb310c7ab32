package nl.pols.rapportage.proef;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import org.jspecify.annotations.Nullable;

/// An expenditure or its correction, by hand: the grant as it is afterwards.
///
/// @param besteed of the grant, this one counted
/// @param cents of this one, positive also of a correction; nought for a grant of which nothing was
///   spent
public record Bestedingproef(
        Toekenning toekenning,
        long versie,
        long besteed,
        UUID id,
        long cents,
        @Nullable UUID sob,
        @Nullable UUID corrigeert,
        @Nullable UUID deelnemer) {

    /// A grant from a tranche to one recipient.
    public record Toekenning(UUID id, String tranche, String soort, String code, long verleend) {}

    public Instant bekend() {
        return Trajectproef.BEKEND.plusSeconds(versie);
    }

    public CloudEvent event() {
        var event =
                Events.toekenning(
                        toekenning.id,
                        toekenning.tranche,
                        toekenning.soort,
                        toekenning.code,
                        toekenning.verleend);
        var data = (ObjectNode) event.data();
        data.put("besteedCents", besteed);
        if (cents > 0) {
            data.putObject("laatsteBesteding")
                    .put("bestedingId", id.toString())
                    .put("bedragCents", cents)
                    .put("datum", "2021-06-01")
                    .put("sobId", tekst(sob))
                    .put("corrigeert", tekst(corrigeert))
                    .put("deelnemerId", tekst(deelnemer));
        }
        return Events.event(event.type(), event.subject(), versie, bekend(), data);
    }

    private static @Nullable String tekst(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
