package nl.pols.financiering.vaststelling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.pols.financiering.toekenning.Ontvanger;
import nl.pols.kit.events.Event;
import org.jspecify.annotations.Nullable;

/// A settlement came a step further; carries the whole settlement. Sequence is its version. Who
/// stated and approved stays here.
record VaststellingGebeurtenis(String wat, long sequence, Instant time, Data data)
        implements Event {

    static VaststellingGebeurtenis van(Vaststelling vaststelling, String wat, Instant op) {
        return new VaststellingGebeurtenis(
                wat,
                vaststelling.versie(),
                op,
                new Data(
                        vaststelling.vaststellingId(),
                        vaststelling.ontvanger(),
                        vaststelling.jaar(),
                        vaststelling.status(),
                        vaststelling.regels(),
                        vaststelling.terugvloeiingCents(),
                        vaststelling.vingerafdruk(),
                        vaststelling.heropendReden()));
    }

    /// The schema of all types.
    record Data(
            UUID vaststellingId,
            Ontvanger ontvanger,
            int jaar,
            Vaststelling.Status status,
            List<Vaststellingregel> regels,
            long terugvloeiingCents,
            String vingerafdruk,
            @Nullable String heropendReden) {}

    @Override
    public String type() {
        return "nl.aanvullend-sociaal-pakket.vaststelling-" + wat + ".v1";
    }

    @Override
    public String aggregate() {
        return "vaststelling";
    }

    @Override
    public String subject() {
        return data.vaststellingId().toString();
    }
}
