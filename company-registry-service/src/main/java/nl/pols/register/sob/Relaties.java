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
            if (oud.waarde().equals(nieuw.waarde()) && oud.geldig().overlapt(nieuw.geldig())) {
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
                        .filter(f -> f.waarde().equals(relatie) && f.geldig().bevat(dag))
                        .findFirst()
                        .orElseThrow(() -> new SobRefused.RelatieOntbreekt(sob.id(), relatie, dag));
        var over = new ArrayList<>(relaties);
        over.remove(lopend);
        lopend.geldig().voor(dag).ifPresent(deel -> over.add(new Feit<>(relatie, deel)));
        return over;
    }
}
