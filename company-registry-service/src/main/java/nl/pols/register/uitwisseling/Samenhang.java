package nl.pols.register.uitwisseling;

import java.util.List;
import nl.pols.register.Feit;
import nl.pols.register.Meervoudig;
import nl.pols.register.sob.Betrokkenheid;
import nl.pols.register.sob.Feitentabel;
import nl.pols.register.sob.Toestand;
import org.jspecify.annotations.Nullable;

/// Holds a state that is told at once against the invariant of [Toestand], which single writes keep
/// step by step: nothing outside the life, one name and one legal form on every day of it, of two
/// facts about the same only one on a day. The keys of the database say the same.
final class Samenhang {
    private Samenhang() {}

    static void controleer(Toestand wordt, @Nullable Toestand was, Feitlezer lezer) {
        if (!lezer.fouten().isEmpty()) {
            return;
        }
        if (was != null) {
            eisVeranderbaar(wordt, was, lezer);
        }
        for (Feitentabel<?> tabel : Feitentabel.alle()) {
            eisEenduidig(tabel, wordt, lezer);
        }
        eisVolledig(Feitentabel.NAMEN, wordt, lezer);
        eisVolledig(Feitentabel.RECHTSVORMEN, wordt, lezer);
    }

    private static void eisVeranderbaar(Toestand wordt, Toestand was, Feitlezer lezer) {
        boolean eindeVast = !was.opvolgers().isEmpty();
        if (eindeVast && !wordt.bestaan().equals(was.bestaan())) {
            lezer.fout("/geldigTot", Fout.Soort.OPGEVOLGD);
        }
        if (was.voorgangers().stream().anyMatch(o -> !wordt.bestaan().bevat(o.ingangsdatum()))) {
            lezer.fout("/geldigVan", Fout.Soort.OPGEVOLGD);
        }
    }

    private static <T> void eisEenduidig(Feitentabel<T> tabel, Toestand wordt, Feitlezer lezer) {
        var feiten = wordt.feiten(tabel);
        for (int i = 0; i < feiten.size(); i++) {
            var feit = feiten.get(i);
            if (!wordt.bestaan().bevat(feit.geldig())) {
                lezer.fout("/" + tabel.naam(), Fout.Soort.BUITEN_BESTAAN);
                return;
            }
            for (Feit<T> eerder : feiten.subList(0, i)) {
                if (eerder.geldig().overlapt(feit.geldig())) {
                    eisVerenigbaar(tabel, eerder.waarde(), feit.waarde(), lezer);
                }
            }
        }
    }

    private static void eisVerenigbaar(
            Feitentabel<?> tabel, Object een, Object ander, Feitlezer lezer) {
        if (Meervoudig.overHetzelfde(een, ander)) {
            lezer.fout("/" + tabel.naam(), Fout.Soort.OVERLAPT);
        } else if (een instanceof Betrokkenheid a
                && ander instanceof Betrokkenheid b
                && a.spreektTegen(b)) {
            lezer.fout("/" + tabel.naam(), Fout.Soort.TEGENSTRIJDIG);
        }
    }

    private static <T> void eisVolledig(Feitentabel<T> tabel, Toestand wordt, Feitlezer lezer) {
        var over = List.of(wordt.bestaan());
        for (Feit<T> feit : wordt.feiten(tabel)) {
            over = over.stream().flatMap(g -> g.zonder(feit.geldig()).stream()).toList();
        }
        if (!over.isEmpty()) {
            lezer.fout("/" + tabel.naam(), Fout.Soort.ONVOLLEDIG);
        }
    }
}
