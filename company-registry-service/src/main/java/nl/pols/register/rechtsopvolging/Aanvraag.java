package nl.pols.register.rechtsopvolging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.register.Precisie;
import nl.pols.register.sob.Rechtsvorm;
import org.jspecify.annotations.Nullable;

/// What is asked for when a succession is laid down. Also the identity of the request: the same
/// again is a repetition, another one under the same id is refused.
sealed interface Aanvraag {
    UUID id();

    LocalDate ingangsdatum();

    Toelichting toelichting();

    /// What can be told about any succession.
    ///
    /// @param ingangsdatumPrecisie how exactly the date is known; null: to the day
    @JsonInclude(Include.NON_NULL)
    record Toelichting(@Nullable Precisie ingangsdatumPrecisie, @Nullable String reden) {
        Precisie precisie() {
            return ingangsdatumPrecisie == null ? Precisie.DAG : ingangsdatumPrecisie;
        }
    }

    /// One SOB gets another name.
    record Naamswijziging(
            UUID id,
            LocalDate ingangsdatum,
            UUID sobId,
            String nieuweNaam,
            @JsonInclude(value = Include.CUSTOM, valueFilter = Niets.class) Toelichting toelichting)
            implements Aanvraag {}

    /// Predecessors go over into one successor: a new SOB that this makes, or an existing one.
    record Fusie(
            UUID id,
            LocalDate ingangsdatum,
            List<UUID> voorgangers,
            Opvolger opvolger,
            @JsonInclude(value = Include.CUSTOM, valueFilter = Niets.class) Toelichting toelichting)
            implements Aanvraag {
        public Fusie {
            voorgangers = List.copyOf(voorgangers);
            if (voorgangers.contains(opvolger.id())) {
                throw new RechtsopvolgingRefused.FusieMetZichzelf(opvolger.id());
            }
        }
    }

    /// One SOB goes over into several.
    record Splitsing(
            UUID id,
            LocalDate ingangsdatum,
            UUID sobId,
            List<Deel> verdeelsleutel,
            Toelichting toelichting)
            implements Aanvraag {
        public Splitsing {
            verdeelsleutel = List.copyOf(verdeelsleutel);
            weigerZichzelf(sobId, verdeelsleutel.stream().map(d -> d.opvolger().id()).toList());
        }
    }

    /// What one successor gets at a split.
    ///
    /// @param aandeel ten-thousandths of what has no municipality of its own
    record Deel(Opvolger opvolger, int aandeel, List<String> gemeenten) {
        public Deel {
            gemeenten = List.copyOf(gemeenten);
        }
    }

    /// An SOB merges with the social service of its municipalities, wholly or in part (letter 002).
    ///
    /// @param opvolger the department into which it goes over; null: the SOB goes on
    record SamenvoegingSocialeDienst(
            UUID id,
            LocalDate ingangsdatum,
            UUID sobId,
            boolean volledig,
            List<String> gemeentecodes,
            @Nullable String nieuweNaam,
            @Nullable Rechtsvorm rechtsvorm,
            @Nullable Opvolger opvolger,
            Toelichting toelichting)
            implements Aanvraag {
        public SamenvoegingSocialeDienst {
            gemeentecodes = List.copyOf(gemeentecodes);
            if (opvolger != null) {
                weigerZichzelf(sobId, List.of(opvolger.id()));
            }
        }
    }

    /// An SOB ends. Who works in it under the Wsw keeps an employer.
    record Opheffing(
            UUID id,
            LocalDate ingangsdatum,
            UUID sobId,
            List<Werkgever> wswWerkgevers,
            Toelichting toelichting)
            implements Aanvraag {
        public Opheffing {
            wswWerkgevers = List.copyOf(wswWerkgevers);
            weigerZichzelf(sobId, wswWerkgevers.stream().map(Werkgever::sobId).toList());
        }
    }

    /// Who becomes the employer of which share, in ten-thousandths, of the people of the Wsw.
    record Werkgever(UUID sobId, int aandeel) {}

    /// The successor of a merger.
    ///
    /// @param nieuw what is told about it when the merger makes it; null when it exists
    record Opvolger(UUID id, @Nullable NieuweOpvolger nieuw) {}

    /// A successor that begins to exist on the day of the succession.
    record NieuweOpvolger(
            String naam,
            Rechtsvorm rechtsvorm,
            @Nullable String kvkNummer,
            @Nullable String zetelGemeentecode,
            boolean fictief) {}

    private static void weigerZichzelf(UUID sobId, List<UUID> opvolgers) {
        if (opvolgers.contains(sobId)) {
            throw new RechtsopvolgingRefused.OpvolgerVanZichzelf(sobId);
        }
    }

    /// Keeps an empty explanation out of what is stored: a request from before there was one is
    /// still the same request.
    final class Niets {
        @Override
        public boolean equals(@Nullable Object ander) {
            return ander == null || ander.equals(new Toelichting(null, null));
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }
}
