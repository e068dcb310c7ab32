package nl.pols.rapportage.proef;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import org.jspecify.annotations.Nullable;

/// A grant to one recipient and what was spent of it, by hand: each event is the grant as it is
/// after it.
public final class Grootboekproef {
    private final UUID id = UUID.randomUUID();
    private final String tranche;
    private final String soort;
    private final String code;
    private final String datum;
    private final long verleend;
    private int versie;
    private long besteed;

    private Grootboekproef(String tranche, String soort, String code, String datum, long euro) {
        this.tranche = tranche;
        this.soort = soort;
        this.code = code;
        this.datum = datum;
        this.verleend = euro * 100;
    }

    /// Granted on a day.
    public static Grootboekproef verleend(
            String tranche, String soort, String code, String datum, long euro) {
        return new Grootboekproef(tranche, soort, code, datum, euro);
    }

    /// The grant itself.
    public CloudEvent event() {
        return event(null, 0, datum, null);
    }

    /// Spent on a day.
    public CloudEvent besteed(UUID besteding, String dag, long euro) {
        besteed += euro * 100;
        return event(besteding, euro, dag, null);
    }

    /// Taken back of an expenditure on a day.
    public CloudEvent teruggeboekt(UUID van, String dag, long euro) {
        besteed -= euro * 100;
        return event(UUID.randomUUID(), euro, dag, van);
    }

    private CloudEvent event(
            @Nullable UUID besteding, long euro, String dag, @Nullable UUID corrigeert) {
        versie++;
        var event = Events.toekenning(id, tranche, soort, code, verleend);
        var data = (ObjectNode) event.data();
        data.put("besteedCents", besteed).put("datum", datum);
        if (besteding != null) {
            data.putObject("laatsteBesteding")
                    .put("bestedingId", besteding.toString())
                    .put("bedragCents", euro * 100)
                    .put("datum", dag)
                    .putNull("sobId")
                    .put("corrigeert", corrigeert == null ? null : corrigeert.toString())
                    .putNull("deelnemerId");
        }
        return Events.event(
                event.type(),
                event.subject(),
                versie,
                Trajectproef.BEKEND.plusSeconds(versie),
                data);
    }
}
