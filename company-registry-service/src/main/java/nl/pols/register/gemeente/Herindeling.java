package nl.pols.register.gemeente;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A reorganisation: on one day municipalities end and others, new or existing, take over their
/// area (*Wet algemene regels herindeling*). Its code is the year and the first municipality formed
/// by it or, if none was, ended by it.
record Herindeling(
        String code,
        LocalDate ingangsdatum,
        String omschrijving,
        @Nullable String toelichting,
        List<Overgang> overgangen) {

    Herindeling {
        overgangen = List.copyOf(overgangen);
    }

    /// Whether the two tell the same, in whatever order.
    boolean zegtHetzelfdeAls(Herindeling ander) {
        return ingangsdatum.equals(ander.ingangsdatum)
                && omschrijving.equals(ander.omschrijving)
                && Objects.equals(toelichting, ander.toelichting)
                && Set.copyOf(overgangen).equals(Set.copyOf(ander.overgangen));
    }

    /// The municipalities that ended.
    List<String> voorgangers() {
        return overgangen.stream().map(Overgang::van).distinct().toList();
    }

    /// The municipalities that their area went to.
    List<String> opvolgers() {
        return overgangen.stream().map(Overgang::naar).distinct().toList();
    }
}
