package nl.pols.trajectregistratie.signaal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A version of a definition: data, so that a figure can be changed without a release and a signal
/// tells by which version it was raised.
record Signaalregel(
        Signaalsoort soort,
        int versie,
        String code,
        String naamNl,
        String naamEn,
        String definitieNl,
        String definitieEn,
        String zinNl,
        String zinEn,
        List<Drempel> drempels,
        String bron,
        LocalDate geldigVan,
        @Nullable LocalDate geldigTot) {

    /// A figure of it, and the bounds within which an ordinance may set another.
    record Drempel(String naam, int waarde, String eenheid, int minimum, int maximum) {
        Drempel met(int andere) {
            return new Drempel(naam, andere, eenheid, minimum, maximum);
        }
    }

    boolean geldtOp(LocalDate dag) {
        return !dag.isBefore(geldigVan) && (geldigTot == null || dag.isBefore(geldigTot));
    }

    Optional<Drempel> zoek(String naam) {
        return drempels.stream().filter(d -> d.naam().equals(naam)).findFirst();
    }

    /// With the figure that an ordinance sets.
    Signaalregel met(String naam, int waarde) {
        return new Signaalregel(
                soort,
                versie,
                code,
                naamNl,
                naamEn,
                definitieNl,
                definitieEn,
                zinNl,
                zinEn,
                drempels.stream().map(d -> d.naam().equals(naam) ? d.met(waarde) : d).toList(),
                bron,
                geldigVan,
                geldigTot);
    }

    int drempel(String naam) {
        return zoek(naam)
                .orElseThrow(() -> new IllegalStateException(soort + " has no " + naam))
                .waarde();
    }
}
