package nl.pols.rapportage.indicator;

import static nl.pols.rapportage.proef.Trajectproef.BEKEND;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Steekproef;
import nl.pols.rapportage.proef.Trajectproef;

/// Few persons with many trajectories in few places, half of them corrected, partly before and
/// partly after the others came.
final class Meermaalsproef {
    /// No place, and each kind of place.
    static final List<Map<Dimensie, String>> FILTERS =
            List.of(
                    Map.of(),
                    Map.of(Dimensie.GEMEENTE, Steekproef.gemeente(1)),
                    Map.of(Dimensie.SOB, Steekproef.sob(1).toString()),
                    Map.of(Dimensie.REGIO, "AM01"));

    static final List<Dimensie> PLAATSEN = List.of(Dimensie.GEMEENTE, Dimensie.SOB, Dimensie.REGIO);

    private Meermaalsproef() {}

    static void vertel(Steekproef steekproef, Proefsector sector) {
        sector.leeg();
        sector.vertel(steekproef.register(2));
        var personen = IntStream.range(0, 6).mapToObj(i -> UUID.randomUUID()).toList();
        var eerste = new ArrayList<Trajectproef>();
        for (int i = 0; i < 60; i++) {
            eerste.add(steekproef.traject(BEKEND, List.of()).van(steekproef.kies(personen)));
        }
        var later = BEKEND.plusSeconds(3600);
        var correcties =
                eerste.stream().limit(30).map(t -> steekproef.correctie(t, later)).toList();
        sector.vertel(eerste.stream().limit(40));
        sector.vertel(Stream.concat(correcties.stream(), eerste.stream().skip(40)));
    }
}
