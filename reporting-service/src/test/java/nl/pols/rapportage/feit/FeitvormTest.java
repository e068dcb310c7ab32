package nl.pols.rapportage.feit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.pols.kit.events.InvalidCloudEvent;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.Test;

/// What an event says becomes what the tables hold, or a dead letter that says why not.
class FeitvormTest {

    @Test
    void hoursBecomeHundredthsWithoutLoss() {
        var uren =
                Trajectproef.traject()
                        .uren("16.72", "5.28")
                        .event()
                        .dataAs(Traject.class)
                        .urenPerWeek();

        assertThat(uren.productieInHonderdsten()).isEqualTo(1672);
        assertThat(uren.totaalInHonderdsten()).isEqualTo(2200);
    }

    @Test
    void anEventWithoutItsFactsSaysWhichAreMissing() {
        var leeg =
                Events.event(
                        "nl.re-integratietrajecten.traject-geregistreerd.v1",
                        "x",
                        1,
                        Trajectproef.BEKEND,
                        JsonNodeFactory.instance.objectNode());

        assertThatThrownBy(() -> leeg.dataAs(Traject.class))
                .isInstanceOf(InvalidCloudEvent.class)
                .hasMessageContaining("startdatum");
    }

    @Test
    void aPropertyThatThisServiceDoesNotKnowIsNoReasonToRefuse() {
        var event = Trajectproef.traject().event();
        ((ObjectNode) event.data()).put("nieuwVeld", "waarde");

        assertThat(event.dataAs(Traject.class).gemeentecode()).isEqualTo("GM0363");
    }
}
