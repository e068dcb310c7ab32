package nl.pols.rapportage.proef;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import org.jspecify.annotations.Nullable;

/// Tension signals of a test as their events would tell them.
public final class Signaalproef {
    private Signaalproef() {}

    /// A signal asked on a day, with the days that each of the two took to respond; null while it
    /// didn't. Both responded before too, to an earlier question.
    public static CloudEvent signaal(
            String gevraagdOp,
            @Nullable Integer gemeenteNa,
            @Nullable Integer sobNa,
            String status) {
        var id = UUID.randomUUID().toString();
        var gevraagd = Instant.parse(gevraagdOp + "T03:00:00Z");
        var data =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("signaalId", id)
                        .put("soort", "LANG_VERBLIJF")
                        .put("gemeentecode", "GM0363")
                        .put("sobId", Trajectproef.SOB.toString())
                        .put("trajectId", UUID.randomUUID().toString())
                        .put("status", status)
                        .put("gevraagdOp", gevraagd.toString())
                        .put("versie", 1);
        var reacties = data.putArray("reacties");
        for (String partij : new String[] {"GEMEENTE", "SOB"}) {
            reacties.addObject()
                    .put("partij", partij)
                    .put("code", "UITSTROOM_GEREGELD")
                    .put("gegevenOp", gevraagd.minus(30, ChronoUnit.DAYS).toString())
                    .put("naDagen", 99);
            var na = partij.equals("SOB") ? sobNa : gemeenteNa;
            for (int keer = 0; na != null && keer < 2; keer++) {
                // a second response doesn't make the first one later
                reacties.addObject()
                        .put("partij", partij)
                        .put("code", "UITSTROOM_GEREGELD")
                        .put("gegevenOp", gevraagd.plus(na + keer, ChronoUnit.DAYS).toString())
                        .put("naDagen", na + keer);
            }
        }
        return Events.event(
                "nl.re-integratietrajecten.signaal-ontstaan.v1", id, 1, Trajectproef.BEKEND, data);
    }
}
