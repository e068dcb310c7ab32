package nl.pols.register.uitwisseling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.pols.register.Dag;
import nl.pols.register.Feit;
import nl.pols.register.Geldig;
import nl.pols.register.Precisie;
import org.jspecify.annotations.Nullable;

/// Reads facts from a line and gathers everything that is wrong with them, each with its place.
final class Feitlezer {
    private final List<Fout> fouten = new ArrayList<>();

    /// The days that a fact in a line tells.
    record Periode(@Nullable LocalDate van, @Nullable Precisie precisie, @Nullable LocalDate tot) {}

    /// The value of a fact in a line; null when something is wrong with it, which is then gathered.
    @FunctionalInterface
    interface Waarde<R, T> {
        @Nullable T lees(R regel, String pointer);
    }

    List<Fout> fouten() {
        return fouten;
    }

    void fout(String pointer, Fout.Soort soort) {
        fouten.add(Fout.van(pointer, soort));
    }

    /// A value that has to be there.
    <T> @Nullable T verplicht(String pointer, @Nullable T waarde) {
        if (waarde == null) {
            fout(pointer, Fout.Soort.VERPLICHT);
        }
        return waarde;
    }

    /// The facts of one kind. What lasts until further notice, lasts as long as the life does.
    <R, T> List<Feit<T>> feiten(
            String pointer,
            List<R> regels,
            Geldig bestaan,
            Waarde<R, T> waarde,
            Function<R, Periode> periode) {
        var feiten = new ArrayList<Feit<T>>();
        for (int i = 0; i < regels.size(); i++) {
            var plaats = pointer + "/" + i;
            var regel = verplicht(plaats, regels.get(i));
            if (regel != null) {
                var gelezen = waarde.lees(regel, plaats);
                var dagen = periode.apply(regel);
                var geldig = geldig(plaats, dagen, bestaan.tot());
                if (gelezen != null && geldig != null) {
                    eisBinnen(plaats, geldig, bestaan);
                    feiten.add(new Feit<>(gelezen, geldig, Precisie.ofDag(dagen.precisie())));
                }
            }
        }
        return feiten;
    }

    private void eisBinnen(String plaats, Geldig geldig, Geldig bestaan) {
        if (!bestaan.bevat(geldig)) {
            fout(plaats + "/geldigVan", Fout.Soort.BUITEN_BESTAAN);
        }
    }

    /// A period with at least one day, each of which occurs.
    @Nullable Geldig geldig(String plaats, Periode periode, @Nullable LocalDate uiterlijk) {
        var van = verplicht(plaats + "/geldigVan", periode.van());
        if (van == null) {
            return null;
        }
        int eerder = fouten.size();
        if (!Dag.VanDag.komtVoor(van)) {
            fout(plaats + "/geldigVan", Fout.Soort.DATUM);
        } else if (!Precisie.ofDag(periode.precisie()).past(van)) {
            fout(plaats + "/geldigVan", Fout.Soort.PRECISIE);
        }
        if (periode.tot() != null && !Dag.VanDag.komtVoor(periode.tot())) {
            fout(plaats + "/geldigTot", Fout.Soort.DATUM);
        }
        var tot = periode.tot() == null ? uiterlijk : periode.tot();
        if (tot != null && !van.isBefore(tot)) {
            fout(
                    plaats + "/geldigTot",
                    periode.tot() == null
                            ? Fout.Soort.BUITEN_BESTAAN
                            : Fout.Soort.EINDE_VOOR_BEGIN);
        }
        return fouten.size() > eerder ? null : new Geldig(van, tot);
    }
}
