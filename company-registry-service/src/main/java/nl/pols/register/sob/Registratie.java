package nl.pols.register.sob;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.register.Feit;
import nl.pols.register.Geldig;
import nl.pols.register.Precisie;
import org.jspecify.annotations.Nullable;

/// What is told about an SOB when it is registered. Also the identity of the request: the same
/// registration again is a repetition, another one under the same id is refused.
public record Registratie(
        UUID id,
        String naam,
        LocalDate geldigVan,
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Precisie.Gewoon.class)
                Precisie geldigVanPrecisie,
        Rechtsvorm rechtsvorm,
        @Nullable String kvkNummer,
        @Nullable String zetelGemeentecode,
        boolean fictief,
        List<Feit<Relatie>> relaties) {
    public Registratie {
        relaties = List.copyOf(relaties);
    }

    /// Known to the day.
    public Registratie(
            UUID id,
            String naam,
            LocalDate geldigVan,
            Rechtsvorm rechtsvorm,
            @Nullable String kvkNummer,
            @Nullable String zetelGemeentecode,
            boolean fictief,
            List<Feit<Relatie>> relaties) {
        this(
                id,
                naam,
                geldigVan,
                Precisie.DAG,
                rechtsvorm,
                kvkNummer,
                zetelGemeentecode,
                fictief,
                relaties);
    }

    /// A fact that holds from the first day on.
    <T> Feit<T> vanBegin(T waarde) {
        return new Feit<>(waarde, Geldig.vanaf(geldigVan), geldigVanPrecisie);
    }

    List<Feit<Identificatie>> identificaties() {
        return kvkNummer == null ? List.of() : List.of(vanBegin(Identificatie.kvk(kvkNummer)));
    }

    List<Feit<String>> zetels() {
        return zetelGemeentecode == null ? List.of() : List.of(vanBegin(zetelGemeentecode));
    }
}
