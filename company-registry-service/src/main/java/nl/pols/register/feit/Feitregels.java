package nl.pols.register.feit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.pols.register.Feit;
import nl.pols.register.Geldig;
import nl.pols.register.Meervoudig;
import nl.pols.register.sob.Betrokkenheid;
import nl.pols.register.sob.Feitentabel;
import nl.pols.register.sob.Identificatie;
import nl.pols.register.sob.SobRefused;
import nl.pols.register.sob.Toestand;

/// How facts of every kind are laid down, corrected and ended. Guards that of what an SOB has one
/// at a time, it never has two on one day, and that nothing lies outside its life.
final class Feitregels {
    private Feitregels() {}

    /// Whether what is said contradicts what was held to be true; what was to last until further
    /// notice and now ends, doesn't.
    static <T> boolean isCorrectie(Toestand toestand, Bewering<T> bewering) {
        var nieuw = bewering.feit();
        return toestand.feiten(bewering.tabel()).stream()
                .filter(f -> gaatOverHetzelfde(f, nieuw))
                .anyMatch(f -> f.geldig().overlapt(nieuw.geldig()) && !volgtOp(f, nieuw));
    }

    private static boolean volgtOp(Feit<?> oud, Feit<?> nieuw) {
        return oud.geldig().van().isBefore(nieuw.geldig().van())
                && Objects.equals(oud.geldig().tot(), nieuw.geldig().tot());
    }

    /// The same, within the life of the SOB: what lasts until further notice, lasts as long as it.
    static <T> Bewering<T> binnenBestaan(UUID id, Toestand toestand, Bewering<T> bewering) {
        var bestaan = toestand.bestaan();
        var feit = bewering.feit();
        var tot = feit.geldig().tot();
        if (tot == null && bestaan.bevat(feit.geldig().van())) {
            var geldig = new Geldig(feit.geldig().van(), bestaan.tot());
            return new Bewering<>(
                    bewering.tabel(),
                    new Feit<>(feit.waarde(), geldig, feit.precisie()),
                    bewering.metPrecisie());
        }
        if (!bestaan.bevat(feit.geldig())) {
            throw SobRefused.buitenBestaan(id, bestaan);
        }
        return bewering;
    }

    /// Lays it down; what was known about the same thing on those days gives way.
    static <T> Toestand leg(UUID id, Toestand toestand, Bewering<T> bewering) {
        var tabel = bewering.tabel();
        var oud = toestand.feiten(tabel);
        var nieuw = bewering.feit();
        var samen = new ArrayList<Feit<T>>();
        for (Feit<T> feit : oud) {
            if (gaatOverHetzelfde(feit, nieuw)) {
                samen.addAll(feit.zonder(nieuw.geldig()));
            } else {
                samen.add(feit);
            }
        }
        samen.add(nieuw);
        var verder = toestand.met(tabel, aaneen(samen));
        if (verder.feiten(tabel).equals(oud)) {
            throw new FeitRefused.FeitOngewijzigd(id, tabel);
        }
        eisEenduidig(id, verder);
        return verder;
    }

    /// Takes it away in that period: it ended, or it never was.
    static <T> Toestand beeindig(UUID id, Toestand toestand, Bewering<T> bewering) {
        var tabel = bewering.tabel();
        if (VERPLICHT.contains(tabel)) {
            throw new FeitRefused.FeitVerplicht(tabel);
        }
        var oud = toestand.feiten(tabel);
        var weg = bewering.feit();
        var over = new ArrayList<Feit<T>>();
        for (Feit<T> feit : oud) {
            if (isZelfde(feit.waarde(), weg.waarde())) {
                over.addAll(feit.zonder(weg.geldig()));
            } else {
                over.add(feit);
            }
        }
        if (over.equals(oud)) {
            throw new FeitRefused.FeitOntbreekt(id, tabel, weg.geldig());
        }
        return toestand.met(tabel, over);
    }

    private static final List<Feitentabel<?>> VERPLICHT =
            List.of(Feitentabel.BESTAAN, Feitentabel.NAMEN, Feitentabel.RECHTSVORMEN);

    private static boolean gaatOverHetzelfde(Feit<?> een, Feit<?> ander) {
        return Meervoudig.overHetzelfde(een.waarde(), ander.waarde());
    }

    private static boolean isZelfde(Object een, Object ander) {
        if (een instanceof Identificatie a && ander instanceof Identificatie b) {
            return a.soort() == b.soort() && a.waarde().equals(b.waarde());
        }
        return een instanceof Meervoudig a && ander instanceof Meervoudig b && !isAntwoord(een)
                ? a.sleutel().equals(b.sleutel())
                : een.equals(ander);
    }

    /// What somebody answered is only taken away by naming the answer.
    private static boolean isAntwoord(Object waarde) {
        return waarde instanceof Betrokkenheid;
    }

    /// Facts that say the same about days that follow each other are one fact.
    private static <T> List<Feit<T>> aaneen(List<Feit<T>> feiten) {
        var opVolgorde = new ArrayList<>(feiten);
        opVolgorde.sort(Comparator.comparing(f -> f.geldig().van()));
        var aaneen = new ArrayList<Feit<T>>();
        for (Feit<T> feit : opVolgorde) {
            var vorige =
                    aaneen.stream()
                            .filter(f ->
                                    f.waarde().equals(feit.waarde())
                                            && feit.geldig().van().equals(f.geldig().tot()))
                            .findFirst();
            if (vorige.isPresent()) {
                var f = vorige.get();
                var samen = new Geldig(f.geldig().van(), feit.geldig().tot());
                aaneen.set(aaneen.indexOf(f), new Feit<>(f.waarde(), samen, f.precisie()));
            } else {
                aaneen.add(feit);
            }
        }
        return aaneen;
    }

    private static void eisEenduidig(UUID id, Toestand toestand) {
        var antwoorden = toestand.betrokkenheid();
        for (Feit<Betrokkenheid> een : antwoorden) {
            for (Feit<Betrokkenheid> ander : antwoorden) {
                if (een.waarde().spreektTegen(ander.waarde())
                        && een.geldig().overlapt(ander.geldig())) {
                    throw new FeitRefused.BetrokkenheidTegenstrijdig(id, een.waarde());
                }
            }
        }
    }
}
