package nl.pols.register.sob;

import java.time.LocalDate;
import java.util.ArrayList;
import nl.pols.register.Feit;
import nl.pols.register.Geldig;
import nl.pols.register.Precisie;
import org.jspecify.annotations.Nullable;

/// How an SOB that goes on as the same one is from a day on: with another name, legal form or task,
/// as far as they are given.
final class Voortzetting {
    private Voortzetting() {}

    static Toestand van(
            Sob sob,
            @Nullable String naam,
            @Nullable Rechtsvorm rechtsvorm,
            @Nullable Taakomvang taakomvang,
            LocalDate per) {
        Leven.eisBinnen(sob, per);
        var verder = sob.toestand();
        if (taakomvang != null) {
            var taken = new ArrayList<>(Feit.voor(verder.taakomvang(), per));
            taken.add(new Feit<>(taakomvang, new Geldig(per, verder.bestaan().tot())));
            verder = verder.met(Feitentabel.TAAKOMVANG, taken);
        }
        if (naam != null) {
            verder = verder.met(Feitentabel.NAMEN, Namen.met(sob, naam, per, Precisie.DAG));
        }
        if (rechtsvorm != null) {
            verder =
                    verder.met(
                            Feitentabel.RECHTSVORMEN,
                            Feit.metBegin(verder.rechtsvormen(), Feit.vanaf(per, rechtsvorm)));
        }
        return verder;
    }
}
