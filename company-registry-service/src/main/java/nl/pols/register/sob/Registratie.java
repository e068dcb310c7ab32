package nl.pols.register.sob;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.register.Feit;
import org.jspecify.annotations.Nullable;

/// What is told about an SOB when it is registered. Also the identity of the request: the same
/// registration again is a repetition, another one under the same id is refused.
public record Registratie(
        UUID id,
        String naam,
        LocalDate geldigVan,
        Rechtsvorm rechtsvorm,
        @Nullable String kvkNummer,
        @Nullable String zetelGemeentecode,
        boolean fictief,
        List<Feit<Relatie>> relaties) {
    public Registratie {
        relaties = List.copyOf(relaties);
    }
}
