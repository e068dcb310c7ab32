package nl.pols.rapportage.feit;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import nl.pols.rapportage.feit.Versies.Versie;
import org.jspecify.annotations.Nullable;

/// What hangs below a version: one of its names, relations, regions.
///
/// @param <D> the version's data
/// @param <O> the part
record Onderdeel<D, O>(Versie<D> versie, O deel) {

    /// The parts of all versions; a property that an event leaves out has none.
    static <D, O> List<Onderdeel<D, O>> van(
            List<Versie<D>> versies, Function<D, @Nullable Collection<O>> lijst) {
        return versies.stream()
                .flatMap(versie -> {
                    var delen = lijst.apply(versie.data());
                    return delen == null
                            ? java.util.stream.Stream.<Onderdeel<D, O>>empty()
                            : delen.stream().map(deel -> new Onderdeel<>(versie, deel));
                })
                .toList();
    }

    /// The column of the version's key.
    static <D, O> Tabel.Kolom<Onderdeel<D, O>> sleutel(String naam, String type) {
        return Tabel.kolom(naam, type, o -> o.versie.event().subject());
    }

    static <D, O> Tabel.Kolom<Onderdeel<D, O>> volgnummer() {
        return Tabel.kolom("volgnummer", "bigint", o -> o.versie.volgnummer());
    }

    /// A column of the part itself.
    static <D, O> Tabel.Kolom<Onderdeel<D, O>> van(
            String naam, String type, Function<O, @Nullable Object> waarde) {
        return Tabel.kolom(naam, type, o -> waarde.apply(o.deel));
    }
}
