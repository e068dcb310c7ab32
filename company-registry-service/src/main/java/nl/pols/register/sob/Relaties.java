package nl.pols.register.sob;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.pols.register.Feit;

/// How relations with municipalities begin and end. Guards that an SOB has no two equal ones on one
/// day and none outside its life; ends only what runs.
final class Relaties {
    private Relaties() {}

    static List<Feit<Relatie>> begin(Sob sob, List<Feit<Relatie>> relaties, Feit<Relatie> nieuw) {
        var bestaan = sob.toestand().bestaan();
        if (!bestaan.bevat(nieuw.geldig())) {
            throw new SobRefused.BuitenBestaan(sob.id(), bestaan);
        }
        for (Feit<Relatie> oud : relaties) {
            if (zelfde(oud, nieuw.waarde()) && oud.geldig().overlapt(nieuw.geldig())) {
                throw new SobRefused.RelatieOverlapt(sob.id(), oud);
            }
        }
        var samen = new ArrayList<>(relaties);
        samen.add(nieuw);
        return samen;
    }

    static List<Feit<Relatie>> eindig(
            Sob sob, List<Feit<Relatie>> relaties, Relatie relatie, LocalDate dag) {
        var lopend =
                relaties.stream()
                        .filter(f -> zelfde(f, relatie) && f.geldig().bevat(dag))
                        .findFirst()
                        .orElseThrow(() -> new SobRefused.RelatieOntbreekt(sob.id(), relatie, dag));
        var over = new ArrayList<>(relaties);
        over.remove(lopend);
        lopend.voor(dag).ifPresent(over::add);
        return over;
    }

    /// With the same municipality and of the same kind, whatever it is for.
    private static boolean zelfde(Feit<Relatie> feit, Relatie relatie) {
        return feit.waarde().sleutel().equals(relatie.sleutel());
    }
}
