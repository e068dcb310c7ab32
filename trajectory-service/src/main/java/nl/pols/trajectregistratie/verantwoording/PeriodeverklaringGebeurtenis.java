package nl.pols.trajectregistratie.verantwoording;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.pols.kit.events.Event;
import nl.pols.trajectregistratie.verantwoording.Periodeverklaring.Status;
import org.jspecify.annotations.Nullable;

/// A fact about a declaration, with its full state; the sequence is its version.
sealed interface PeriodeverklaringGebeurtenis extends Event {

    Periodeverklaring na();

    /// A period was declared complete.
    record PeriodeVerklaard(Periodeverklaring na) implements PeriodeverklaringGebeurtenis {
        @Override
        public String type() {
            return "nl.re-integratietrajecten.periode-verklaard.v1";
        }

        @Override
        public Instant time() {
            return na.verklaardOp();
        }
    }

    /// The declaration was taken back.
    record PeriodeverklaringIngetrokken(Periodeverklaring na, Instant time)
            implements PeriodeverklaringGebeurtenis {
        @Override
        public String type() {
            return "nl.re-integratietrajecten.periodeverklaring-ingetrokken.v1";
        }
    }

    @Override
    default String aggregate() {
        return "periodeverklaring";
    }

    @Override
    default String subject() {
        return na().id().toString();
    }

    @Override
    default long sequence() {
        return na().versie();
    }

    @Override
    default Object data() {
        return Gegevens.van(na());
    }

    /// The public state. Why it was withdrawn stays with the municipality.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Gegevens(
            UUID periodeverklaringId,
            String gemeentecode,
            String periode,
            LocalDate eersteDag,
            LocalDate laatsteDag,
            Aantallen aantallen,
            Instant verklaardOp,
            Status status,
            @Nullable Instant ingetrokkenOp,
            int versie) {

        static Gegevens van(Periodeverklaring v) {
            var intrekking = v.intrekking();
            return new Gegevens(
                    v.id(),
                    v.gemeentecode(),
                    v.periode().naam(),
                    v.periode().van(),
                    v.periode().laatsteDag(),
                    v.aantallen(),
                    v.verklaardOp(),
                    v.status(),
                    intrekking == null ? null : intrekking.op(),
                    v.versie());
        }
    }
}
