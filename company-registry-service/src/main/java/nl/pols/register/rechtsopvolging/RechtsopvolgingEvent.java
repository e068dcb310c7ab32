package nl.pols.register.rechtsopvolging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.Event;
import nl.pols.register.Precisie;
import org.jspecify.annotations.Nullable;

/// What happened to a succession. An act that is announced is told twice: when it is laid down and
/// when it takes effect; one that is laid down on or after its date is in effect at once, and told
/// once.
sealed interface RechtsopvolgingEvent extends Event {

    @Override
    Gegevens data();

    @Override
    default String aggregate() {
        return "rechtsopvolging";
    }

    @Override
    default String subject() {
        return data().rechtsopvolgingId().toString();
    }

    /// It was laid down; its status says whether it is in effect.
    record Vastgesteld(Gegevens data, long sequence, Instant time) implements RechtsopvolgingEvent {
        @Override
        public String type() {
            return "nl.sociaal-ontwikkelbedrijven.rechtsopvolging-vastgesteld.v1";
        }
    }

    /// The date of an announced act has come.
    record Ingegaan(Gegevens data, long sequence, Instant time) implements RechtsopvolgingEvent {
        @Override
        public String type() {
            return "nl.sociaal-ontwikkelbedrijven.rechtsopvolging-ingegaan.v1";
        }
    }

    /// It counts as never laid down; its parties tell in events of their own what they are again.
    record Ingetrokken(Gegevens data, long sequence, Instant time) implements RechtsopvolgingEvent {
        @Override
        public String type() {
            return "nl.sociaal-ontwikkelbedrijven.rechtsopvolging-ingetrokken.v1";
        }
    }

    /// The act as others see it.
    ///
    /// @param reden why it was laid down; of a revoked act why it was revoked
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Gegevens(
            UUID rechtsopvolgingId,
            SoortRechtsopvolging soort,
            LocalDate ingangsdatum,
            @Nullable Precisie ingangsdatumPrecisie,
            Rechtsopvolging.Status status,
            List<UUID> voorgangers,
            List<UUID> opvolgers,
            @Nullable String oudeNaam,
            @Nullable String nieuweNaam,
            @Nullable List<Bijzonderheden.Deel> verdeelsleutel,
            @Nullable Boolean volledig,
            @Nullable List<String> gemeentecodes,
            @Nullable List<Bijzonderheden.Werkgever> wswWerkgevers,
            @Nullable String reden,
            @Nullable Instant ingetrokkenOp) {

        static Gegevens van(Rechtsopvolging r, Rechtsopvolging.Status status) {
            var b = r.bijzonderheden();
            var intrekking = r.intrekking();
            return new Gegevens(
                    r.id(),
                    r.soort(),
                    r.ingangsdatum(),
                    b.ingangsdatumPrecisie(),
                    status,
                    r.voorgangers(),
                    r.opvolgers(),
                    b.oudeNaam(),
                    b.nieuweNaam(),
                    b.verdeelsleutel(),
                    b.volledig(),
                    b.gemeentecodes(),
                    b.wswWerkgevers(),
                    intrekking == null ? b.reden() : intrekking.reden(),
                    intrekking == null ? null : intrekking.op());
        }
    }
}
