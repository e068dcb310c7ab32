package nl.pols.rapportage.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.pols.rapportage.indicator.Berekening.Cel;
import nl.pols.rapportage.indicator.Indicator.Onderdeel;
import nl.pols.rapportage.indicator.Uitkomst.Waarde;
import org.jspecify.annotations.Nullable;

/// A company's own figure, and where the middle of the others lies.
///
/// @param aantal how many of the others have a value
/// @param verdeling null of fewer than the minimum
public record Groepscijfer(Waarde eigen, int aantal, @Nullable Verdeling verdeling) {

    /// Where the own value lies.
    public enum Ligging {
        LAAGSTE_KWART,
        MIDDEN,
        HOOGSTE_KWART
    }

    static Groepscijfer van(
            Vraag vraag, Onderdeel onderdeel, List<Cel> cellen, Groep groep, int minimum) {
        var maker = new Waardemaker(vraag, onderdeel, Set.of());
        var eigen =
                maker.maak(
                        Map.of(Dimensie.SOB.sleutel(), groep.sob()),
                        bij(groep.sob(), onderdeel, cellen).orElse(null));
        var anderen =
                groep.anderen().stream()
                        .map(sob -> waarde(maker, bij(sob, onderdeel, cellen)))
                        .flatMap(Optional::stream)
                        .toList();
        return new Groepscijfer(
                eigen,
                anderen.size(),
                Verdeling.van(anderen, minimum, vraag.indicator().gepubliceerdeDecimalen(onderdeel))
                        .orElse(null));
    }

    private static Optional<Cel> bij(String sob, Onderdeel onderdeel, List<Cel> cellen) {
        return cellen.stream()
                .filter(cel -> cel.code().equals(sob))
                .filter(cel -> Objects.equals(cel.onderdeel(), onderdeel.naam()))
                .findFirst();
    }

    private static Optional<BigDecimal> waarde(Waardemaker maker, Optional<Cel> cel) {
        return Optional.ofNullable(maker.maak(Map.of(), cel.orElse(null)).waarde());
    }

    /// Null where one of the two is missing.
    public @Nullable Ligging ligging() {
        var waarde = eigen.afgerond();
        if (waarde == null || verdeling == null) {
            return null;
        }
        if (waarde.compareTo(verdeling.p25()) < 0) {
            return Ligging.LAAGSTE_KWART;
        }
        return waarde.compareTo(verdeling.p75()) > 0 ? Ligging.HOOGSTE_KWART : Ligging.MIDDEN;
    }
}
