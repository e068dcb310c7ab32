package nl.pols.financiering.traject;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.fixtures.ReceivedEvents;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// A trajectory of Almere as trajectory-service tells it, with what this service uses of it.
final class Voorbeeldtraject {

    private Voorbeeldtraject() {}

    static ConsumerRecord<byte[], byte[]> event(
            UUID traject,
            UUID deelnemer,
            long versie,
            @Nullable String einddatum,
            String status,
            String doelgroep) {
        Map<String, Object> data = new HashMap<>();
        data.put("trajectId", traject);
        data.put("deelnemerId", deelnemer);
        data.put("gemeentecode", "GM0034");
        data.put("startdatum", "2022-01-01");
        if (einddatum != null) {
            data.put("einddatum", einddatum);
        }
        data.put("doelgroep", doelgroep);
        data.put("status", status);
        return ReceivedEvents.event(
                "pols.trajectregistratie.traject",
                "nl.re-integratietrajecten.traject-gewijzigd.v1",
                traject.toString(),
                versie,
                data);
    }
}
