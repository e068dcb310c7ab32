package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.pols.rapportage.indicator.Uitkomst.Status;
import nl.pols.rapportage.indicator.Uitkomst.Waarde;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.Test;

/// JSON leaves value by value, as the other forms do row by row.
@QuarkusTest
@MetDatabase
class UitkomstStroomtTest {
    private static final int AANTAL = 40_000;

    @Inject ObjectMapper json;
    @Inject Proefsector sector;
    @Inject Vragen vragen;

    private final AtomicInteger gemaakt = new AtomicInteger();
    private final AtomicLong weg = new AtomicLong();
    private final AtomicLong halverwege = new AtomicLong();

    private Uitkomst groot() {
        return new Uitkomst(
                "A02",
                1,
                null,
                "2021",
                null,
                Instant.EPOCH,
                new Uitkomst.Afronding("HALF_UP", 0),
                null,
                OpVerzoek.lijst(AANTAL, this::waarde));
    }

    private Waarde waarde(int nummer) {
        if (gemaakt.incrementAndGet() == AANTAL / 2) {
            halverwege.set(weg.get());
        }
        return new Waarde(
                Map.of("gemeente", "GM0001"),
                null,
                (long) nummer,
                null,
                null,
                BigDecimal.ONE,
                BigDecimal.ONE,
                null,
                null,
                Indicator.Eenheid.AANTAL,
                Status.DEFINITIEF,
                null);
    }

    @Test
    void valuesLeaveWhileOthersAreStillToBeMade() throws IOException {
        var antwoord = groot();
        assertThat(gemaakt).as("nothing is made before it is written").hasValue(0);

        json.writeValue(
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        weg.incrementAndGet();
                    }

                    @Override
                    public void write(byte[] bytes, int van, int lengte) {
                        weg.addAndGet(lengte);
                    }
                },
                antwoord);

        assertThat(gemaakt).as("each once").hasValue(AANTAL);
        assertThat(halverwege).hasValueGreaterThan(weg.get() / 4);
    }

    @Test
    void anAnswerHoldsNoValueThatItGave() {
        sector.leeg();
        sector.vertel(
                Events.regio("AM01", "Noord"),
                Events.gemeente("GM0363", "Adorp", "AM01"),
                Events.gemeente("GM0364", "Bedorp", "AM01"),
                Events.sob(Trajectproef.SOB, "Een"));
        sector.vertel(Trajectproef.traject().event());

        List<Waarde> waarden =
                vragen.vraag("A02", "2022-05-23", null, Map.of(), Dimensie.GEMEENTE).waarden();

        assertThat(waarden).hasSize(2);
        assertThat(waarden.getFirst()).isEqualTo(waarden.getFirst());
        assertThat(waarden.getFirst()).isNotSameAs(waarden.getFirst());
    }
}
