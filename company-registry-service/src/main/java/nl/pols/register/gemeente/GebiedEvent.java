package nl.pols.register.gemeente;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
                @Nullable LocalDate geldigTot,
                List<Regio> regios,
                List<Verwant> voorgangers,
                List<Verwant> opvolgers) {}

        /// In which labour market region it is on which days.
        @JsonInclude(JsonInclude.Include.NON_NULL)
        record Regio(
                String arbeidsmarktregio, LocalDate geldigVan, @Nullable LocalDate geldigTot) {}

        /// A municipality that it took over, or that took it over; `geheel` false: in part, of
        /// which `aandeel` is how large a part of the one that ended, in ten-thousandths, where
        /// somebody told it.
        @JsonInclude(JsonInclude.Include.NON_NULL)
        record Verwant(
                String gemeentecode,
                LocalDate ingangsdatum,
                boolean geheel,
                @Nullable Integer aandeel) {
            static Verwant van(String gemeentecode, Overgang overgang) {
                return new Verwant(
                        gemeentecode,
                        overgang.ingangsdatum(),
                        overgang.geheel(),
                        overgang.aandeel());
            }
        }

        /// @param dag the day whose name, province and region stand for the present ones
        static GemeenteVastgesteld van(Levensloop leven, LocalDate dag, long versie, Instant op) {
            var nu = leven.op(dag);
            var bestaan = leven.bestaan();
            var gegevens =
                    new Gegevens(
                            nu.gemeentecode(),
                            nu.naam(),
                            nu.provincie(),
                            nu.arbeidsmarktregio(),
                            bestaan.van(),
                            bestaan.tot(),
                            leven.regios().stream()
                                    .map(r ->
                                            new Regio(
                                                    r.waarde(), r.geldig().van(), r.geldig().tot()))
                                    .toList(),
                            leven.erin().stream().map(o -> Verwant.van(o.van(), o)).toList(),
                            leven.eruit().stream().map(o -> Verwant.van(o.naar(), o)).toList());
            return new GemeenteVastgesteld(gegevens, versie, op);
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
                String code,
                String naam,
                LocalDate geldigVan,
                @Nullable LocalDate geldigTot,
                List<Naam> namen) {}

        /// What it was called on which days.
        @JsonInclude(JsonInclude.Include.NON_NULL)
        record Naam(String naam, LocalDate geldigVan, @Nullable LocalDate geldigTot) {}

        /// @param nu the period whose name stands for the present one
        /// @param perioden all of them, in the order of time
        static ArbeidsmarktregioVastgesteld van(
                Arbeidsmarktregio nu, List<Arbeidsmarktregio> perioden, long versie, Instant op) {
            var gegevens =
                    new Gegevens(
                            nu.code(),
                            nu.naam(),
                            perioden.getFirst().geldig().van(),
                            perioden.getLast().geldig().tot(),
                            perioden.stream()
                                    .map(r ->
                                            new Naam(r.naam(), r.geldig().van(), r.geldig().tot()))
                                    .toList());
            return new ArbeidsmarktregioVastgesteld(gegevens, versie, op);
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
