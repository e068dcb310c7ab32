package nl.pols.rapportage.proef;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;

/// An operating statement over 2021 with what it rests on, by hand.
public final class Opgaveproef {
    private final CloudEvent event;

    private Opgaveproef(CloudEvent event) {
        this.event = event;
    }

    /// Turnover from trajectories, all turnover, and what trajectories cost.
    public static Opgaveproef opgave(UUID sob, long traject, long omzet, long trajectkosten) {
        long[] cents = {traject, omzet, trajectkosten, 0};
        var id =
                UUID.nameUUIDFromBytes(
                        sob.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Opgaveproef(
                Events.opgave(id, 1, sob, "2021-01-01", "2021-12-31", cents, Trajectproef.BEKEND));
    }

    /// All costs, and which of them would not be there without trajectories.
    public Opgaveproef kosten(long alle, long direct) {
        data().withObject("/kosten").put("totaalCents", alle);
        data().withObject("/trajectkosten").put("directCents", direct);
        return this;
    }

    public Opgaveproef bijdragen(long wsw, long gemeente, long loonkostensubsidie) {
        data().withObject("/bijdragen")
                .put("wswRijksbijdrageCents", wsw)
                .put("gemeentelijkVoorTrajectenCents", gemeente)
                .put("loonkostensubsidieCents", loonkostensubsidie);
        return this;
    }

    public Opgaveproef opdracht(String klant, double traject, double anderen, double vrij) {
        var opdracht = lijst("opdrachten").addObject();
        opdracht.put("opdrachtnummer", "A" + lijst("opdrachten").size())
                .put("klantnummer", klant)
                .put("omzetCents", 0)
                .put("vrijeCapaciteitUren", vrij);
        opdracht.putObject("uren")
                .put("traject", traject)
                .put("wsw", anderen)
                .put("beschut", 0)
                .put("overig", 0);
        return this;
    }

    public Opgaveproef klant(String nummer, double trajecturen) {
        lijst("klanten")
                .addObject()
                .put("klantnummer", nummer)
                .put("omzetPercentage", 1)
                .put("trajecturenPercentage", trajecturen);
        return this;
    }

    public CloudEvent event() {
        return event;
    }

    private ArrayNode lijst(String naam) {
        return data().withObject("/onderbouwing").withArray("/" + naam);
    }

    private ObjectNode data() {
        return (ObjectNode) event.data();
    }
}
