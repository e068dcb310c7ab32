package nl.pols.register.gemeente;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import nl.pols.kit.events.Event;
import org.jspecify.annotations.Nullable;

/// What the register tells about areas. Each event carries the whole area, so a copy needs no
/// other.
public sealed interface GebiedEvent extends Event {

    /// A municipality was laid down; subject is its code.
    record GemeenteVastgesteld(Gegevens data, long sequence, Instant time) implements GebiedEvent {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        record Gegevens(
                String gemeentecode,
                String naam,
                String provincie,
                String arbeidsmarktregio,
                LocalDate geldigVan,
                @Nullable LocalDate geldigTot) {}

        static GemeenteVastgesteld eerste(Gemeente gemeente, Instant op) {
            var gegevens =
                    new Gegevens(
                            gemeente.gemeentecode(),
                            gemeente.naam(),
                            gemeente.provincie(),
                            gemeente.arbeidsmarktregio(),
                            gemeente.geldig().van(),
                            gemeente.geldig().tot());
            return new GemeenteVastgesteld(gegevens, 1, op);
        }

        @Override
        public String type() {
            return "nl.gemeenten.gemeente-vastgesteld.v1";
        }

        @Override
        public String aggregate() {
            return "gemeente";
        }

        @Override
        public String subject() {
            return data.gemeentecode();
        }
    }

    /// A labour market region was laid down; subject is its code.
    record ArbeidsmarktregioVastgesteld(Gegevens data, long sequence, Instant time)
            implements GebiedEvent {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        record Gegevens(
                String code, String naam, LocalDate geldigVan, @Nullable LocalDate geldigTot) {}

        static ArbeidsmarktregioVastgesteld eerste(Arbeidsmarktregio regio, Instant op) {
            var gegevens =
                    new Gegevens(
                            regio.code(), regio.naam(), regio.geldig().van(), regio.geldig().tot());
            return new ArbeidsmarktregioVastgesteld(gegevens, 1, op);
        }

        @Override
        public String type() {
            return "nl.arbeidsmarktregios.arbeidsmarktregio-vastgesteld.v1";
        }

        @Override
        public String aggregate() {
            return "arbeidsmarktregio";
        }

        @Override
        public String subject() {
            return data.code();
        }
    }
}
