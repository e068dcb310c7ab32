package nl.pols.register.rechtsopvolging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.register.sob.Rechtsvorm;
import org.jspecify.annotations.Nullable;

/// What is asked for when a succession is laid down. Also the identity of the request: the same
/// again is a repetition, another one under the same id is refused.
sealed interface Aanvraag {
    UUID id();

    LocalDate ingangsdatum();

    /// One SOB gets another name.
    record Naamswijziging(UUID id, LocalDate ingangsdatum, UUID sobId, String nieuweNaam)
            implements Aanvraag {}

    /// Predecessors go over into one successor: a new SOB that this makes, or an existing one.
    record Fusie(UUID id, LocalDate ingangsdatum, List<UUID> voorgangers, Opvolger opvolger)
            implements Aanvraag {
        public Fusie {
            voorgangers = List.copyOf(voorgangers);
            if (voorgangers.contains(opvolger.id())) {
                throw new RechtsopvolgingRefused.FusieMetZichzelf(opvolger.id());
            }
        }
    }

    /// The successor of a merger.
    ///
    /// @param nieuw what is told about it when the merger makes it; null when it exists
    record Opvolger(UUID id, @Nullable NieuweOpvolger nieuw) {}

    /// A successor that begins to exist on the day of the merger.
    record NieuweOpvolger(
            String naam,
            Rechtsvorm rechtsvorm,
            @Nullable String kvkNummer,
            @Nullable String zetelGemeentecode,
            boolean fictief) {}
}
