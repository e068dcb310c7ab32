package nl.pols.register.rechtsopvolging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.Event;
import org.jspecify.annotations.Nullable;

/// A succession was laid down; it may take effect later.
record RechtsopvolgingVastgesteld(Gegevens data, long sequence, Instant time) implements Event {

    /// The act as others see it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Gegevens(
            UUID rechtsopvolgingId,
            SoortRechtsopvolging soort,
            LocalDate ingangsdatum,
            List<UUID> voorgangers,
            List<UUID> opvolgers,
            @Nullable String oudeNaam,
            @Nullable String nieuweNaam) {}

    @Override
    public String type() {
        return "nl.sociaal-ontwikkelbedrijven.rechtsopvolging-vastgesteld.v1";
    }

    @Override
    public String aggregate() {
        return "rechtsopvolging";
    }

    @Override
    public String subject() {
        return data.rechtsopvolgingId().toString();
    }
}
